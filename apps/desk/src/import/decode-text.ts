import { AuthorMistake, error } from "@chancery/core";

export const encodings = ["utf-8", "utf-16le", "windows-1252", "windows-1254", "windows-1251"] as const;

export interface Decoded {
  readonly text: string;
  /** What was understood of the bytes, in words. */
  readonly said: readonly string[];
}

/** A file that is not UTF-8 is never guessed at: its letters would come out wrong without a word. */
export function decodeText(bytes: Uint8Array, file: string, encoding: string | undefined): Decoded {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const named = encoding ?? (utf16 ? "utf-16le" : "utf-8");
  try {
    const text = new TextDecoder(named, { fatal: true }).decode(bytes);
    return { text, said: named === "utf-8" ? [] : [`the file is read as ${named}: UTF-8 is written`] };
  } catch {
    const hint = `name its encoding: --encoding ${encodings.slice(2).join(" or --encoding ")} (1254 is Turkish and Azerbaijani)`;
    throw new AuthorMistake([error("not-utf-8", `${file} is not ${named} text`, null, hint)]);
  }
}
