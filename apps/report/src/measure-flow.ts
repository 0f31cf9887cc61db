import type { Printer } from "@chancery/chromium";
import type { Flow } from "@chancery/core";

/** What the page itself reads; the names of its classes are those of templates/report. */
export interface FlowNames {
  readonly section: string;
  readonly note: string;
  readonly tail: string;
}

const names: FlowNames = { section: "section.section", note: ".sidenote", tail: ".back" };

/**
 * Loads the report and measures its text as it would flow down one endless page.
 * @param figures the ids of the document's figures
 */
export function measureFlow(html: string, figures: readonly string[], printer: Printer): Promise<Flow> {
  return printer.withPage(async (guarded) => {
    await guarded.load(html);
    return guarded.page.evaluate(readFlow, names, figures);
  });
}

/** Runs in the page; may use nothing from outside itself. */
function readFlow(names: FlowNames, figures: readonly string[]): Flow {
  type Box = { top: number; height: number; gap: number };
  const style = (element: Element) => getComputedStyle(element);
  const length = (element: Element, property: string) =>
    Number.parseFloat(style(element).getPropertyValue(property)) || 0;

  // The window is wider than the paper.
  document.documentElement.style.width = "var(--page-width)";

  function pageHeight(): number {
    const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
    const page = rules.find(
      (rule) =>
        rule instanceof CSSPageRule && rule.selectorText === "" && rule.style.getPropertyValue("margin-top") !== "",
    ) as CSSPageRule;
    const probe = document.body.appendChild(document.createElement("div"));
    const margin = (side: string) => page.style.getPropertyValue(`margin-${side}`);
    probe.style.height = `calc(var(--page-height) - ${margin("top")} - ${margin("bottom")})`;
    const { height } = probe.getBoundingClientRect();
    probe.remove();
    return height;
  }

  const whole = (element: Element): Box[] => {
    const { top, height } = element.getBoundingClientRect();
    return [{ top, height, gap: 0 }];
  };

  /** Lines, of which the first and the last few stay together. */
  function lines(element: Element): Box[] {
    const [box] = whole(element);
    const lineHeight = length(element, "line-height");
    const count = box && lineHeight > 0 ? Math.round(box.height / lineHeight) : 0;
    const [orphans, widows] = [length(element, "orphans"), length(element, "widows")];
    if (box === undefined || count < orphans + widows) return whole(element);
    const pitch = box.height / count;
    const sizes = [orphans, ...Array<number>(count - orphans - widows).fill(1), widows];
    let top = box.top;
    return sizes.map((size) => {
      const slice = { top, height: size * pitch, gap: 0 };
      top += slice.height;
      return slice;
    });
  }

  function rows(exhibit: Element): Box[] {
    const box = exhibit.getBoundingClientRect();
    const ends = [...exhibit.querySelectorAll("tbody tr")].map((row) => row.getBoundingClientRect().bottom);
    ends.splice(-1, 1, box.bottom);
    return ends.map((end, at) => {
      const top = at === 0 ? box.top : (ends[at - 1] ?? box.top);
      return { top, height: end - top, gap: 0 };
    });
  }

  function boxes(element: Element): Box[] {
    if (style(element).breakInside !== "auto") return whole(element);
    if (element.matches("p, li")) return lines(element);
    if (element.matches("ul, ol")) {
      let bottom = element.getBoundingClientRect().top;
      return [...element.children].flatMap((item) => {
        const [first, ...rest] = boxes(item);
        if (first === undefined) return [];
        const all = [{ ...first, gap: first.top - bottom }, ...rest];
        bottom = item.getBoundingClientRect().bottom;
        return all;
      });
    }
    return element.querySelector("tbody tr + tr") ? rows(element) : whole(element);
  }

  /** Where the line with the note's number starts, which is where the note wants to stand. */
  function noteAt(note: Element): number {
    const mark = document.getElementById(`${note.id}-reference`) ?? note;
    const text = mark.closest("p, li, h3, td, th") ?? mark;
    const { top } = text.getBoundingClientRect();
    const { top: above, bottom: below } = mark.getBoundingClientRect();
    const lineHeight = length(text, "line-height") || 1;
    return top + Math.floor(((above + below) / 2 - top) / lineHeight) * lineHeight;
  }

  const noteHeight = (note: Element) =>
    note.getBoundingClientRect().height + length(note, "margin-top") + length(note, "margin-bottom");

  function block(element: Element) {
    const boxesOf = boxes(element);
    const within = (y: number, { top, height }: Box, at: number) =>
      (at === 0 || y >= top - 1) && (at === boxesOf.length - 1 || y < top + height - 1);
    const notes = [...element.querySelectorAll(names.note)].map((note) => ({
      y: noteAt(note),
      height: noteHeight(note),
    }));
    const mentions = [...element.querySelectorAll('a[href^="#"]')].flatMap((link) => {
      const id = decodeURIComponent(link.getAttribute("href") ?? "").slice(1);
      return figures.includes(id) ? [{ id, y: link.getBoundingClientRect().top }] : [];
    });
    const slices = boxesOf.map((box, at) => ({
      gap: box.gap,
      height: box.height,
      notes: notes.filter(({ y }) => within(y, box, at)).map(({ y, height }) => ({ at: y - box.top, height })),
      mentions: mentions.filter(({ y }) => within(y, box, at)).map(({ id }) => id),
    }));
    const last = element.matches("ul, ol") ? element.lastElementChild : null;
    return {
      figure: figures.includes(element.id) ? element.id : null,
      before: length(element, "margin-top"),
      after: Math.max(length(element, "margin-bottom"), last ? length(last, "margin-bottom") : 0),
      slices,
      repeated: slices.length > 1 ? (element.querySelector("thead")?.getBoundingClientRect().height ?? 0) : 0,
      full: style(element).clear === "both",
      keepsNext: style(element).breakAfter === "avoid",
    };
  }

  const sections = [...document.querySelectorAll(names.section)].map((section) => {
    const [heading, ...blocks] = [...section.children].map(block);
    if (heading === undefined) throw new Error("a section of the report has no heading");
    return { heading, blocks };
  });
  const tail = document.querySelector(names.tail);
  if (tail === null) throw new Error("the report has no end");
  return { pageHeight: pageHeight(), sections, tail: block(tail) };
}
