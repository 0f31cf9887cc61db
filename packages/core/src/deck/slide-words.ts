import type { Body, Word } from "../brief/author-text.ts";
import { composeFigure } from "../document/compose-figure.ts";
import { composeKeyFigure } from "../document/compose-front.ts";
import { composeRecommendations } from "../document/compose-recommendations.ts";
import { frameWord } from "../document/composition.ts";
import { resolveInlines } from "../document/resolve-inlines.ts";
import { suggest } from "../problem/suggest.ts";
import type { Composing } from "./composing.ts";
import type { SlideBlock } from "./deck.ts";
import { chosen, included, listItems } from "./report-parts.ts";

/** A word alone on its line that brings to a slide what the report writes once. */
export interface SlideWord {
  readonly options: readonly string[];
  readonly params: number;
  readonly usage: string;
  /** What it brings, for the reference. */
  readonly gives: string;
  compose(word: Word, composing: Composing): readonly SlideBlock[];
}

const paragraphOf = (name: string, gives: string): SlideWord => ({
  gives,
  options: [],
  params: 0,
  usage: `{{${name}}}`,
  compose: (word, composing) =>
    (included(word, composing)?.blocks ?? []).flatMap((block): readonly SlideBlock[] =>
      block.kind === "paragraph"
        ? [{ kind: "paragraph", children: resolveInlines(block.children, composing.composition), place: block.place }]
        : [],
    ),
});

export const slideWords: Readonly<Record<string, SlideWord>> = {
  figure: {
    options: ["rows"],
    params: 1,
    usage: '{{figure "id"}} or {{figure "id" rows=8}}',
    gives: "A figure with the words that it has in the report; rows cuts a long table.",
    compose: placeFigure,
  },
  "key-messages": {
    options: ["only", "most"],
    params: 0,
    usage: '{{key-messages}} or {{key-messages only="1,3"}}',
    gives: "The report's key messages, all or some.",
    compose: (word, composing) => {
      const body = included(word, composing);
      if (body === null) return [];
      const items = listItems(body);
      const messages = chosen(items.length, word, composing).map((at) =>
        resolveInlines(items[at] ?? [], composing.composition),
      );
      return [{ kind: "key-messages", messages }];
    },
  },
  "key-figures": {
    options: ["only", "most"],
    params: 0,
    usage: "{{key-figures}} or {{key-figures most=4}}",
    gives: "The report's key figures, all or some.",
    compose: (word, composing) => {
      const body = included(word, composing);
      if (body === null) return [];
      const items = listItems(body);
      const figures = chosen(items.length, word, composing).flatMap(
        (at) => composeKeyFigure(items[at] ?? [], word, composing.composition) ?? [],
      );
      return [{ kind: "key-figures", figures }];
    },
  },
  recommendations: {
    options: ["only", "most"],
    params: 0,
    usage: '{{recommendations}} or {{recommendations only="1-3"}}',
    gives: "The report's recommendations, which keep their numbers.",
    compose: (word, composing) => {
      const body = included(word, composing);
      return body === null ? [] : [chosenRecommendations(word, body, composing)];
    },
  },
  standfirst: paragraphOf("standfirst", "The report's standfirst."),
  gist: paragraphOf("gist", "The report's gist."),
  sources: {
    options: [],
    params: 0,
    usage: "{{sources}}",
    gives: "The deck's sources, on further slides where they are many.",
    // Which they are is known once every slide is composed.
    compose: () => [{ kind: "sources", references: [] }],
  },
};

/** They keep the numbers that the report gives them. */
function chosenRecommendations(word: Word, body: Body, composing: Composing): SlideBlock {
  const written = body.blocks.filter((block) => block.kind === "block" && block.word.name === "recommendation");
  const numbers = chosen(written.length, word, composing);
  const blocks = numbers.flatMap((at) => written[at] ?? []);
  const recommendations = composeRecommendations({ ...body, blocks }, composing.composition);
  return {
    kind: "recommendations",
    recommendations: recommendations.map((one, at) => ({ ...one, number: (numbers[at] ?? at) + 1 })),
    place: word.place,
  };
}

/** A figure whose words stand in the report, composed anew so that its quotes belong to this slide. */
function placeFigure(word: Word, composing: Composing): readonly SlideBlock[] {
  const { composition, report } = composing;
  const id = String(word.params[0] ?? "");
  if (id === "") {
    composition.problems.error("missing-argument", "{{figure}} needs an id", word.place, 'write {{figure "id"}}');
    return [];
  }
  const placed = composition.figures.get(id);
  const block = report.blocks.find((found) => found.kind === "block" && found.word === placed?.word);
  if (placed === undefined || block?.kind !== "block") {
    reportUnplaced(id, word, composing);
    return [];
  }
  const figure = composeFigure(block.word, block.body, composition);
  if (figure === null) return [];
  return firstRows(word, { kind: "figure", figure }, composing);
}

function reportUnplaced(id: string, word: Word, { composition, report }: Composing): void {
  const { brief, figures, problems } = composition;
  // What is wrong with it is said in figures.yaml.
  if (brief.broken.figures.has(id)) return;
  if (brief.figures.has(id))
    problems.error(
      "unplaced-figure",
      `the report places no figure "${id}", so that it has no words`,
      word.at(0),
      `write its {{#figure "${id}"}} … {{/figure}} in ${report.file}`,
    );
  else problems.error("unknown-figure", `figures.yaml has no figure "${id}"`, word.at(0), suggest(id, figures.keys()));
}

/** `rows=8`: the first rows of a long table, and the words that say where the others are. */
function firstRows(
  word: Word,
  block: Extract<SlideBlock, { kind: "figure" }>,
  { composition }: Composing,
): readonly SlideBlock[] {
  const { rows } = word.hash;
  if (rows === undefined) return [block];
  const { figure } = block;
  const { problems } = composition;
  if (figure.kind !== "table" || typeof rows !== "number" || !Number.isInteger(rows) || rows < 1) {
    const message = figure.kind === "table" ? `rows cannot be "${rows}"` : `"${figure.id}" is no table`;
    problems.error("wrong-option", message, word.at("rows"), "the first rows of a table are chosen by rows=8");
    return [block];
  }
  if (rows >= figure.rows.length) return [block];
  const words = frameWord("table-cut", composition);
  // The rows were the last to be quoted: their numbers can be given again.
  const left = figure.rows.slice(rows).flatMap(({ cells }) => cells.flatMap(({ children }) => children));
  composition.quotes.length -= left.filter(({ kind }) => kind === "quote").length;
  return [
    { kind: "figure", figure: { ...figure, rows: figure.rows.slice(0, rows) } },
    { kind: "paragraph", children: [{ kind: "text", text: words }], place: word.place },
  ];
}
