import type {
  Cause,
  Difference,
  DocumentChange,
  Measured,
  OutputChange,
  PageChange,
  ValueChange,
} from "./difference-schema.ts";

/** "nothing changed", or what did, counted: "2 numbers, 5 sentences and 3 pages changed". */
export function headline(difference: Difference): string {
  if (!difference.changed) return "nothing changed";
  const { values, series, sources, documents } = difference;
  const of = (pick: (one: DocumentChange) => number): number => documents.reduce((all, one) => all + pick(one), 0);
  const pages = (kind: DocumentChange["document"]): number =>
    documents.filter(({ document }) => document === kind).reduce((all, { outputs }) => all + pagesIn(outputs), 0);
  const whole = documents.filter(({ change }) => change === "added" || change === "removed").length;
  const counts = [
    count(values.length, "number"),
    values.length === 0 ? count(series.length, "table") : null,
    count(sources.length, "source"),
    count(
      of(({ sentences }) => sentences.length),
      "sentence that quotes one",
      "sentences that quote them",
    ),
    count(
      of(({ claims }) => claims.length),
      "claim",
    ),
    count(
      of(({ prose }) => prose.length),
      "sentence of prose",
      "sentences of prose",
    ),
    count(
      of(({ figures }) => figures.length),
      "figure",
    ),
    count(pages("report"), "page"),
    count(pages("deck"), "slide"),
    count(
      of(({ outputs }) => outputs.filter((one) => one.pages.length === 0).length),
      "output",
    ),
    count(whole, "document that came or went", "documents that came or went"),
  ].filter((words) => words !== null);
  return `changed: ${listed(counts)}`;
}

const pagesIn = (outputs: readonly OutputChange[]): number => outputs.reduce((all, { pages }) => all + pages.length, 0);

const count = (many: number, one: string, more = `${one}s`): string | null =>
  many === 0 ? null : `${many} ${many === 1 ? one : more}`;

const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** "+2,300,000 USD at current prices (+3.72 %)", or why it has no such size. */
export function measuredWords(measured: Measured, unit: string | null): string {
  const { absolute, relative, why } = measured;
  if (absolute === null) return why ?? "";
  const share = relative === null ? (why ?? "") : `${signed(relative)}\u00a0%`;
  return `${signed(absolute)}${unitWords(unit)} (${share})`;
}

/** Percentages differ by percentage points. */
const unitWords = (unit: string | null): string =>
  unit === null || unit === "a plain number" ? "" : unit === "percent" ? " percentage points" : ` ${unit}`;

const whole = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 15, signDisplay: "exceptZero" });
const broken = new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 4, signDisplay: "exceptZero" });

/** Grouped, with its sign: a true minus, as long as a plus. Of a quotient four digits tell enough. */
const signed = (decimal: string): string =>
  (decimal.includes(".") ? broken : whole).format(Number(decimal)).replace("-", "\u2212");

/** "preliminary, then final" for each field besides the value that differs. */
export function fieldWords({ fields, old, new: now }: ValueChange): readonly string[] {
  return fields
    .filter((field) => field !== "value")
    .map((field) => {
      const [before, after] = [old, now].map((reading) => reading && readField(reading, field));
      return before === undefined || after === undefined || before === null || after === null || before === after
        ? `${fieldNames[field] ?? field} differs`
        : `${fieldNames[field] ?? field}: ${before}, then ${after}`;
    });
}

const fieldNames: Readonly<Record<string, string>> = {
  "last-digit": "stated precision",
  kind: "kind",
  "as-stated": "the source's own words",
};

function readField(reading: NonNullable<ValueChange["old"]>, field: string): string | null {
  if (field === "sources") return reading.sources.join(" and ") || "none";
  const known: Readonly<Record<string, string | null>> = {
    unit: reading.unit,
    hedge: reading.hedge,
    status: reading.status,
    period: reading.period ?? "none",
    formula: reading.formula,
  };
  return known[field] ?? null;
}

const causeWords: Readonly<Record<Cause["kind"], string>> = {
  cell: "the cell",
  fact: "the fact",
  schema: "the description of its column",
  formula: "the formula of",
  row: "a row that came or went",
  engine: "it is computed or read otherwise",
};

/** "the cell oda-given[AZE, 2023].usd: 40.25, then 48.25 (data/sources/…/oda-given.csv:14)". */
export function causeText({ kind, name, old, new: now, place }: Cause): string {
  const values =
    kind === "row"
      ? [now && `new: ${now}`, old && `gone: ${old}`].filter((words) => words !== null).join(", ")
      : `${old ?? "none"}, then ${now ?? "none"}`;
  return `${causeWords[kind]} ${name}: ${values}${place === null ? "" : ` (${place.file}:${place.line})`}`;
}

/** "page 3: 2.1 % of it", "page 4 is new". */
export function pageText({ change, old, new: now, share }: PageChange, noun: string): string {
  if (change === "added") return `${noun} ${now} is new`;
  if (change === "removed") return `${noun} ${old} is gone`;
  const place = old === now ? `${noun} ${now}` : `${noun} ${old}, now ${now}`;
  return `${place}: ${shareWords(share ?? 0)} of it`;
}

function shareWords(share: number): string {
  const percent = share * 100;
  return percent < 0.1 ? "less than 0.1\u00a0%" : `${percent.toFixed(percent < 10 ? 1 : 0)}\u00a0%`;
}

/** What a document is called: "report emerging-donor (en)". */
export const documentName = ({ document, brief, language }: DocumentChange): string =>
  `${document} ${brief} (${language})`;

/** What its pages are called. */
export const pageNoun = ({ document }: DocumentChange): string => (document === "deck" ? "slide" : "page");
