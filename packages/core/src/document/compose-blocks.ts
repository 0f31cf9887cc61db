import type { AuthorBlock, AuthorInline, Body, Word } from "../brief/author-text.ts";
import { claimAnchor, slug } from "./anchors.ts";
import { checkBody, type Takes } from "./check-body.ts";
import { composeCorrections } from "./compose-corrections.ts";
import { composeFigure } from "./compose-figure.ts";
import { composeRecommendations } from "./compose-recommendations.ts";
import { type Composition, without } from "./composition.ts";
import type { Block, Inline } from "./document.ts";
import { plainText } from "./plain-text.ts";
import { resolveInlines } from "./resolve-inlines.ts";
import { howWritten } from "./words/how-written.ts";

interface BlockWord {
  readonly takes: Takes;
  compose(word: Word, body: Body, composition: Composition): Block | null;
}

/** The words that stand alone on their lines in a section. */
export const blockWords: Readonly<Record<string, BlockWord>> = {
  figure: {
    takes: {
      usage: '{{#figure "id"}}',
      gives: "A chart, map or table of figures.yaml, with its words.",
      params: 1,
      parts: ["Title", "Subtitle", "Alt", "Note"],
      labels: true,
      blocks: [],
    },
    compose: (word, body, composition) => {
      const figure = composeFigure(word, body, composition);
      return figure && { kind: "figure", figure };
    },
  },
  callout: {
    takes: {
      usage: "{{#callout}}",
      gives: "A box beside the argument: a case, a definition, a method.",
      parts: ["Title"],
      blocks: ["paragraph", "list"],
    },
    compose: (word, body, composition) => ({
      kind: "callout",
      title: part("Title", word, body, without("the title of a box", composition)),
      blocks: composeBlocks(body.blocks, composition),
      place: word.place,
    }),
  },
  quote: {
    takes: {
      usage: "{{#quote}}",
      gives: "A pull-quote; with Who in quotation marks, for somebody said it.",
      parts: ["Who"],
      blocks: ["paragraph"],
      most: 1,
    },
    compose: (word, body, within) => {
      const composition = without("a pull-quote", within);
      const children = body.blocks.flatMap((block) => (block.kind === "paragraph" ? block.children : []));
      if (children.length === 0)
        composition.problems.error("empty-block", "{{#quote}} holds no text", word.place, "write one paragraph in it");
      const who = part("Who", word, body, composition);
      const [open = "", close = ""] = who.length > 0 ? composition.language.quotes : "";
      return {
        kind: "pull-quote",
        marks: { open, close },
        children: resolveInlines(children, composition),
        who,
        place: word.place,
      };
    },
  },
  corrections: {
    takes: {
      usage: "{{#corrections}}",
      gives: "What the edition before printed otherwise, made from the approved numbers.",
      blocks: ["paragraph"],
    },
    compose: (word, body, composition) =>
      composeCorrections(word, composeBlocks(body.blocks, composition), composition),
  },
  recommendations: {
    takes: {
      usage: "{{#recommendations}}",
      gives: "Recommendations, numbered; it holds nothing else.",
      blocks: ["block", "paragraph", "list", "heading"],
    },
    compose: (word, body, composition) => ({
      kind: "recommendations",
      recommendations: composeRecommendations(body, without("a recommendation", composition)),
      place: word.place,
    }),
  },
};

export function composeBlocks(blocks: readonly AuthorBlock[], composition: Composition): readonly Block[] {
  return blocks.flatMap((block) => composeBlock(block, composition) ?? []);
}

function composeBlock(block: AuthorBlock, composition: Composition): Block | null {
  switch (block.kind) {
    case "paragraph":
      return { kind: "paragraph", children: resolveInlines(block.children, composition), place: block.place };
    case "list":
      return {
        kind: "list",
        ordered: block.ordered,
        items: block.items.map((item) => resolveInlines(item, composition)),
        place: block.place,
      };
    case "heading": {
      if (block.level !== 3)
        composition.problems.error(
          "heading-level",
          `a heading of level ${block.level} cannot stand here`,
          block.place,
          "sections are ##, headings inside them ###",
        );
      const children = resolveHeading(block, composition);
      return {
        kind: "heading",
        id: claimAnchor(slug(plainText(children)), composition.anchors),
        children,
        place: block.place,
      };
    }
    case "block": {
      const known = Object.hasOwn(blockWords, block.word.name) ? blockWords[block.word.name] : undefined;
      if (known) {
        checkBody(block.word, block.body, known.takes, composition);
        return known.compose(block.word, block.body, composition);
      }
      composition.problems.error(
        "unknown-word",
        `{{#${block.word.name}}} cannot stand in a section`,
        block.word.place,
        howWritten(block.word.name, Object.keys(blockWords)),
      );
      return null;
    }
  }
}

/** The words of a heading, which the contents and the outline repeat: one without any is reported. */
export function resolveHeading(
  { children, place }: Extract<AuthorBlock, { kind: "heading" }>,
  composition: Composition,
): readonly Inline[] {
  const resolved = resolveInlines(children, composition);
  if (plainText(resolved).trim() === "")
    composition.problems.error("empty-heading", "a heading without words", place, "write it on the line of its ##");
  return resolved;
}

/** A part that a block must have: `Title: …`. */
function part(keyword: string, word: Word, body: Body, composition: Composition): readonly Inline[] {
  const found: readonly AuthorInline[] | undefined = body.parts.get(keyword);
  if (found && found.length > 0) return resolveInlines(found, composition);
  composition.problems.error("missing-part", `{{#${word.name}}} needs a line "${keyword}: …"`, word.place);
  return [];
}
