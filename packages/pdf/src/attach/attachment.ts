/** How a file is related to the document, in the words of PDF/A-3. */
export type Relationship = "Source" | "Data" | "Supplement";

/** A file inside a PDF. */
export interface Attachment {
  /** Without folders: `evidence.json`. */
  readonly name: string;
  /** `application/json` */
  readonly type: string;
  readonly relationship: Relationship;
  /** What it is, for readers. */
  readonly description: string;
  readonly bytes: Uint8Array;
}

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
