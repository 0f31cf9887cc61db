import type { Box } from "../../content/matrix.ts";
import { isIn } from "../exhibits.ts";
import type { Layout, Page } from "../layout.ts";
import { excerpt, faultAt, type PageFault, type PageRule } from "../rule.ts";

/** A fault of a page as a whole; what is read last on it leads to the author's line. */
function wholePage(page: number, what: string, { blocks, exhibits }: Layout): PageFault {
  const last = blocks.findLast(({ lines }) => lines.some((line) => line.page === page));
  const exhibit = last && exhibits.find(({ group, label }) => label !== "" && isIn(last.element, group));
  return { page, at: null, what, text: exhibit?.label ?? last?.text ?? "" };
}

/** White between two things that are nearer than this is only leading. Points. */
const leading = 24;
/** Of the height that text may fill. */
const mostWhite = 0.4;

/** The part of the page's height beside which nothing stands. */
function whiteOf({ area, boxes }: Page): number {
  const height = area.top - area.bottom;
  const spans = boxes
    .map(([, bottom, , top]: Box) => [Math.max(bottom, area.bottom), Math.min(top, area.top)] as const)
    .filter(([bottom, top]) => top >= bottom)
    .sort(([, a], [, b]) => b - a);
  let [white, reached] = [0, area.top];
  for (const [bottom, top] of spans) {
    if (reached - top > leading) white += reached - top;
    reached = Math.min(reached, bottom);
  }
  if (reached - area.bottom > leading) white += reached - area.bottom;
  return white / height;
}

function* halfEmpty(layout: Layout): Generator<PageFault> {
  const { pages } = layout;
  for (const page of pages) {
    const white = whiteOf(page);
    if (!page.framed || page === pages.at(-1) || page.boxes.length === 0 || white <= mostWhite) continue;
    yield wholePage(page.number, `${Math.round(white * 100)} % of the page is empty`, layout);
  }
}

const fewest = 5;

function* shortLast(layout: Layout): Generator<PageFault> {
  const { pages } = layout;
  const last = pages.at(-1);
  if (!last || pages.length < 2 || last.boxes.length === 0) return;
  const lines = new Set(last.pieces.map(({ baseline }) => Math.round(baseline / 4)));
  const drawn = whiteOf(last) < 0.8;
  if (lines.size < fewest && !drawn)
    yield wholePage(last.number, `the last page holds ${lines.size} ${lines.size === 1 ? "line" : "lines"}`, layout);
}

function* blank(layout: Layout): Generator<PageFault> {
  for (const { number, boxes } of layout.pages)
    if (boxes.length === 0) yield wholePage(number, "the page is empty", layout);
}

/** By this much text may stand out, such as a hung quotation mark. Points. */
const hang = 1;

function* outside(layout: Layout): Generator<PageFault> {
  for (const { area, pieces } of layout.pages)
    for (const piece of pieces) {
      const over = Math.max(
        piece.right - area.right,
        area.left - piece.left,
        piece.baseline + 0.6 * piece.size - area.top,
        area.bottom - piece.baseline,
      );
      if (over <= hang) continue;
      const what = `“${excerpt(piece.text)}” stands ${(over / 2.835).toFixed(1)} mm outside the page's text`;
      yield faultAt(piece, what, blockAt(piece, layout), layout);
    }
}

const blockAt = ({ page, baseline, left }: { page: number; baseline: number; left: number }, { blocks }: Layout) =>
  blocks.find(({ lines }) =>
    lines.some(
      (line) =>
        line.page === page && Math.abs(line.baseline - baseline) < 2 && line.left <= left + 1 && line.right >= left - 1,
    ),
  ) ?? null;

export const roomRules: readonly PageRule[] = [
  {
    id: "page-half-empty",
    level: "warning",
    title: "no page before the last is more than 40 % white",
    check: halfEmpty,
  },
  { id: "last-page-short", level: "warning", title: "the last page holds five lines or more", check: shortLast },
  { id: "page-blank", level: "warning", title: "no page is empty", check: blank },
  { id: "text-outside", level: "error", title: "text stands between the page's margins", check: outside },
];
