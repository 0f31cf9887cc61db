import type { AuthorDeck } from "./author-deck.ts";
import { type AuthorBlock, type AuthorInline, type Body, choiceWord, type Word } from "./author-text.ts";
import type { AuthorText, Brief } from "./brief.ts";

/** How the choice is written, for the reference. */
export const choiceUsage = {
  usage: '{{#when "claim"}} … {{else}} … {{/when}}',
  gives:
    "One of two texts: a paragraph, a figure, or a part of a sentence. A claim compares (a > b) or says available(a).",
  takes: [],
} as const;

/** Whether what stands inside `{{#when "claim"}}` stays, or what stands after its `{{else}}`. */
export type Judge = (word: Word) => boolean;

/** The brief with every `{{#when}}` decided: of its two texts only one is left, and nobody sees the other. */
export const chooseTexts = (brief: Brief, judge: Judge): Brief => ({
  ...brief,
  reports: new Map([...brief.reports].map(([tag, text]) => [tag, chooseText(text, judge)])),
  decks: new Map([...brief.decks].map(([tag, deck]) => [tag, chooseDeck(deck, judge)])),
});

const chooseText = (text: AuthorText, judge: Judge): AuthorText => ({
  ...text,
  blocks: chooseBlocks(text.blocks, judge),
});

const chooseDeck = (deck: AuthorDeck, judge: Judge): AuthorDeck => ({
  ...deck,
  slides: deck.slides.map((slide) => ({ ...slide, blocks: chooseBlocks(slide.blocks, judge) })),
});

function chooseBlocks(blocks: readonly AuthorBlock[], judge: Judge): readonly AuthorBlock[] {
  return blocks.flatMap((block): readonly AuthorBlock[] => {
    if (block.kind === "list") return [{ ...block, items: chooseItems(block.items, judge) }];
    if (block.kind !== "block") return [{ ...block, children: chooseInlines(block.children, judge) }];
    if (block.word.name !== choiceWord) return [{ ...block, body: chooseBody(block.body, judge) }];
    return chooseBlocks(chosenOf(block, judge)?.blocks ?? [], judge);
  });
}

/** An item of which nothing is left is left out. */
const chooseItems = (items: readonly (readonly AuthorInline[])[], judge: Judge): readonly (readonly AuthorInline[])[] =>
  items.flatMap((item) => {
    const chosen = chooseInlines(item, judge);
    return item.length > 0 && chosen.every((inline) => inline.kind === "text" && inline.text.trim() === "")
      ? []
      : [chosen];
  });

function chooseInlines(inlines: readonly AuthorInline[], judge: Judge): readonly AuthorInline[] {
  return inlines.flatMap((inline): readonly AuthorInline[] => {
    switch (inline.kind) {
      case "strong":
      case "emphasis":
      case "link":
        return [{ ...inline, children: chooseInlines(inline.children, judge) }];
      case "inline-block": {
        if (inline.word.name !== choiceWord) return [{ ...inline, body: chooseBody(inline.body, judge) }];
        return chooseInlines(runningText(chosenOf(inline, judge)), judge);
      }
      default:
        return [inline];
    }
  });
}

const chooseBody = ({ blocks, parts, labels }: Body, judge: Judge): Body => ({
  blocks: chooseBlocks(blocks, judge),
  parts: new Map([...parts].map(([key, part]) => [key, chooseInlines(part, judge)])),
  labels: new Map([...labels].map(([key, label]) => [key, chooseInlines(label, judge)])),
});

interface Choice {
  readonly word: Word;
  readonly body: Body;
  readonly otherwise?: Body | null;
}

const chosenOf = ({ word, body, otherwise }: Choice, judge: Judge): Body | null =>
  judge(word) ? body : (otherwise ?? null);

/** In a sentence a choice holds running text; its paragraphs run on. */
const runningText = (body: Body | null): readonly AuthorInline[] =>
  (body?.blocks ?? []).flatMap((block) =>
    block.kind === "paragraph" ? block.children : block.kind === "block" ? [{ ...block, kind: "inline-block" }] : [],
  );
