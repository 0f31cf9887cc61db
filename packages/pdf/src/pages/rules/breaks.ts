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
    const start = blocks.find((block, index) => index > at && block.type !== "Note" && !isHeading(block))?.lines[0];
    if (!last || !start) continue;
    const drawnBelow = layout.exhibits.some(
      ({ kind, pages, box }) => kind === "figure" && pages[0] === last.page && box !== null && box[3] < last.baseline,
    );
    const cramped = !drawnBelow && start.baseline < last.baseline && isCramped(blocks, at, last);
    if (start.page > last.page || cramped)
      yield faultAt(last, `the heading “${excerpt(heading.text)}” stands at the foot of the page`, heading, layout);
  }
}

/** Whether the text goes on on the next page after too few lines below the heading's last one. */
function isCramped(blocks: readonly Block[], heading: number, last: Block["lines"][number]): boolean {
  const below: Block["lines"][number][] = [];
  for (let at = heading + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (!block || block.type === "Note") continue;
    below.push(...block.lines.filter(({ page, baseline }) => page === last.page && baseline < last.baseline));
    if (rowsOf(below) >= least) return false;
    if (block.lines.some(({ page }) => page > last.page)) return true;
  }
  return false;
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
