import type { AuthorBlock, Body, Word } from "../brief/author-text.ts";
import type { Place } from "../problem/problem.ts";
import type { Composition } from "./composition.ts";

/** What a block word takes: all else that stands in it would be lost, and is reported. */
export interface Takes {
  /** How it is opened, for messages: `{{#figure "id"}}`. */
  readonly usage: string;
  /** What it prints, for the reference. */
  readonly gives: string;
  readonly params?: number;
  readonly parts?: readonly string[];
  readonly labels?: boolean;
  readonly blocks: readonly AuthorBlock["kind"][];
  /** How many blocks it takes at most; any number where this is absent. */
  readonly most?: number;
}

/** Reports arguments, parts and blocks that a block word does not print. */
export function checkBody(word: Word, body: Body, takes: Takes, composition: Composition): void {
  const { problems } = composition;
  const { parts = [], params = 0 } = takes;
  if (word.params.length > params)
    problems.error(
      "wrong-argument",
      `{{#${word.name}}} takes fewer arguments`,
      word.at(params),
      `write ${takes.usage}`,
    );
  for (const option of Object.keys(word.hash))
    problems.error(
      "unknown-option",
      `{{#${word.name}}} has no option "${option}"`,
      word.at(option),
      `write ${takes.usage}`,
    );
  for (const [keyword, inlines] of [...body.parts, ...(takes.labels ? [] : body.labels)]) {
    if (parts.includes(keyword)) continue;
    const first = inlines[0];
    const place = first && "place" in first ? first.place : word.place;
    problems.error("misplaced-part", `{{#${word.name}}} has no part "${keyword}: …"`, place, partsHint(parts));
  }
  checkBlocks(word, body.blocks, takes, composition);
}

function checkBlocks(word: Word, blocks: readonly AuthorBlock[], takes: Takes, { problems }: Composition): void {
  blocks.forEach((block, at) => {
    if (takes.blocks.includes(block.kind) && at < (takes.most ?? blocks.length)) return;
    const what = block.kind === "block" ? `{{#${block.word.name}}}` : `a ${block.kind}`;
    const message = takes.blocks.includes(block.kind)
      ? `{{#${word.name}}} holds one ${block.kind}`
      : `${what} cannot stand in {{#${word.name}}}`;
    problems.error(
      "misplaced-text",
      message,
      placeOf(block),
      takes.blocks.length > 0 ? null : partsHint(takes.parts ?? []),
    );
  });
}

const placeOf = (block: AuthorBlock): Place => (block.kind === "block" ? block.word.place : block.place);

const partsHint = (parts: readonly string[]): string =>
  parts.length === 0
    ? "a line that begins with such a keyword and a colon is read as a part: reword it"
    : `its parts begin a line: ${parts.map((part) => `${part}:`).join(" ")}`;
