import type { FlowBlock, FlowSection } from "@chancery/core";

/**
 * What runs in the page to measure the report's text. The functions go there as text: they may use one another,
 * and nothing else from outside themselves. The names of classes are those of templates/report.
 */
export const pageFunctions = [
  sections,
  tail,
  pageHeight,
  front,
  block,
  boxes,
  whole,
  lines,
  rows,
  children,
  notesIn,
  mentionsIn,
  px,
];

/** A piece of a block that may not be broken; `top` is that of the endless page. */
interface Box {
  readonly top: number;
  readonly height: number;
  readonly gap: number;
}

export function sections(figures: readonly string[]): readonly FlowSection[] {
  return [...document.querySelectorAll("section.section")].map((section) => {
    const [heading, ...blocks] = [...section.children].map((element) => block(element, figures));
    if (heading === undefined) throw new Error("a section of the report is empty");
    return { heading, blocks };
  });
}

export function tail(figures: readonly string[]): FlowBlock {
  const element = document.querySelector(".back");
  if (element === null) throw new Error("the report has no end");
  return block(element, figures);
}

/** What says hardly anything in brief stands on the page of the first section. */
export function front(): number {
  const bare = document.querySelector(".in-brief.bare");
  return bare === null ? 0 : bare.getBoundingClientRect().height + px(bare, "margin-bottom");
}

/** The paper without its margins, which only the style sheet knows. */
export function pageHeight(): number {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const margins = rules.flatMap((rule) => {
    const usual = rule instanceof CSSPageRule && rule.selectorText === "" && rule.style.getPropertyValue("margin-top");
    return usual ? `${usual} - ${rule.style.getPropertyValue("margin-bottom")}` : [];
  });
  const probe = document.body.appendChild(document.createElement("div"));
  probe.style.height = `calc(var(--page-height) - ${margins.at(-1) ?? "0mm"})`;
  const { height } = probe.getBoundingClientRect();
  probe.remove();
  return height;
}

function block(element: Element, figures: readonly string[]): FlowBlock {
  const pieces = boxes(element);
  const notes = notesIn(element);
  const mentions = mentionsIn(element, figures);
  const slices = pieces.map(({ top, height, gap }, at) => {
    const from = at === 0 ? Number.NEGATIVE_INFINITY : top - 1;
    const to = (pieces[at + 1]?.top ?? Number.POSITIVE_INFINITY) - 1;
    const within = (piece: { readonly y: number }) => piece.y >= from && piece.y < to;
    return {
      gap,
      height,
      notes: notes.filter(within).map((note) => ({ at: note.y - top, height: note.height })),
      mentions: mentions.filter(within).map(({ figure }) => figure),
    };
  });
  const { clear, breakAfter } = getComputedStyle(element);
  const last = element.matches("ul, ol") ? element.lastElementChild : null;
  return {
    figure: figures.includes(element.id) ? element.id : null,
    before: px(element, "margin-top"),
    // The margin of a list's last item is not inside the list.
    after: Math.max(px(element, "margin-bottom"), last === null ? 0 : px(last, "margin-bottom")),
    slices,
    repeated: slices.length > 1 ? (element.querySelector("thead")?.getBoundingClientRect().height ?? 0) : 0,
    full: clear === "both",
    keepsNext: breakAfter === "avoid",
  };
}

function boxes(element: Element): readonly Box[] {
  const { breakInside, columnCount } = getComputedStyle(element);
  if (breakInside !== "auto") return whole(element);
  if (columnCount !== "auto" || element.matches("p, li")) return lines(element);
  if (element.querySelector("tbody tr + tr")) return rows(element);
  return element.matches("ul, ol, div, section") ? children(element) : whole(element);
}

function whole(element: Element): readonly Box[] {
  const { top, height } = element.getBoundingClientRect();
  return [{ top, height, gap: 0 }];
}

/** The lines of a paragraph or of columns, of which the first few and the last few stay together. */
function lines(element: Element): readonly Box[] {
  const { top, height } = element.getBoundingClientRect();
  const count = Math.round(height / px(element, "line-height"));
  const [orphans, widows] = [px(element, "orphans"), px(element, "widows")];
  if (count < orphans + widows) return whole(element);
  const pitch = height / count;
  const between = Array.from({ length: count - orphans - widows }, (_, at) => ({
    top: top + (orphans + at) * pitch,
    height: pitch,
    gap: 0,
  }));
  return [
    { top, height: orphans * pitch, gap: 0 },
    ...between,
    { top: top + (count - widows) * pitch, height: widows * pitch, gap: 0 },
  ];
}

/** The pieces of a list or of a part of the page, one below the other; headings with what follows them. */
function children(element: Element): readonly Box[] {
  const pieces: Box[] = [];
  let { top: bottom } = element.getBoundingClientRect();
  let heading: Box | null = null;
  for (const child of element.children) {
    const [first, ...rest] = boxes(child);
    if (first === undefined) continue;
    const top: number = heading?.top ?? first.top;
    const opening: Box = { top, height: first.top + first.height - top, gap: heading?.gap ?? first.top - bottom };
    bottom = child.getBoundingClientRect().bottom;
    heading = getComputedStyle(child).breakAfter === "avoid" ? opening : null;
    if (heading === null) pieces.push(opening, ...rest);
  }
  return heading === null ? pieces : [...pieces, heading];
}

/** The rows of a long table; with the first stands all that is above it, with the last all that is below. */
function rows(exhibit: Element): readonly Box[] {
  const { top, bottom } = exhibit.getBoundingClientRect();
  const ends = [...exhibit.querySelectorAll("tbody tr")].map((row) => row.getBoundingClientRect().bottom);
  const borders = [top, ...ends.slice(0, -1), bottom];
  return ends.map((_, at) => {
    const from = borders[at] ?? top;
    return { top: from, height: (borders[at + 1] ?? bottom) - from, gap: 0 };
  });
}

/** The notes that float beside the element: each wants to start at the top of the line that holds its number. */
function notesIn(element: Element): readonly { readonly y: number; readonly height: number }[] {
  return [...element.querySelectorAll(".sidenote")].map((note) => {
    const mark = document.getElementById(`${note.id}-reference`) ?? note;
    const text = mark.closest("p, li, td, th, h2, h3") ?? element;
    const { top } = text.getBoundingClientRect();
    const { top: above, bottom: below } = mark.getBoundingClientRect();
    const lineHeight = px(text, "line-height");
    const y = top + Math.floor(((above + below) / 2 - top) / lineHeight) * lineHeight;
    const height = note.getBoundingClientRect().height + px(note, "margin-top") + px(note, "margin-bottom");
    return { y, height };
  });
}

function mentionsIn(
  element: Element,
  figures: readonly string[],
): readonly { readonly y: number; readonly figure: string }[] {
  return [...element.querySelectorAll('a[href^="#"]')].flatMap((link) => {
    const figure = decodeURIComponent(link.getAttribute("href") ?? "").slice(1);
    return figures.includes(figure) ? [{ y: link.getBoundingClientRect().top, figure }] : [];
  });
}

function px(element: Element, property: string): number {
  return Number.parseFloat(getComputedStyle(element).getPropertyValue(property)) || 0;
}
