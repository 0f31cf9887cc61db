import type { Look, PagePrinter, Printer } from "@chancery/chromium";
import {
  arrange,
  type Document,
  type Inline,
  liftNotes,
  type Placement,
  placeFigures,
  plainText,
} from "@chancery/core";
import { type FinishedPdf, type Finishing, finishChecked } from "@chancery/pdf";
import {
  annexId,
  createDivider,
  type Drawings,
  frontPages,
  hyphenatePage,
  type PageNumbers,
  type ReportRenderer,
  sourcesId,
} from "@chancery/templating";
import type { Finish } from "./finisher.ts";
import { measureFlow } from "./measure-flow.ts";
import { checkParity } from "./parity/check-parity.ts";
import { type Stated, statedItems } from "./parity/stated-items.ts";
import { patternsOf } from "./patterns-of.ts";
import { type Settled, settlePages } from "./settle-pages.ts";

/** What goes into the file besides the document. */
export type Enclosed = Pick<Finishing, "attachments" | "key"> & {
  /** The date of the file, where it is not the document's. */
  readonly date?: string | null;
};

/** Fills the page, places its figures, and prints it, in the page where it was measured; again only while a page number has moved or a note left its number. */
export async function printReport(
  composed: Document,
  drawings: Drawings,
  renderer: ReportRenderer,
  printer: Printer,
  enclosed: Enclosed = {},
  finish: Finish = finishChecked,
): Promise<FinishedPdf> {
  const settled = await printer.hold(async (held) => {
    const tools = { drawings, renderer, printer: held };
    return settleReport(composed, await placeReport(composed, tools), tools);
  });
  return finishReport(settled, enclosed, finish);
}

/** What a report is printed with. */
export interface PrintTools {
  readonly drawings: Drawings;
  readonly renderer: ReportRenderer;
  readonly printer: PagePrinter;
  /** Whether it is only to be looked at: printed at once, without looking the page over or reading what it states. */
  readonly draft?: boolean;
  /** Changes the page before it is printed, in nothing that is seen. */
  readonly mark?: (html: string) => string;
}

/** Measures the report's text and finds where its figures stand best. */
export async function placeReport(composed: Document, tools: PrintTools): Promise<Placement> {
  const measured = partingRenderer(composed, tools)(composed, new Map());
  const figures = composed.figures.map(({ id }) => id);
  return placeFigures(await measureFlow(measured, tools.renderer.sheet, figures, tools.printer));
}

/** A report as the browser printed it last. */
export interface SettledReport extends Settled {
  readonly document: Document;
  /** What its page states; nothing where that was not asked for. */
  readonly stated: readonly Stated[];
}

/** Prints with the figures where they were placed, until page numbers and notes are right; `known` is how an earlier print ended. */
export async function settleReport(
  composed: Document,
  placement: Placement,
  tools: PrintTools,
  known?: Pick<Settled, "pages" | "lifts">,
): Promise<SettledReport> {
  const { renderer, printer, draft = false } = tools;
  const render = partingRenderer(composed, tools);
  let stated: readonly Stated[] = [];
  const look: Look = async (page) => {
    stated = await statedItems(page);
  };
  const document = arrange(composed, placement.orders);
  const settled = await settlePages({
    document,
    beside: renderer.notes === "side" ? document.notes : [],
    named: [...document.sections.map(({ id }) => id), sourcesId, annexId, ...namedWithPage(document)],
    expected: known?.pages ?? expectedPages(document, placement),
    render: (pages, notes) => render(liftNotes(document, notes), pages),
    print: (html) => printer.print(html, { sheet: renderer.sheet, ...(draft ? { inspect: false } : { look }) }),
    ...(known && { lifts: known.lifts }),
  });
  return { ...settled, document, stated };
}

/** The file as it is published; throws where its tags do not say what its page says. */
export async function finishReport(
  { bytes, document, stated }: SettledReport,
  enclosed: Enclosed = {},
  finish: Finish = finishChecked,
): Promise<FinishedPdf> {
  const finished = await finish({ bytes, stated, finishing: finishingOf(document, enclosed) });
  checkParity(finished.disparities, document.brief);
  return finished;
}

/** What renders a document for paper, its words ready to be parted as its language does. */
function partingRenderer(
  { hyphenation, language }: Document,
  { drawings, renderer, mark = (html) => html }: PrintTools,
) {
  const divide = hyphenation && createDivider(hyphenation, language, patternsOf);
  return (document: Document, pages: PageNumbers): string => {
    const html = renderer.fill(document, drawings, pages, "pdf");
    return mark(divide && hyphenation ? hyphenatePage(html, divide, hyphenation.capitalised) : html);
  };
}

/** Where the placement thinks that the sections start: mostly right, which saves a print. */
function expectedPages(document: Document, { starts, tail }: Placement): PageNumbers {
  const first = frontPages(document) + 1;
  return new Map([
    ...document.sections.map(({ id }, at) => [id, first + (starts[at] ?? 0)] as const),
    [sourcesId, first + tail],
  ]);
}

/** The anchors that the text refers to with their page: "Figure 3 on page 5". */
function namedWithPage(document: Document): readonly string[] {
  const found = new Set<string>();
  JSON.stringify([document.sections, document.keyMessages, document.standfirst], (_, value: unknown) => {
    const inline = value as Partial<Extract<Inline, { kind: "figure-reference" }>> | null;
    if (inline?.kind === "figure-reference" && inline.page && inline.figure) found.add(inline.figure);
    return value;
  });
  return [...found];
}

function finishingOf({ meta, language, sections }: Document, { date = null, ...enclosed }: Enclosed): Finishing {
  const headings = sections.flatMap((section) => [
    plainText(section.heading),
    ...section.blocks.flatMap((block) => (block.kind === "heading" ? plainText(block.children) : [])),
  ]);
  return {
    title: meta.title,
    author: meta.authorship,
    subject: meta.subtitle,
    keywords: meta.keywords,
    language,
    date: date ?? meta.date,
    headings: [meta.title, ...headings],
    ...enclosed,
  };
}
