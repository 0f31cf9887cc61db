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

/** The printed name of a value; undefined for what is no parameter. */
export const nameOf = (bound: Bound | undefined, language: string): string | undefined =>
  bound && wordsIn(bound.names, language);

/** The values by the parameters' names, as formulas know them. */
export const codesOf = (parameters: Parameters): ReadonlyMap<string, string> =>
  new Map([...parameters].map(([name, { code }]) => [name, code]));
