import fc from "fast-check";
import { english, houseLand, houseTemplates, houseTheme, readCase } from "../../packages/charts/fixtures/house.ts";
import { createChartist } from "../../packages/charts/src/index.ts";
import { AuthorMistake, type Problem } from "../../packages/core/src/index.ts";
import { paths, problemsOf, tinyFiles } from "./base.ts";

export interface Fuzzed {
  readonly what: string;
  readonly cases: number;
  /** How many were refused; the others mean something else, or the same, and are taken. */
  readonly refused: number;
  /** A stack trace, a hang, or a mistake without a place: the seed gives it again. */
  readonly faults: readonly string[];
}

/** Milliseconds of the processor that one case may take. */
const longest = 5000;

/** One change of a text: a part of it taken out, doubled, moved, or made to be something that parsers trip over. */
interface Change {
  readonly at: number;
  readonly length: number;
  readonly to: string;
}

const odd = [
  ...["", "\n", "\t", "  ", "\u0000", "\ud800", "\ufeff", "\u202e", "\u2028", "\ue000", "\uffff", "é", "𐐷", "\r"],
  ...[
    "{",
    "}",
    "{{",
    "}}",
    "{{#",
    "{{/",
    "{{{",
    '{{fact "',
    "{{else}}",
    "[",
    "]",
    "(",
    ")",
    "<",
    ">",
    "<!--",
    "-->",
    "```",
  ],
  ...[
    '"',
    "'",
    '""',
    "\\",
    "|",
    "&",
    "*",
    "&a ",
    "*a",
    "!!",
    "%",
    "#",
    "---",
    "...",
    ": ",
    "- ",
    "? ",
    ",",
    ";",
    "=",
    "~",
  ],
  ...["null", "true", ".nan", ".inf", "-0", "1e999", "0x1", "9999999999999999999999", "__proto__", "constructor"],
  ...["+", "-", "/", "* *", "a(b", "sum(", "value(given, AZE)", "datum.", "now()", '{"expr":"1"}', "null,", '"a":'],
];

/** A share of the text. Of doubles nearly all that are drawn are next to nothing: each change would be at the start. */
const anywhere = fc.noBias(fc.integer({ min: 0, max: 9999 })).map((part) => part / 10_000);

/** Hardly anything is read after these: what tells the mistake is tried. */
const harsh = fc.array(
  fc.record({
    at: anywhere,
    length: fc.integer({ min: 0, max: 12 }),
    to: fc.oneof(fc.constantFrom(...odd), fc.string({ maxLength: 6, unit: "binary" })),
  }),
  { minLength: 1, maxLength: 4 },
);

/** Half of these are still read: what comes after the parsers is tried. */
const mild = fc.array(
  fc.record({ at: anywhere, length: fc.integer({ min: 0, max: 1 }), to: fc.constantFrom(..."aé019-. ,") }),
  { minLength: 1, maxLength: 1 },
);

const changes = fc.oneof(harsh, mild);

const mutated = (text: string, all: readonly Change[]): string =>
  all.reduce((before, { at, length, to }) => {
    const start = Math.floor(at * before.length);
    return before.slice(0, start) + to + before.slice(start + length);
  }, text);

type Judge = (text: string) => readonly Problem[] | Promise<readonly Problem[]>;

/** Mutations of the small brief's files and of the charts' templates, the same for the same seed. */
export async function fuzz(each: number, seed: number): Promise<readonly Fuzzed[]> {
  const metrics =
    'a: { label: a, formula: "given(AZE, 2022) + given(AZE, 2023)" }\nb: { label: b, formula: "a / 2", missing: none }\n';
  const texts = new Map([...tinyFiles(), [paths["metrics"] ?? "", metrics]]);
  const inBrief =
    (path: string): Judge =>
    (text) =>
      problemsOf(new Map([...texts, [path, text]]));
  const kinds: readonly (readonly [what: string, text: string, judge: Judge])[] = [
    ["facts (YAML)", texts.get(paths["facts"] ?? "") ?? "", inBrief(paths["facts"] ?? "")],
    ["brief (YAML)", texts.get(paths["brief"] ?? "") ?? "", inBrief(paths["brief"] ?? "")],
    ["table (CSV)", texts.get(paths["csv"] ?? "") ?? "", inBrief(paths["csv"] ?? "")],
    ["report (Markdown)", texts.get(paths["report"] ?? "") ?? "", inBrief(paths["report"] ?? "")],
    ["formulas", metrics, inBrief(paths["metrics"] ?? "")],
    ["charts (Vega-Lite)", houseTemplates().get("columns") ?? "", judgeCharts()],
  ];
  const found: Fuzzed[] = [];
  for (const [what, text, judge] of kinds) found.push(await fuzzOne(what, text, judge, each, seed));
  return found;
}

async function fuzzOne(what: string, text: string, judge: Judge, cases: number, seed: number): Promise<Fuzzed> {
  const faults: string[] = [];
  let refused = 0;
  for (const all of fc.sample(changes, { numRuns: cases, seed })) {
    const case_ = mutated(text, all);
    const started = process.cpuUsage();
    try {
      const errors = (await judge(case_)).filter(({ severity }) => severity === "error");
      if (errors.length > 0) refused += 1;
      const lost = errors.find(({ place }) => place === null || place.line < 1 || place.column < 1);
      if (lost) faults.push(`${lost.rule} has no place: ${JSON.stringify(all)}`);
    } catch (cause) {
      faults.push(
        `${cause instanceof Error ? (cause.stack ?? "").split("\n").slice(0, 3).join(" ") : cause}: ${JSON.stringify(all)}`,
      );
    }
    const { user } = process.cpuUsage(started);
    if (user / 1000 > longest) faults.push(`took ${Math.round(user / 1000)} ms: ${JSON.stringify(all)}`);
  }
  return { what, cases, refused, faults };
}

function judgeCharts(): Judge {
  const theme = houseTheme();
  const chart = readCase("columns");
  return async (text) => {
    const templates = new Map([...houseTemplates(), ["columns", text]]);
    const chartist = createChartist({ theme, templates, land: houseLand(), locale: english });
    return chartist.draw(chart, { width: 125, fontSize: 11 }).then(
      () => [],
      (cause: unknown) => {
        if (cause instanceof AuthorMistake) return cause.problems;
        throw cause;
      },
    );
  };
}
