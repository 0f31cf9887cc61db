import { type Finding, PrintRefused } from "./failure.ts";
import { facesOf } from "./font/faces.ts";
import { inPage } from "./page/culprit.ts";
import { findForeignFonts, findMissingGlyphs } from "./page/glyphs.ts";
import type { SitePage } from "./page/site.ts";
import { probeText } from "./page/text-runs.ts";
import { printPage } from "./print.ts";

/** A print of a site's page that is loaded. */
export interface SitePrint {
  /** `@font-face` rules that hold the site's fonts as data: what the print may be set in. */
  readonly faces: string;
}

/**
 * The bytes of the tagged PDF of the page that a site shows. Throws `PrintRefused` where the site asked for what it does
 * not hold, its script failed, or a character has no font of the site's.
 */
export async function printSite(site: SitePage, { faces }: SitePrint): Promise<Uint8Array> {
  const declared = await facesOf(faces);
  refuse([
    ...site.errors().map((detail): Finding => ({ kind: "script", detail })),
    ...(await findMissingGlyphs(site, await inPage(site.page, probeText), declared)),
  ]);
  const pdf = await printPage(site);
  refuse([
    ...findForeignFonts(pdf, declared),
    ...site.blocked().map((detail): Finding => ({ kind: "blocked", detail })),
  ]);
  return pdf;
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new PrintRefused(findings);
}
