import type { SlideBlock, SlideLayout } from "./deck.ts";

/** What a slide is made of; a table is told from charts and maps. */
export type SlidePart = SlideBlock["kind"] | "table";

interface LayoutRule {
  /** What its slide shows, for the reference. */
  readonly shows: string;
  /** The parts that have a place, and how many of each at most. */
  readonly takes: Readonly<Partial<Record<SlidePart, number>>>;
  /** What must be there: so many of these parts. */
  readonly needs?: {
    readonly of: readonly SlidePart[];
    readonly least: number;
    readonly most?: number;
    readonly words: string;
  };
  readonly hint: string;
}

const shown: readonly SlidePart[] = ["figure", "table", "paragraph", "list", "key-messages"];

/** By layout, what its slide may hold. */
export const layoutRules: Readonly<Record<SlideLayout, LayoutRule>> = {
  cover: {
    shows: "The brief's title over its cover art.",
    takes: { paragraph: 1 },
    hint: "title, authorship and date come from brief.yaml; a line may say the occasion",
  },
  message: {
    shows: "A title that says the finding, and what shows it.",
    takes: { figure: 1, table: 1, paragraph: 3, list: 1, "key-messages": 1 },
    needs: { of: shown, least: 1, most: 9, words: "shows something, and this slide holds nothing but its title" },
    hint: 'place a figure, {{figure "id"}}, or write what shows the message; a slide of a title alone is layout: divider',
  },
  "take-aways": {
    shows: "A figure with what follows from it beside it.",
    takes: { figure: 1, table: 1, "take-aways": 1 },
    needs: {
      of: ["figure", "table", "take-aways"],
      least: 2,
      most: 2,
      words: "has one figure, and {{#take-aways}} beside it",
    },
    hint: 'write {{figure "id"}} and {{#take-aways}} … {{/take-aways}}',
  },
  "key-figures": {
    shows: "At most five key figures.",
    takes: { "key-figures": 1, paragraph: 1 },
    needs: { of: ["key-figures"], least: 1, words: "shows key figures" },
    hint: "write {{key-figures}} for those of the report, or {{#key-figures}} … {{/key-figures}}",
  },
  two: {
    shows: "Two figures side by side.",
    takes: { figure: 2, table: 2 },
    needs: { of: ["figure", "table"], least: 2, words: "shows two figures side by side" },
    hint: 'place two figures, {{figure "id"}} each; for one, write layout: message',
  },
  table: {
    shows: "A table.",
    takes: { table: 1, paragraph: 1 },
    needs: { of: ["table"], least: 1, words: "shows a table" },
    hint: 'place a figure of kind table, {{figure "id"}}; a chart or map is layout: message',
  },
  quote: {
    shows: "A pull-quote.",
    takes: { "pull-quote": 1 },
    needs: { of: ["pull-quote"], least: 1, words: "shows a quotation" },
    hint: "write {{#quote}} … {{/quote}}",
  },
  ask: {
    shows: "The decisions asked for: what, who, by when.",
    takes: { recommendations: 1, paragraph: 1 },
    needs: { of: ["recommendations"], least: 1, words: "asks for decisions, each with its owner and date" },
    hint: "write {{recommendations}} for those of the report, or {{#recommendations}} … {{/recommendations}}",
  },
  divider: {
    shows: "The part that follows, by its name.",
    takes: { paragraph: 1 },
    hint: "a divider names the part that follows",
  },
  backup: {
    shows: "The answer to one question that is expected; numbered A1, A2, ….",
    takes: {
      figure: 2,
      table: 2,
      paragraph: 3,
      list: 1,
      "key-messages": 1,
      "key-figures": 1,
      "take-aways": 1,
      "pull-quote": 1,
      recommendations: 1,
      sources: 1,
    },
    needs: {
      of: [...shown, "key-figures", "take-aways", "pull-quote", "recommendations", "sources"],
      least: 1,
      most: 12,
      words: "answers its question, and this slide holds nothing but its title",
    },
    hint: 'place a figure, {{figure "id"}}, or write the answer',
  },
};

export const partNames: Readonly<Record<SlidePart, string>> = {
  figure: 'a chart or map, {{figure "id"}}',
  table: 'a table, {{figure "id"}}',
  paragraph: "a paragraph",
  list: "a list",
  "pull-quote": "a quotation, {{#quote}}",
  recommendations: "recommendations",
  "key-messages": "{{key-messages}}",
  "key-figures": "key figures",
  "take-aways": "{{#take-aways}}",
  sources: "{{sources}}",
};
