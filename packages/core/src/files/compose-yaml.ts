import { Composer, type Document, isCollection, isMap, isScalar, type LineCounter, visit } from "yaml";
import type { Problem } from "../problem/problem.ts";
import type { SyntaxMistake } from "./explain-syntax.ts";
import { usualLimits } from "./limits.ts";
import { yamlTokens } from "./yaml-tokens.ts";

export interface Composed {
  readonly document: Document;
  readonly mistakes: readonly SyntaxMistake[];
}

/** Parses a YAML file, and stops before anything is built of it where it is over a limit. */
export function composeYaml(text: string, file: string, lines: LineCounter): Composed | Problem {
  const tokens = yamlTokens(text, file, lines, usualLimits);
  if ("rule" in tokens) return tokens;
  // The library compares each key with each other one: a file of many keys would take it minutes.
  const composer = new Composer({ merge: false, version: "1.2", uniqueKeys: false });
  const [document, second] = composer.compose(tokens, true, text.length);
  if (document === undefined) throw new Error("the YAML library composed no document");
  const mistakes: SyntaxMistake[] = [...document.errors, ...document.warnings, ...ownMistakes(document)];
  if (second !== undefined) mistakes.push(mistake("MULTIPLE_DOCS", second.range[0]));
  // %YAML 1.1 would make other values of the same words, and %TAG types of our own.
  const directive = tokens.find(({ type }) => type === "directive");
  if (directive !== undefined) mistakes.push(mistake("DIRECTIVE", directive.offset));
  return { document, mistakes };
}

const mistake = (code: string, at = 0): SyntaxMistake => ({ code, message: "", pos: [at, at + 1] });

/** Keys that stand twice in their map or are maps themselves, and aliases of what they stand in: an endless value. */
function ownMistakes(document: Document): readonly SyntaxMistake[] {
  const found: SyntaxMistake[] = [];
  visit(document, {
    Alias: (_, alias, path) => {
      const inside = path.some((node) => isCollection(node) && node.anchor === alias.source);
      if (inside) found.push(mistake("CIRCULAR_ALIAS", alias.range?.[0]));
    },
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of isMap(map) ? map.items : []) {
        if (isCollection(key)) found.push(mistake("COLLECTION_KEY", key.range?.[0]));
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push(mistake("DUPLICATE_KEY", key.range?.[0]));
        seen.add(key.value);
      }
    },
  });
  return found;
}
