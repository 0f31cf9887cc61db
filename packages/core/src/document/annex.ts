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
