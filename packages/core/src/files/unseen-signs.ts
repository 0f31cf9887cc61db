import { error, type Place, type Problem } from "../problem/problem.ts";

/**
 * Control characters, signs that turn the letters after them around (the embeddings and overrides of UAX #9), and what is no
 * character. Direction marks and isolates, which a name in Arabic needs, are none of them.
 */
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\ufffe\uffff]/;
/** Half a character: a surrogate without the other. */
const half = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The first sign in a text that nobody sees and that makes something else of what is seen; null for none. */
export function unseenSign(text: string): { readonly at: number; readonly words: string } | null {
  const at = text.isWellFormed() ? text.search(unseen) : text.search(half);
  if (at < 0) return null;
  const code = text.charCodeAt(at);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  if (code >= 0xd800) return { at, words: `${name}, which is no character` };
  return { at, words: code < 0x2000 ? `the control character ${name}` : `${name}, which turns letters around` };
}

/** The same as a mistake, where the text is that of a whole file. */
export function unseenIn(text: string, file: string): Problem | null {
  const sign = unseenSign(text);
  if (sign === null) return null;
  const before = text.slice(0, sign.at).split("\n");
  return unseenAt(sign.words, { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length: 1 });
}

export const unseenAt = (words: string, place: Place): Problem =>
  error("unseen-sign", `this holds ${words}: nobody sees it`, place, "take it out, or type these words anew");
