import { typeOf } from "../../structure/tree.ts";
import type { Block } from "../blocks.ts";
import type { Layout } from "../layout.ts";
import type { Line } from "../line.ts";
import { excerpt, faultAt, type PageFault, type PageRule } from "../rule.ts";

const isText = ({ type }: Block): boolean => /^(P|LI|BlockQuote|Note)$/.test(type);

function* shortEnds(layout: Layout): Generator<PageFault> {
  for (const block of layout.blocks.filter(isText)) {
    const last = block.lines.at(-1);
    if (block.lines.length < 3 || !last || letters(last.text) >= 4 || besides(last, block.lines)) continue;
    yield faultAt(last, `the last line of “${excerpt(block.text)}” is “${last.text.trim()}” alone`, block, layout);
  }
}

function* shortHeadings(layout: Layout): Generator<PageFault> {
  for (const block of layout.blocks.filter(({ type }) => /^H\d?$/.test(type))) {
    const last = block.lines.at(-1);
    const [first] = block.lines;
    if (!last || !first || block.lines.length < 2 || last.baseline > first.baseline - 2) continue;
    if (last.text.trim().split(/\s+/).length === 1 && letters(last.text) < 8)
      yield faultAt(last, `the heading “${excerpt(block.text)}” ends with “${last.text.trim()}” alone`, block, layout);
  }
}

const letters = (text: string): number => [...text.replaceAll(/[^\p{L}\p{N}]/gu, "")].length;

/** On the same height as another line of the block, as in columns. */
const besides = (line: Line, lines: readonly Line[]): boolean =>
  lines.some((other) => other !== line && other.page === line.page && Math.abs(other.baseline - line.baseline) < 2);

/** In a row at most. */
const [mostHyphens, mostSame] = [2, 3];

function* ladders(layout: Layout): Generator<PageFault> {
  for (const block of layout.blocks.filter(isText)) {
    const run = longestRun(block.lines, ({ text }) => (/[\p{L}\u00ad][-\u00ad\u2010]\s*$/u.test(text) ? "-" : ""));
    if (run.length > mostHyphens && run[0])
      yield faultAt(run[0], `${run.length} lines in a row end with a hyphen`, block, layout);
  }
}

function* stacks(layout: Layout): Generator<PageFault> {
  for (const block of layout.blocks.filter(isText))
    for (const [end, of] of [
      ["begin", ({ text }: Line) => text.trim().split(/\s+/)[0] ?? ""],
      ["end", ({ text }: Line) => text.trim().split(/\s+/).at(-1) ?? ""],
    ] as const) {
      const run = longestRun(block.lines, of);
      if (run.length > mostSame && run[0])
        yield faultAt(run[0], `${run.length} lines in a row ${end} with “${of(run[0])}”`, block, layout);
    }
}

/** The longest run of lines that have the same key; none has an empty one. */
function longestRun(lines: readonly Line[], keyOf: (line: Line) => string): readonly Line[] {
  let [run, longest]: [readonly Line[], readonly Line[]] = [[], []];
  for (const line of lines) {
    const key = keyOf(line);
    const before = run.at(-1);
    run = key === "" ? [] : before && keyOf(before) === key ? [...run, line] : [line];
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

/** Points; a note's raised number is the smallest. */
const smallest = 6.9;

function* tiny(layout: Layout): Generator<PageFault> {
  for (const { pieces } of layout.pages)
    for (const piece of pieces)
      if (piece.size < smallest && letters(piece.text) > 0)
        yield faultAt(piece, `“${excerpt(piece.text.trim())}” is set in ${piece.size.toFixed(1)} points`, null, layout);
}

/** What a machine leaves behind, or a writer who was not ready. */
const leftOvers = /\b(?:lorem ipsum|TODO|FIXME|XXX|undefined|NaN)\b|\[object \w+\]|\{\{|\}\}/;

function* unfinished(layout: Layout): Generator<PageFault> {
  for (const block of layout.blocks) {
    const found = leftOvers.exec(block.text)?.[0];
    const [first] = block.lines;
    if (found && first) yield faultAt(first, `“${excerpt(block.text)}” says “${found}”`, block, layout);
  }
}

/** The contents against the headings they name. */
function* wrongContents(layout: Layout): Generator<PageFault> {
  const solid = (text: string) => text.replaceAll(/\s/g, "");
  const headings = new Map(
    layout.blocks.flatMap(({ type, text, lines }) =>
      /^H\d?$/.test(type) && lines[0] ? [[solid(text).toLowerCase(), lines[0].page] as const] : [],
    ),
  );
  for (const block of layout.blocks) {
    if (typeOf(block.element) !== "TOCI") continue;
    const [, name = "", number = ""] = /^(.*?)(\d+)$/.exec(solid(block.text)) ?? [];
    const page = headings.get(name.toLowerCase());
    const [first] = block.lines;
    if (first && page !== undefined && page !== Number(number))
      yield faultAt(
        first,
        `the contents name page ${number} for “${excerpt(block.text)}”, it is ${page}`,
        block,
        layout,
      );
  }
}

export const lineRules: readonly PageRule[] = [
  { id: "last-line-short", level: "warning", title: "no text ends with a line of three letters", check: shortEnds },
  { id: "heading-last-word", level: "warning", title: "no heading ends with a short word alone", check: shortHeadings },
  { id: "hyphens-in-a-row", level: "warning", title: "at most two lines in a row end with a hyphen", check: ladders },
  { id: "same-word-in-a-row", level: "warning", title: "at most three lines in a row share an end", check: stacks },
  { id: "text-too-small", level: "error", title: "no text is smaller than 7 points", check: tiny },
  { id: "unfinished-text", level: "error", title: "nothing unfinished is printed", check: unfinished },
  { id: "contents-page", level: "error", title: "the contents name the pages of their headings", check: wrongContents },
];
