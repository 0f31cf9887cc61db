import { PrintRefused } from "./failure.ts";
import { facesOf } from "./font/faces.ts";
import { findForeignFonts } from "./page/glyphs.ts";
import type { GuardedPage } from "./page/guard.ts";
import { inspect as inspectPage, inspectWidth } from "./page/inspect.ts";
import { BrowserFault } from "./race.ts";

/** Reads what a page shows, and changes nothing of it. */
export type Look = (guarded: GuardedPage) => Promise<void>;

export interface Looking {
  /** Looks at the page before it is printed; called again where the print is tried again. */
  readonly look?: Look;
  /** Whether to look the page over for what will not print, default yes: a draft may be printed at once. */
  readonly inspect?: boolean;
  /** What its style sheet begins with, such as the fonts that many documents share; default nothing. */
  readonly sheet?: string;
  /** Whether the page shows this very document, which then need not be loaded; default no. */
  readonly stands?: () => boolean;
}

/** A task for a guarded page: load the document, look it over, print it, look the print over. */
export function printGuarded(
  html: string,
  { look = async () => {}, inspect = true, sheet = "", stands = () => false }: Looking = {},
): (guarded: GuardedPage) => Promise<Uint8Array> {
  const declared = facesOf(html, sheet);
  return async (guarded) => {
    if (!stands()) await guarded.load(html, sheet);
    const faces = await declared;
    if (inspect) refuse(await inspectPage(guarded, faces));
    await look(guarded);
    const pdf = await printPage(guarded);
    refuse([
      ...(await inspectWidth(guarded, pdf)),
      ...findForeignFonts(pdf, faces),
      ...guarded.blocked().map((url) => ({ kind: "blocked", detail: url }) as const),
    ]);
    return pdf;
  };
}

/** Prints what a page shows as a tagged PDF with an outline. Throws BrowserFault when it comes out broken. */
export async function printPage({ session }: Pick<GuardedPage, "session">): Promise<Uint8Array> {
  const { data } = await session.send("Page.printToPDF", {
    printBackground: true,
    preferCSSPageSize: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  const pdf = Buffer.from(data, "base64");
  const complete = pdf.subarray(0, 5).toString("latin1") === "%PDF-" && pdf.subarray(-1024).includes("%%EOF");
  if (!complete) throw new BrowserFault("the browser's PDF is cut off");
  return new Uint8Array(pdf.buffer, pdf.byteOffset, pdf.byteLength);
}

function refuse(findings: PrintRefused["findings"]): void {
  if (findings.length > 0) throw new PrintRefused(findings);
}
