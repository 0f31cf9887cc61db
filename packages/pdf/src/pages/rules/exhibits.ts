import { ancestors, type Element, itemsIn, typeOf } from "../../structure/tree.ts";
import { type Exhibit, isIn } from "../exhibits.ts";
import type { Layout } from "../layout.ts";
import { excerpt, faultAt, type PageFault, type PageRule } from "../rule.ts";

/** A fault of an exhibit, at its first words. */
function exhibitFault(exhibit: Exhibit, page: number, what: string, layout: Layout): PageFault {
  const first = layout.blocks.find(({ element }) => isIn(element, exhibit.group))?.lines[0];
  const fault = first && faultAt(first, what, exhibit, layout);
  return fault?.page === page ? fault : { page, at: null, what, text: exhibit.text };
}

const nameOf = ({ label, kind, text }: Exhibit): string => label || `the ${kind} “${excerpt(text)}”`;

function* partedCaptions(layout: Layout): Generator<PageFault> {
  for (const exhibit of layout.exhibits) {
    const { kind, pages, allPages, rows, group } = exhibit;
    if (kind === "figure" && allPages.length > 1)
      yield exhibitFault(
        exhibit,
        allPages[0] ?? 1,
        `${nameOf(exhibit)} and its words stand on different pages`,
        layout,
      );
    const words = layout.blocks.find(({ element }) => isIn(element, group))?.lines.at(-1);
    const first = rows[0]?.page ?? pages[0];
    if (kind === "table" && words && first !== undefined && (allPages[0] ?? first) < first)
      yield exhibitFault(exhibit, allPages[0] ?? 1, `${nameOf(exhibit)} is parted from its caption`, layout);
  }
}

function* lonelyHeads(layout: Layout): Generator<PageFault> {
  for (const exhibit of layout.exhibits) {
    const head = exhibit.rows.find((row) => row.head);
    const body = exhibit.rows.find((row) => !row.head);
    if (head && body && head.page < body.page)
      yield exhibitFault(exhibit, head.page, `the head of ${nameOf(exhibit)} stands alone`, layout);
  }
}

function* lonelyRows(layout: Layout): Generator<PageFault> {
  for (const exhibit of layout.exhibits) {
    const pages = Map.groupBy(
      exhibit.rows.filter(({ head }) => !head),
      ({ page }) => page,
    );
    if (pages.size < 2) continue;
    for (const [page, rows] of pages)
      if (rows.length === 1) yield exhibitFault(exhibit, page, `one row of ${nameOf(exhibit)} stands alone`, layout);
  }
}

/** Labels are printed in capitals, and mentioned in small letters. */
const same = (one: string, other: string, language: string): boolean =>
  one.toLocaleUpperCase(language) === other.toLocaleUpperCase(language);

/** Where the text first speaks of an exhibit: the page of the first link of its name outside itself. */
function mentionOf(exhibit: Exhibit, links: readonly Mention[], { language }: Layout): Mention | undefined {
  return links.find(({ element, text }) => startsWith(text, exhibit.label, language) && !isIn(element, exhibit.group));
}

/** "Figure 3" and "Figure 3 on page 5", but not "Figure 31". */
const startsWith = (text: string, label: string, language: string): boolean =>
  same(text.slice(0, label.length), label, language) && !/^\d/.test(text.slice(label.length));

interface Mention {
  readonly element: Element;
  readonly text: string;
  readonly page: number;
}

function* farFigures(layout: Layout): Generator<PageFault> {
  const links = mentionsIn(layout);
  for (const exhibit of layout.exhibits) {
    const page = exhibit.allPages[0];
    const first = exhibit.label === "" ? undefined : mentionOf(exhibit, links, layout);
    if (page !== undefined && first && Math.abs(page - first.page) > 1)
      yield exhibitFault(
        exhibit,
        page,
        `${exhibit.label} stands ${Math.abs(page - first.page)} pages from its first mention on page ${first.page}`,
        layout,
      );
  }
}

function* unmentioned(layout: Layout): Generator<PageFault> {
  const links = mentionsIn(layout);
  for (const exhibit of layout.exhibits)
    if (exhibit.label !== "" && !mentionOf(exhibit, links, layout))
      yield exhibitFault(exhibit, exhibit.allPages[0] ?? 1, `the text nowhere speaks of ${exhibit.label}`, layout);
}

function* outOfOrder(layout: Layout): Generator<PageFault> {
  const labelled = layout.exhibits.filter(({ label }) => label !== "");
  for (const list of Map.groupBy(labelled, ({ label }) => label.replace(/\s\d+$/, "")).values())
    for (const [at, exhibit] of list.entries())
      if (!exhibit.label.endsWith(`\u00a0${at + 1}`) && !exhibit.label.endsWith(` ${at + 1}`))
        yield exhibitFault(
          exhibit,
          exhibit.allPages[0] ?? 1,
          `${exhibit.label} is number ${at + 1} of its kind`,
          layout,
        );
}

const known = new WeakMap<Layout, readonly Mention[]>();

/** All links of the running text with what they say; the rows of an annex tell where a number is quoted, and mention nothing. */
function mentionsIn(layout: Layout): readonly Mention[] {
  const found = known.get(layout) ?? readMentions(layout);
  known.set(layout, found);
  return found;
}

function readMentions({ tree, textOf, pageOf }: Layout): readonly Mention[] {
  const inTable = (element: Element): boolean => [...ancestors(element)].some((around) => typeOf(around) === "Table");
  const elements = tree?.elements.filter((element) => typeOf(element) === "Link" && !inTable(element)) ?? [];
  return elements.flatMap((element) => {
    const page = [...itemsIn(element)].flatMap((item) => pageOf(item) ?? [])[0];
    return page === undefined ? [] : [{ element, text: textOf(element), page }];
  });
}

export const exhibitRules: readonly PageRule[] = [
  {
    id: "caption-parted",
    level: "error",
    title: "a figure stands on one page with its words, a table's caption with its head",
    check: partedCaptions,
  },
  {
    id: "table-head-alone",
    level: "error",
    title: "a table's head stands with its first row",
    check: lonelyHeads,
  },
  { id: "table-row-alone", level: "error", title: "no row of a table stands alone on a page", check: lonelyRows },
  {
    id: "figure-far",
    level: "error",
    title: "a figure stands within a page of its first mention",
    check: farFigures,
  },
  {
    id: "figure-unmentioned",
    level: "warning",
    title: "the text speaks of every figure and table",
    check: unmentioned,
  },
  { id: "figure-order", level: "error", title: "figures and tables are numbered in their order", check: outOfOrder },
];
