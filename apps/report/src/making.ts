import type { KeyObject } from "node:crypto";
import type { Once } from "@chancery/cli";
import type { Accounting, Document, Files } from "@chancery/core";
import type { Drawings } from "@chancery/templating";
import type { Finish } from "./finisher.ts";
import type { Workshop } from "./workshop.ts";

/** What every output of an edition is made from. */
export interface Making {
  readonly document: Document;
  /** The digest of the document. */
  readonly text: string;
  /** Its drawings for paper, made once when the first output asks for them. */
  drawings(): Promise<Drawings>;
  /** The tools for screens, which adapt to their reader by themselves: in the standard theme. */
  readonly workshop: Workshop;
  /** The tools for paper, in the theme that the brief or the command asks for: mostly the same. */
  readonly press: Workshop;
  /** What stands behind the document's numbers. */
  readonly accounting: Accounting;
  /** The same as text, made once. */
  evidence(): string;
  /** The files of the content root that the document can be composed from anew; found once. */
  readonly behind: Once<Files>;
  /** Another output of the same edition, made once however often it is asked for. */
  readonly made: (format: "pdf" | "html") => Promise<Uint8Array>;
  /** Who finishes the PDF that the browser printed. */
  readonly finish: Finish;
  /** To sign the PDF with; null for none. */
  readonly key: KeyObject | null;
  /** The date of the files, where the environment sets one. */
  readonly date: string | null;
}
