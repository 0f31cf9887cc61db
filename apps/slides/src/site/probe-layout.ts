/** What is wrong on a slide, as the browser measured it. */
export interface LayoutFault {
  /** Counted from 0. */
  readonly slide: number;
  readonly rule: "slide-overflow" | "slide-overlap" | "long-title" | "small-text";
  readonly what: string;
}

type Report = (rule: LayoutFault["rule"], what: string) => void;

/** A line of text as it stands on the slide. */
interface Line {
  readonly rect: DOMRect;
  readonly text: string;
  /** The paragraph, cell or label that it is part of. */
  readonly part: Element;
  readonly owner: Element;
}

/*
 * These functions run in the page: `layoutScript` takes their text there. They use nothing but each other.
 */

function excerpt(text: string): string {
  const words = text.replaceAll(/\s+/g, " ").trim();
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

function rectsOf(node: Node): DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
}

function textsOf(slide: Element): Line[] {
  const lines: Line[] = [];
  const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const owner = node.parentElement;
    const text = node.nodeValue ?? "";
    if (owner === null || text.trim() === "" || !owner.checkVisibility()) continue;
    const part = owner.closest("h1, p, li, th, td, text, .foot") ?? owner;
    lines.push(...rectsOf(node).map((rect) => ({ rect, text, part, owner })));
  }
  return lines;
}

/** How many lines the title takes: the pieces of one line (a number among words) stand at one height, more or less. */
function checkTitle(slide: Element, report: Report): void {
  const title = slide.querySelector("h1");
  if (title === null) return;
  const height = Number.parseFloat(getComputedStyle(title).lineHeight);
  const lines = Math.round(title.getBoundingClientRect().height / height);
  const most = slide.classList.contains("cover") ? 3 : 2;
  if (lines > most) report("long-title", `the title takes ${lines} lines, and there is room for ${most}`);
}

function checkTexts(slide: Element, lines: readonly Line[], report: Report): void {
  const frame = slide.getBoundingClientRect();
  for (const { rect, text, owner } of lines) {
    const size = Number.parseFloat(getComputedStyle(owner).fontSize);
    if (size < 13.95 && owner.closest(".foot .source") === null)
      report("small-text", `"${excerpt(text)}" is set in ${size} px, and 14 is the least`);
    const out = [frame.left - rect.left, rect.right - frame.right, frame.top - rect.top, rect.bottom - frame.bottom];
    if (Math.max(...out) > 1)
      report("slide-overflow", `"${excerpt(text)}" reaches ${Math.round(Math.max(...out))} px out of the slide`);
  }
}

/** Nothing of the body lies on the title or on the foot, or reaches over the right margin. */
function checkBody(slide: Element, report: Report): void {
  const body = slide.querySelector(".body");
  if (body === null) return;
  const foot = slide.querySelector(".foot")?.getBoundingClientRect();
  const head = slide.querySelector(".head")?.getBoundingClientRect();
  const edge = body.getBoundingClientRect();
  if (head && head.bottom > edge.top + 1) report("slide-overlap", "the title lies over what it names");
  let full = 0;
  for (const element of body.querySelectorAll("*")) {
    if (element.closest(".tips") !== null) continue;
    const rect = element.getBoundingClientRect();
    if (rect.width === 0 || rect.height === 0) continue;
    if (foot) full = Math.max(full, rect.bottom - foot.top);
    if (rect.right > edge.right + 2 && !(element instanceof SVGElement))
      report(
        "slide-overflow",
        `"${excerpt(element.textContent)}" is ${Math.round(rect.right - edge.right)} px too wide`,
      );
  }
  if (full > 1) report("slide-overflow", `the slide is ${Math.round(full)} px too full`);
}

/** Lines of one part may touch; what belongs to two parts may not lie over one another by more than a third of a line. */
function checkOverlaps(lines: readonly Line[], report: Report): void {
  for (const [at, one] of lines.entries()) {
    for (const other of lines.slice(at + 1)) {
      if (one.part.contains(other.part) || other.part.contains(one.part)) continue;
      const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
      const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
      if (wide > 2 && high > 0.36 * Math.min(one.rect.height, other.rect.height))
        report("slide-overlap", `"${excerpt(one.text)}" and "${excerpt(other.text)}" lie over one another`);
    }
  }
}

function probeLayout(): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const slides = [...document.querySelectorAll(".print-slide-container .slide")];
  for (const [slide, element] of slides.entries()) {
    const report: Report = (rule, what) => {
      const known = faults.some((fault) => fault.slide === slide && fault.rule === rule && fault.what === what);
      if (!known) faults.push({ slide, rule, what });
    };
    const lines = textsOf(element);
    checkTitle(element, report);
    checkTexts(element, lines, report);
    checkBody(element, report);
    checkOverlaps(lines, report);
  }
  return faults;
}

const parts = [excerpt, rectsOf, textsOf, checkTitle, checkTexts, checkBody, checkOverlaps, probeLayout];

/** Measures every slide that the page shows; its value is a list of LayoutFault. A bundler may have given the functions other names. */
export const layoutScript = `(() => { ${parts.map(String).join("\n")}\nreturn ${probeLayout.name}(); })()`;
