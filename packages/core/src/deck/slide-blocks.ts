import type { AuthorBlock, Body, Word } from "../brief/author-text.ts";
import { checkBody, type Takes } from "../document/check-body.ts";
import { composeBlocks } from "../document/compose-blocks.ts";
import { composeKeyFigure } from "../document/compose-front.ts";
import { resolveInlines } from "../document/resolve-inlines.ts";
import { howWritten } from "../document/words/how-written.ts";
import type { Composing } from "./composing.ts";
import type { SlideBlock } from "./deck.ts";
import { listItems } from "./report-parts.ts";
import { slideWords } from "./slide-words.ts";

interface SlideBlockWord {
  readonly takes: Takes;
  compose(word: Word, body: Body, composing: Composing): SlideBlock;
}

/** The block words of a slide, besides those that it shares with the report. */
export const slideBlockWords: Readonly<Record<string, SlideBlockWord>> = {
  "take-aways": {
    takes: {
      usage: "{{#take-aways}}",
      gives: "One to three items beside a figure, each with its claim in bold.",
      blocks: ["list"],
      most: 1,
    },
    compose: (word, body, composing) => {
      const items = listItems(body);
      checkTakeAways(word, items, composing);
      return { kind: "take-aways", items: items.map((item) => resolveInlines(item, composing.composition)) };
    },
  },
  "key-figures": {
    takes: { usage: "{{#key-figures}}", gives: 'Numbers set large: - {{fact "id"}} label.', blocks: ["list"], most: 1 },
    compose: (word, body, { composition }) => ({
      kind: "key-figures",
      figures: listItems(body).flatMap((item) => composeKeyFigure(item, word, composition) ?? []),
    }),
  },
};
export const sharedBlocks = ["quote", "recommendations"];

/** What is said instead of a block that only the report has. */
const elsewhere: Readonly<Record<string, string>> = {
  figure: 'its words stand once, in the report: write {{figure "id"}} alone on its line',
  "key-messages": "they stand once, in the report: write {{key-messages}} alone on its line",
  standfirst: "it stands once, in the report: write {{standfirst}} alone on its line",
  gist: "it stands once, in the report: write {{gist}} alone on its line",
  callout: "a slide has no boxes: write a paragraph, or {{#take-aways}} beside a figure",
  note: "write it where it belongs in the text, or in {{#speaker-notes}}",
};

/** A block of a slide; one that cannot stand there is reported. */
export function composeSlideBlock(block: AuthorBlock, composing: Composing): readonly SlideBlock[] {
  if (block.kind !== "block") return composeBlocks([block], composing.composition).filter(isSlideBlock);
  const { word, body } = block;
  const known = Object.hasOwn(slideBlockWords, word.name) ? slideBlockWords[word.name] : undefined;
  if (known) {
    checkBody(word, body, known.takes, composing.composition);
    return [known.compose(word, body, composing)];
  }
  if (sharedBlocks.includes(word.name)) return composeBlocks([block], composing.composition).filter(isSlideBlock);
  const names = [...Object.keys(slideBlockWords), ...sharedBlocks, "speaker-notes"];
  composing.composition.problems.error(
    "unknown-word",
    `{{#${word.name}}} cannot stand on a slide`,
    word.place,
    elsewhere[word.name] ??
      (Object.hasOwn(slideWords, word.name) ? `write {{${word.name}}}` : howWritten(word.name, names)),
  );
  return [];
}

const isSlideBlock = (block: ReturnType<typeof composeBlocks>[number]): block is Extract<SlideBlock, typeof block> =>
  block.kind !== "heading" && block.kind !== "callout";

function checkTakeAways(
  word: Word,
  items: ReturnType<typeof listItems>,
  { composition: { problems } }: Composing,
): void {
  if (items.length === 0)
    problems.error(
      "empty-block",
      "{{#take-aways}} holds no list",
      word.place,
      "write one to three items: - **Claim.** Why",
    );
  if (items.length > 3)
    problems.error(
      "too-many-take-aways",
      `a slide has at most three take-aways, and this one ${items.length}`,
      word.place,
      "keep those that nobody may leave the room without",
    );
  items.forEach((item, index) => {
    const first = item.find((inline) => inline.kind !== "text" || inline.text.trim() !== "");
    if (first?.kind === "strong") return;
    const place = first && "place" in first ? first.place : first?.kind === "word" ? first.word.place : word.place;
    problems.error(
      "take-away-claim",
      `take-away ${index + 1} does not begin with its claim in bold`,
      place,
      "write - **The claim.** What follows from it",
    );
  });
}
