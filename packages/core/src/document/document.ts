import type { ReportLayout } from "../brief/brief-schema.ts";
import type { Hyphenation } from "../language/hyphenation.ts";
import type { Place } from "../problem/problem.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { Annex, AnnexPart } from "./annex.ts";

export type * from "./annex.ts";
export { annexParts } from "./annex.ts";

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
  /** How its language parts words; null where it does not. */
  readonly hyphenation: Hyphenation | null;
  /** How its parts stand on paper. */
  readonly layout: ReportLayout;
  readonly meta: Meta;
  /** Where the author wrote what stands on the cover and page 2: `title`, `subtitle`, `gist`, `standfirst`, `key-messages`, … */
  readonly places: Readonly<Record<string, Place>>;
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
  /** The place that the brief is about, which the cover marks: an ISO 3166 alpha-3 code. */
  readonly home: string | null;
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
  /** A note whose text stands apart from its number is in two parts. */
  | { readonly kind: "note"; readonly note: Note; readonly part: "both" | "number" | "text" }
  /** "Figure 3", "Section 2"; `page` is "{} on page {page}" where the print shall name its page as well. */
  | {
      readonly kind: "figure-reference";
      /** The anchor of the figure, table or section. */
      readonly figure: string;
      readonly text: string;
      readonly page: string | null;
    }
  | { readonly kind: "citation"; readonly source: string; readonly text: string };

export type Block =
  | { readonly kind: "paragraph"; readonly children: readonly Inline[]; readonly place: Place }
  | { readonly kind: "heading"; readonly id: string; readonly children: readonly Inline[]; readonly place: Place }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
      readonly place: Place;
    }
  | { readonly kind: "figure"; readonly figure: Figure }
  | {
      readonly kind: "callout";
      readonly title: readonly Inline[];
      readonly blocks: readonly Block[];
      readonly place: Place;
    }
  | {
      readonly kind: "pull-quote";
      /** The marks around words that somebody said; of the brief's own sentence both are empty. */
      readonly marks: { readonly open: string; readonly close: string };
      readonly children: readonly Inline[];
      readonly who: readonly Inline[];
      readonly place: Place;
    }
  | {
      readonly kind: "recommendations";
      readonly recommendations: readonly Recommendation[];
      readonly place: Place;
    };

export interface Section {
  /** The anchor, a slug of the heading. */
  readonly id: string;
  readonly number: number;
  readonly heading: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly place: Place;
}

export interface KeyFigure {
  readonly quote: Quote;
  /** "$61.9" and "million": the big part and the small part of the number. */
  readonly big: string;
  readonly small: string;
  /** What joins the number without a space, such as "-dan" of "140-dan çox ölkə", and what follows it. */
  readonly suffix: string;
  readonly after: string;
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
  readonly place: Place;
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
  /** Its numbers as tables, for who cannot see it or wants them: mostly one. Their quotes, `d1x1` and so on, are not among `Document.quotes`. */
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
