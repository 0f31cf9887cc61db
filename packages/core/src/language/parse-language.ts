import { isCollection, LineCounter, parseDocument } from "yaml";
import { AuthorMistake, error, type Place, wholeFile } from "../problem/problem.ts";
import type { Language } from "./language.ts";
import { languageSchema } from "./language.ts";

/**
 * Reads the text of `data/languages/<lang>.yaml`. Throws AuthorMistake with every problem
 * (`malformed-yaml`, `malformed-language`), each at its key.
 */
export function parseLanguage(text: string, file: string): Language {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, length: 1 };
  };
  if (yaml.errors.length > 0) {
    throw new AuthorMistake(yaml.errors.map((one) => error("malformed-yaml", one.message, at(one.pos[0]))));
  }
  const parsed = languageSchema.safeParse(yaml.toJS());
  if (parsed.success) return parsed.data;
  throw new AuthorMistake(
    parsed.error.issues.map((issue) => {
      const offset = nearest(yaml, issue.path.map(String));
      const place = offset === null ? wholeFile(file) : at(offset);
      return error("malformed-language", `${issue.path.join(" > ") || "the file"}: ${issue.message}`, place);
    }),
  );
}

/** Where the deepest part of a path stands that the file has: a missing key is shown at what should hold it. */
function nearest(yaml: ReturnType<typeof parseDocument>, path: readonly string[]): number | null {
  for (let depth = path.length; depth > 0; depth--) {
    const node = yaml.getIn(path.slice(0, depth), true);
    if (node === undefined || node === null) continue;
    const range = (node as { range?: readonly [number, number, number] }).range;
    if (range) return range[0];
  }
  return isCollection(yaml.contents) ? (yaml.contents.range?.[0] ?? null) : null;
}
