import type { Files } from "@chancery/core";

/** What stands for the marks of a starter: `@@name@@`. */
export type Marks = Readonly<Record<string, string>>;

/** A starter file with its marks filled in. A mark that nothing is known of is a bug. */
export function fillStarter(files: Files, path: string, marks: Marks): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`the starter ${path} is missing`);
  return text.replaceAll(/@@([a-z -]+)@@/g, (_, name: string) => {
    const filled = marks[name];
    if (filled === undefined) throw new Error(`${path} has an unknown mark ${name}`);
    return filled;
  });
}

/** A text as YAML writes it in quotation marks. */
export const quoted = (text: string): string => JSON.stringify(text);

/** Texts by language as YAML: `{ en: "Water", az: "Su" }`. */
export function wordsText(words: ReadonlyMap<string, string | readonly string[]>): string {
  const entries = [...words].map(([tag, text]) => {
    const written = typeof text === "string" ? quoted(text) : `[${text.map(quoted).join(", ")}]`;
    return `${tag}: ${written}`;
  });
  return `{ ${entries.join(", ")} }`;
}
