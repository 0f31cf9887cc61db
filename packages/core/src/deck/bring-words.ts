import type { AuthorBlock, Word } from "../brief/author-text.ts";
import { resolveInlines } from "../document/resolve-inlines.ts";
import { checkOptions } from "../document/words/word.ts";
import type { Composing } from "./composing.ts";
import type { SlideBlock } from "./deck.ts";
import { slideWords } from "./slide-words.ts";

type Paragraph = Extract<AuthorBlock, { kind: "paragraph" }>;

/** What a word alone on its line brings to its slide. */
export interface Brought {
  readonly word: Word;
  readonly blocks: readonly SlideBlock[];
}

/** What stands for a paragraph: what its words bring, or the paragraph without the words that cannot stand in it. */
export type Paragraphs = { readonly brought: readonly Brought[] } | { readonly paragraph: Paragraph };

/** A paragraph of nothing but words such as `{{figure "id"}}` brings what they stand for. */
export function bringWords(block: Paragraph, composing: Composing): Paragraphs {
  const solid = block.children.filter((child) => child.kind !== "text" || child.text.trim() !== "");
  const words = solid.flatMap((child) => (child.kind === "word" ? child.word : []));
  const brings = words.some(({ name }) => Object.hasOwn(slideWords, name));
  if (!brings) return { paragraph: block };
  const { problems } = composing.composition;
  if (
    words.length === solid.length &&
    words.every(({ name }) => name === "assert" || Object.hasOwn(slideWords, name))
  ) {
    resolveInlines(
      solid.filter((child) => child.kind === "word" && child.word.name === "assert"),
      composing.composition,
    );
    return { brought: words.map((word) => ({ word, blocks: bring(word, composing) })) };
  }
  // In a sentence a figure is only pointed to.
  const lost = words.filter(({ name }) => name !== "figure" && Object.hasOwn(slideWords, name));
  for (const word of lost)
    problems.error(
      "misplaced-word",
      `{{${word.name}}} stands alone on its line`,
      word.place,
      "leave an empty line before it and after it",
    );
  return {
    paragraph: {
      ...block,
      children: block.children.filter((child) => child.kind !== "word" || !lost.includes(child.word)),
    },
  };
}

function bring(word: Word, composing: Composing): readonly SlideBlock[] {
  const known = slideWords[word.name];
  if (known === undefined) return [];
  checkOptions(word, { ...known, resolve: () => null }, composing.composition);
  return known.compose(word, composing);
}
