import { type Words, wordsIn } from "../../files/words.ts";

/** What a parameter of a family stands for in one of its members. */
export interface Bound {
  /** The value in the data, such as AZE. */
  readonly code: string;
  /** The value as it is printed, such as Azerbaijan. */
  readonly names: Words;
}

/** What the parameters stand for, by name; none in a brief that is no member of a family. */
export type Parameters = ReadonlyMap<string, Bound>;

export const noParameters: Parameters = new Map();

/** `{{country}}` in a text that is printed: the value's name in that text's language. */
const printed = /\{\{\s*([a-z][a-z0-9-]*)\s*\}\}/g;
/** Keys of YAML below which a bare `country` is a value to look for in the data. */
const ofValues = new Set(["where", "constants", "highlight", "order", "home"]);
const languageTag = /^[a-z]{2,3}$/;

/** A file's plain values with its parameters filled in: no name is ever read as YAML. */
export function fillIn(value: unknown, parameters: Parameters, language: string): unknown {
  const fill = (child: unknown, tag: string, among: boolean): unknown => {
    if (typeof child === "string") {
      const code = among ? parameters.get(child)?.code : undefined;
      return code ?? child.replace(printed, (whole, name) => nameOf(parameters.get(name), tag) ?? whole);
    }
    if (Array.isArray(child)) return child.map((one) => fill(one, tag, among));
    if (typeof child !== "object" || child === null) return child;
    return Object.fromEntries(
      Object.entries(child).map(([key, one]) => [
        key,
        fill(one, languageTag.test(key) ? key : tag, among || ofValues.has(key)),
      ]),
    );
  };
  return parameters.size === 0 ? value : fill(value, language, false);
}

/** The printed name of a value; undefined for what is no parameter. */
export const nameOf = (bound: Bound | undefined, language: string): string | undefined =>
  bound && wordsIn(bound.names, language);

/** The values by the parameters' names, as formulas know them. */
export const codesOf = (parameters: Parameters): ReadonlyMap<string, string> =>
  new Map([...parameters].map(([name, { code }]) => [name, code]));
