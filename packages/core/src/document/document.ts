import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";

/**
 * The document: a brief with everything resolved, for one language. It is what the renderers get;
 * they look nothing up, compute nothing and format no number.
 */
export interface Document {
  readonly brief: string;
  readonly language: string;
  /** All languages of the brief, the first being the one it is cited in. */
  readonly languages: readonly string[];
  /** Words of the frame ("Figure", "Sources"), by key, from data/languages. */
  readonly frame: Readonly<Record<string, string>>;
  readonly meta: Meta;
  /** 30 to 45 words on the cover. */
  readonly gist: readonly Inline[];
  readonly standfirst: readonly Inline[];
  readonly keyMessages: readonly (readonly Inline[])[];
  readonly keyFigures: readonly KeyFigure[];
  readonly sections: readonly Section[];
  /** Recommendations in short, for page 2: the same objects that the table prints. */
  readonly recommendations: readonly Recommendation[];
  readonly figures: readonly Figure[];
  readonly notes: readonly Note[];
  /** The sources that the document quotes, in the order of their names. */
  readonly sources: readonly Reference[];
  readonly quotes: readonly Quote[];
  readonly annex: Annex;
  /** The formats that the brief asks for each annex in. */
  readonly annexIn: Readonly<Record<AnnexPart, readonly string[]>>;
  /** The SHA-256 of the manifest of what a PDF carries, for its colophon; null where nothing is attached. */
  readonly manifest: string | null;
}

export const annexParts = ["evidence", "sources", "conflicts", "data"] as const;
/** What can be annexed: the quoted values, the sources' licences, what disagrees or is not known, the charts' numbers. */
export type AnnexPart = (typeof annexParts)[number];

/** What a reader needs to check the document; the charts' numbers stand with the figures. */
export interface Annex {
  readonly sources: readonly AnnexSource[];
  /** Each thing that is quoted, once, in the order of the document. */
  readonly entries: readonly AnnexEntry[];
  readonly conflicts: readonly AnnexConflict[];
  readonly gaps: readonly AnnexGap[];
}

export interface AnnexEntry {
  readonly id: string;
  readonly label: string;
  /** With its hedge and unit; an event's date. */
  readonly value: string;
  /** "preliminary"; empty where there is no quantity. */
  readonly status: string;
  /** Empty where none is stated. */
  readonly period: string;
  /** A metric's formula with labels and numbers; null for what a source states. */
  readonly formula: string | null;
  readonly sources: string;
  /** How often the document quotes it. */
  readonly times: number;
  /** Where it does, in the order of the document: "In brief", "Section 2", "Figure 3", each once. */
  readonly where: readonly AnnexPlace[];
}

export interface AnnexPlace {
  readonly words: string;
  /** The id of an element that the page has: a quote, or the figure whose alt text says the number. */
  readonly anchor: string;
}

/** A source with what its user must know of it. */
export interface AnnexSource {
  readonly id: string;
  /** "OECD (2025), DAC1: official aid by donor", as the list of sources has it. */
  readonly name: string;
  readonly licence: string;
  /** The words that its licence asks for; empty where it asks for none. */
  readonly attribution: string;
  /** Null: no address is known. */
  readonly address: string | null;
  /** Empty where nobody noted it. */
  readonly retrieved: string;
}

/** Two statements of one thing that do not say the same. */
export interface AnnexConflict {
  readonly kind: "conflict" | "difference";
  readonly one: { readonly label: string; readonly value: string; readonly sources: string };
  readonly other: { readonly label: string; readonly value: string; readonly sources: string };
  /** The brief's word on it: which it quotes, and why. */
  readonly note: string;
}

export interface AnnexGap {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  /** What the text says in its place. */
  readonly words: string;
  readonly sources: string;
  readonly where: readonly AnnexPlace[];
}

export interface Meta {
  readonly title: string;
  readonly subtitle: string;
  readonly series: string;
  readonly number: string;
  /** ISO date of publication. */
  readonly date: string;
  /** "November 2026" in the document's language. */
  readonly dateText: string;
  readonly publisher: string;
  /** Two short lines for the lock-up on the cover. */
  readonly publisherLines: readonly string[];
  readonly authorship: string;
  readonly authorshipRole: string;
  /** Who is cited as the author; the publisher where the brief names nobody. */
  readonly authors: readonly Author[];
  readonly keywords: readonly string[];
  readonly audience: string;
  readonly dataCutOff: string;
  /** "8 minutes" */
  readonly readingTime: string;
  readonly licence: { readonly name: string; readonly address: string };
  readonly contact: string;
  /** Where the brief's files are published, ending with a slash; null where nobody said. */
  readonly address: string | null;
  readonly issn: string;
  readonly doi: string;
  /** End matter in order: about the authorship, the publisher, how to cite, acknowledgements, data and code, licence, contact. */
  readonly endMatter: readonly { readonly id: string; readonly heading: string; readonly text: readonly Inline[] }[];
  readonly disclaimers: readonly string[];
}

/** A person, or an institution. */
export type Author =
  | { readonly kind: "person"; readonly given: string; readonly family: string; readonly orcid: string | null }
  | { readonly kind: "institution"; readonly name: string };

/** One place that quotes a quantity; the `<data>` element, the evidence file and the checks are made from it. */
export interface Quote {
  /** `q1`, `q2`, … in the order of the document. */
  readonly id: string;
  /** The fact's, metric's or cell's id. */
  readonly fact: string;
  /** What it is, in the document's language. */
  readonly label: string;
  /** "2024"; empty where none is stated. */
  readonly period: string;
  /** As printed, without its hedge and status words: "$61.9 million", "53". */
  readonly text: string;
  /** The words around the number that are part of the value: "over", "preliminary". Empty where there are none. */
  readonly before: string;
  readonly after: string;
  /** The exact value as a decimal string, for the machine: "61900000"; an event's ISO date. */
  readonly machine: string;
  /** One line for a tooltip: label, period, place, status, source. */
  readonly explanation: string;
  readonly quantity: Quantity | null;
  /** What words such as "rose" or "more than twice" were chosen by; none for a quantity, which knows its own. */
  readonly inputs: readonly Quantity[];
  readonly sources: readonly string[];
  readonly place: Place;
}

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "strong"; readonly children: readonly Inline[] }
  | { readonly kind: "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "link"; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: "quote"; readonly quote: Quote }
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "note"; readonly note: Note }
  | { readonly kind: "figure-reference"; readonly figure: string; readonly text: string }
  | { readonly kind: "citation"; readonly source: string; readonly text: string };

export type Block =
  | { readonly kind: "paragraph"; readonly children: readonly Inline[] }
  | { readonly kind: "heading"; readonly id: string; readonly children: readonly Inline[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "figure"; readonly figure: Figure }
  | { readonly kind: "callout"; readonly title: readonly Inline[]; readonly blocks: readonly Block[] }
  | { readonly kind: "pull-quote"; readonly children: readonly Inline[]; readonly who: readonly Inline[] }
  | { readonly kind: "recommendations"; readonly recommendations: readonly Recommendation[] };

export interface Section {
  /** The anchor, a slug of the heading. */
  readonly id: string;
  readonly number: number;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
}

export interface KeyFigure {
  readonly quote: Quote;
  /** "$61.9" and "million": the big part and the small part of the number. */
  readonly big: string;
  readonly small: string;
  readonly label: readonly Inline[];
}

export interface Recommendation {
  readonly number: number;
  readonly title: readonly Inline[];
  readonly text: readonly Inline[];
  readonly who: readonly Inline[];
  readonly by: readonly Inline[];
  /** At most ten words, for page 2. */
  readonly short: readonly Inline[];
}

export interface Note {
  /** `note-1`, … */
  readonly id: string;
  readonly number: number;
  readonly children: readonly Inline[];
}

/** One entry of the list of sources, in the form of a bibliography. */
export interface Reference {
  readonly id: string;
  /** "OECD (2025)", for running text and the line under a figure. */
  readonly citation: string;
  readonly author: string;
  readonly date: string;
  readonly title: string;
  readonly publisher: string;
  /** Null prints the frame's words for "no address known". */
  readonly address: string | null;
  readonly licence: string;
  readonly retrieved: string | null;
}

export type Figure = Chart | Table;

interface FigureHead {
  readonly id: string;
  /** "Figure 3", "Table 1": counted by kind, in the document's language. */
  readonly label: string;
  readonly number: number;
  readonly title: readonly Inline[];
  readonly subtitle: readonly Inline[];
  /** What a chart is said to show where it cannot be seen: the author's words, else made from the data. Empty for a table. */
  readonly alt: readonly Inline[];
  readonly note: readonly Inline[];
  readonly sources: readonly Reference[];
  readonly width: "full" | "column";
  readonly place: Place;
}

export interface Chart extends FigureHead {
  readonly kind: "chart" | "map";
  /** The name of a template in templates/charts, without its ending. */
  readonly template: string;
  /** Height of the drawing in mm; its width is that of the column or the page. */
  readonly height: number;
  /** Rows for the template's `data` with the template's field names; numbers are numbers, texts are formatted. */
  readonly rows: readonly ChartRow[];
  /** Further named data sets of the template. */
  readonly extra: Readonly<Record<string, readonly ChartRow[]>>;
  /** The key above the drawing, where the marks are not labelled directly. */
  readonly legend: readonly { readonly key: string; readonly text: string }[];
  /** Its numbers as tables, for who cannot see it or wants them: mostly one. Their quotes are not among `Document.quotes`. */
  readonly data: readonly DataTable[];
}

/** The numbers of a chart; a cell without one has words. */
export type DataTable = Pick<Table, "columns" | "rows">;

export type ChartValue = string | number | boolean | null;
export type ChartRow = Readonly<Record<string, ChartValue>>;

export interface Table extends FigureHead {
  readonly kind: "table";
  readonly columns: readonly {
    readonly heading: readonly Inline[];
    readonly align: "left" | "right";
    readonly bar: boolean;
  }[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  /** The row's head is its first cell. */
  readonly cells: readonly {
    readonly children: readonly Inline[] /** 0 to 1, for a bar column. */;
    readonly bar: number | null;
  }[];
  readonly total: boolean;
}
