import { createHash } from "node:crypto";
import type { Printer } from "@chancery/chromium";
import type { MadePage, MakerNews } from "@chancery/cli";
import type { Document, NoteLifts, Placement } from "@chancery/core";
import { pageKeys } from "@chancery/pdf";
import type { Drawings, PageNumbers, ReportRenderer } from "@chancery/templating";
import { placeReport, settleReport } from "../print-report.ts";
import { hintLines } from "./hint-lines.ts";

/** How the last print of an edition ended: where the next one begins. */
export interface Settlement {
  readonly placement: Placement;
  readonly pages: PageNumbers;
  readonly lifts: NoteLifts;
}

export interface Showing {
  readonly document: Document;
  readonly drawings: Drawings;
  readonly renderer: ReportRenderer;
  readonly printer: Printer;
  /** Null before the first print of an edition, and where its figures shall be placed anew. */
  readonly before: Settlement | null;
}

type Pages = Omit<Extract<MakerNews, { kind: "pages" }>, "stages">;

/**
 * Prints a report to be looked at: where its figures stood last they are thought to stand still, so that it is mostly
 * printed once. The browser's own PDF is shown, before its finish, which changes nothing that is seen.
 */
export async function showPages(showing: Showing): Promise<{ readonly told: Pages; readonly settlement: Settlement }> {
  const { document, drawings, renderer, printer, before } = showing;
  const known = before !== null && fits(before.placement, document) ? before : null;
  const placement = known?.placement ?? (await placeReport(document, { drawings, renderer, printer }));
  let lines: readonly string[] = [];
  const mark = (html: string): string => {
    const hinted = hintLines(html, document.language);
    lines = hinted.lines;
    return hinted.html;
  };
  const tools = { drawings, renderer, printer, mark, draft: true };
  const { bytes, pages, lifts } = await settleReport(document, placement, tools, known ?? undefined);
  return { told: toldOf(bytes, lines), settlement: { placement, pages, lifts } };
}

/** A placement is of a report with as many sections and blocks. */
const fits = ({ orders }: Placement, { sections }: Document): boolean =>
  orders.length === sections.length && sections.every(({ blocks }, at) => orders[at]?.length === blocks.length);

function toldOf(bytes: Uint8Array, lines: readonly string[]): Pages {
  const pdf = createHash("sha256").update(bytes).digest("base64url");
  const pages = (pageKeys(bytes) ?? []).map((key, at): MadePage => ({ key, pdf, page: at + 1, place: null }));
  return { kind: "pages", pages, pdfs: new Map([[pdf, bytes]]), lines };
}
