import type { Place } from "../problem/problem.ts";

/** What an author wrote, parsed but not resolved: Markdown's tree, with the words in braces still words. */
export type AuthorBlock =
  | {
      readonly kind: "heading";
      readonly level: number;
      readonly children: readonly AuthorInline[];
      readonly place: Place;
    }
  | { readonly kind: "paragraph"; readonly children: readonly AuthorInline[]; readonly place: Place }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly AuthorInline[])[];
      readonly place: Place;
    }
  | { readonly kind: "block"; readonly word: Word; readonly body: Body; readonly otherwise?: Body | null };

export type AuthorInline =
  | { readonly kind: "text"; readonly text: string; readonly place: Place }
  | { readonly kind: "strong" | "emphasis"; readonly children: readonly AuthorInline[] }
  | { readonly kind: "code"; readonly text: string; readonly place: Place }
  | {
      readonly kind: "link";
      readonly href: string;
      readonly children: readonly AuthorInline[];
      /** Whether its words are its address, whose digits state nothing. */
      readonly bare: boolean;
      readonly place: Place;
    }
  | { readonly kind: "word"; readonly word: Word }
  /** A block word inside a line, such as a note. */
  | { readonly kind: "inline-block"; readonly word: Word; readonly body: Body; readonly otherwise?: Body | null };

/** `{{#when "claim"}} … {{else}} … {{/when}}`: only one of the two stays in the text. */
export const choiceWord = "when";

export type Argument = string | number | boolean;

/** `{{name "params" key="value"}}` */
export interface Word {
  readonly name: string;
  readonly params: readonly Argument[];
  readonly hash: Readonly<Record<string, Argument>>;
  readonly place: Place;
  /** The place of a parameter by index or of an option by key; the word's own where there is none. */
  at(argument: number | string): Place;
}

/** What stands between `{{#name}}` and `{{/name}}`. */
export interface Body {
  readonly blocks: readonly AuthorBlock[];
  /** The parts that begin with a keyword and a colon (`Title: …`), by keyword. */
  readonly parts: ReadonlyMap<string, readonly AuthorInline[]>;
  /** `Label given: Aid given`, by key. */
  readonly labels: ReadonlyMap<string, readonly AuthorInline[]>;
}
