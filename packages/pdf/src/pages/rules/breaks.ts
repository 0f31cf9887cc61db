import type { Block } from "../blocks.ts";
import type { Layout } from "../layout.ts";
import { excerpt, faultAt, type PageFault, type PageRule } from "../rule.ts";

const isHeading = ({ type }: Block): boolean => /^H\d?$/.test(type);
const isRunning = ({ type }: Block): boolean => /^(P|LI|BlockQuote|Note)$/.test(type);

/** One line of a text on a page and the rest on another. */
function* parted(layout: Layout, which: "first" | "last"): Generator<PageFault> {
  for (const block of layout.blocks.filter(isRunning)) {
    const pages = Map.groupBy(block.lines, ({ page }) => page);
    const [part] = [...pages.values()].at(which === "first" ? 0 : -1) ?? [];
    const alone = part && pages.size > 1 && rowsOf(pages.get(part.page) ?? []) === 1;
    if (!alone) continue;
    const what = `the ${which} line of “${excerpt(block.text)}” stands alone ${which === "first" ? "at the foot" : "on top"} of the page`;
    yield faultAt(part, what, block, layout);
  }
}

/** Lines side by side, as of a label and its text, count as one. */
const rowsOf = (lines: Block["lines"]): number => new Set(lines.map(({ baseline }) => Math.round(baseline / 3))).size;

/** A heading needs this many lines below it where the text goes on on the next page. */
const least = 2;

function* strandedHeadings(layout: Layout): Generator<PageFault> {
  const { blocks } = layout;
  for (const [at, heading] of blocks.entries()) {
    if (!isHeading(heading)) continue;
    const last = heading.lines.at(-1);
    const following = blocks.slice(at + 1).filter(({ type }) => type !== "Note");
    const next = following.find((block) => !isHeading(block));
    const start = next?.lines[0];
    if (!last || !start) continue;
    const drawnBelow = layout.exhibits.some(
      ({ kind, pages, box }) => kind === "figure" && pages[0] === last.page && box !== null && box[3] < last.baseline,
    );
    const below = following
      .slice(0, 6)
      .flatMap(({ lines }) => lines)
      .filter(({ page, baseline }) => page === last.page && baseline < last.baseline);
    const goesOn = following.some(({ lines }) => lines.some(({ page }) => page > last.page));
    if (start.page > last.page || (goesOn && !drawnBelow && rowsOf(below) < least && start.baseline < last.baseline))
      yield faultAt(last, `the heading “${excerpt(heading.text)}” stands at the foot of the page`, heading, layout);
  }
}

export const breakRules: readonly PageRule[] = [
  {
    id: "orphan",
    level: "error",
    title: "no first line of a text stands alone at the foot of a page",
    check: (layout) => parted(layout, "first"),
  },
  {
    id: "widow",
    level: "error",
    title: "no last line of a text stands alone on top of a page",
    check: (layout) => parted(layout, "last"),
  },
  {
    id: "heading-at-foot",
    level: "error",
    title: "no heading stands at the foot of a page",
    check: strandedHeadings,
  },
];
