/** What can be wrong with a document that is asked to be printed. */
export type FindingKind =
  /** The document asked for something outside itself; the detail is the address. */
  | "blocked"
  /** A font of the document did not load. */
  | "font"
  /** A character that no font of the document has, or text set in a font that is not the document's. */
  | "glyph"
  /** An image that holds no picture. */
  | "image"
  /** A link to somewhere a reader must not be sent: `file:`, `javascript:`, a relative address. */
  | "link"
  /** Something wider than its page: the browser would have shrunk the whole document to fit it. */
  | "overflow"
  /** The script of a site failed; the detail is its message. */
  | "script"
  /** The document is larger than the browser can print in reasonable time. */
  | "size";

export interface Finding {
  readonly kind: FindingKind;
  /** One line that names the culprit: an address, a font and weight, an element with its source line. */
  readonly detail: string;
}

/** The document is at fault: it would have been printed wrong. Trying again cannot help. */
export class PrintRefused extends Error {
  override readonly name = "PrintRefused";
  readonly findings: readonly Finding[];

  constructor(findings: readonly Finding[]) {
    super(findings.map(({ kind, detail }) => `${kind}: ${detail}`).join("\n"));
    this.findings = findings;
  }
}

/** The browser is at fault, twice in a row; the message is one line with the cause. */
export class PrintFailed extends Error {
  override readonly name = "PrintFailed";
}

/** There is no browser, or it does not start; the message says what to do about it. */
export class BrowserMissing extends Error {
  override readonly name = "BrowserMissing";
}

/** A short one-line cause of anything thrown. */
export function causeOf(thrown: unknown): string {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text.split("\n", 1)[0]?.trim() || "unknown cause";
}
