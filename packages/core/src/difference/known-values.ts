import { isQuantity, type Row, type Series } from "../evidence/evidence.ts";
import type { Accounting } from "../evidence-file/accounting.ts";
import { describeQuantity } from "../evidence-file/describe-value.ts";
import { describeWords } from "../evidence-file/describe-words.ts";
import type { EvidenceValue } from "../evidence-file/evidence-schema.ts";
import { cellWords } from "../evidence-file/find-cell.ts";
import type { SideDocument } from "./side.ts";

/** A value of one side, with who uses it. */
export interface KnownValue {
  readonly name: string;
  readonly value: EvidenceValue;
  /** The language that its label and its print are in. */
  readonly language: string;
  readonly briefs: ReadonlySet<string>;
  readonly quoted: boolean;
}

/** All that one side knows of values; what is of a brief alone, such as a metric, is known by the brief's name too. */
export class KnownValues {
  readonly #values = new Map<string, KnownValue & { briefs: Set<string> }>();
  readonly #documents: readonly SideDocument[];

  constructor(documents: readonly SideDocument[]) {
    this.#documents = documents;
    for (const document of documents) {
      const { brief, values } = document.evidence;
      for (const [name, value] of Object.entries(values)) this.#add(name, value, document, new Set([brief]));
    }
    for (const document of documents) if (document.accounting) this.#addUnquoted(document, document.accounting);
  }

  keys(): readonly string[] {
    return [...this.#values.keys()];
  }

  /** Null where this side has no such value. A cell that no document uses is looked up in its table. */
  get(key: string): KnownValue | null {
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    for (const document of this.#documents) {
      const { accounting } = document;
      const found = accounting && cellNamed(key, accounting.evidence.series);
      if (!accounting || !found) continue;
      const held = found.row.cells[found.column];
      const value = isQuantity(held) ? describeQuantity(held, accounting) : describeWords(key, [], accounting);
      this.#add(key, value, document, new Set());
      return this.#values.get(key) ?? null;
    }
    return null;
  }

  #addUnquoted(document: SideDocument, accounting: Accounting): void {
    const { brief } = document.evidence;
    for (const [id, { content }] of accounting.evidence.facts) {
      if (this.#values.has(id)) continue;
      const value =
        content.kind === "quantity"
          ? describeQuantity(content.quantity, accounting)
          : describeWords(id, [], accounting);
      this.#add(id, value, document, new Set());
    }
    for (const [id, { quantity }] of accounting.edition.metrics)
      if (!this.#values.has(ofBrief(brief, id)))
        this.#add(id, describeQuantity(quantity, accounting), document, new Set([brief]));
  }

  #add(name: string, value: EvidenceValue, { evidence }: SideDocument, briefs: Set<string>): void {
    const key = isOfBrief(value) ? ofBrief(evidence.brief, name) : name;
    const known = this.#values.get(key);
    const quoted = value.quotes.length > 0;
    if (known === undefined) this.#values.set(key, { name, value, language: evidence.language, briefs, quoted });
    else this.#values.set(key, { ...known, briefs: known.briefs.union(briefs), quoted: known.quoted || quoted });
  }
}

/** Two briefs may each have a metric of one name. */
const ofBrief = (brief: string, name: string): string => `${brief}\n${name}`;
const isOfBrief = ({ kind }: EvidenceValue): boolean => kind === "metric" || kind === "formula" || kind === "words";

/** The key of a value that another one names among its inputs. */
export const keyOfInput = (name: string, of: string, values: KnownValues): string => {
  const [brief = ""] = of.split("\n");
  const own = ofBrief(brief, name);
  return of.includes("\n") && values.get(own) !== null ? own : name;
};

export const rowKey = ({ primaryKey }: Series, { cells }: Row): string =>
  primaryKey.map((field) => cellWords(cells[field])).join(", ");

function cellNamed(name: string, all: ReadonlyMap<string, Series>): { row: Row; column: string } | null {
  const series = all.get(name.slice(0, Math.max(0, name.indexOf("["))));
  if (series === undefined) return null;
  const column = name.slice(name.lastIndexOf("].") + 2);
  const key = name.slice(series.id.length + 1, name.lastIndexOf("]"));
  const row = series.rows.find((one) => rowKey(series, one) === key);
  return row && column in row.cells ? { row, column } : null;
}
