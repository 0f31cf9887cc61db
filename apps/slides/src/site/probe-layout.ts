/** What is wrong on a slide, as the browser measured it. */
export interface LayoutFault {
  /** Counted from 0. */
  readonly slide: number;
  readonly rule: "slide-overflow" | "slide-overlap" | "long-title" | "small-text";
  readonly what: string;
}

/** Measures every slide of the print route. Runs in the page: it may use nothing from outside itself. */
export function probeLayout(): LayoutFault[] {
  const faults: LayoutFault[] = [];
  const slides = [...document.querySelectorAll<HTMLElement>(".print-slide-container .slide")];
  const excerpt = (text: string): string => {
    const words = text.replaceAll(/\s+/g, " ").trim();
    return words.length > 60 ? `${words.slice(0, 60)}…` : words;
  };
  const rectsOf = (node: Node): DOMRect[] => {
    const range = document.createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].filter(({ width, height }) => width > 0.5 && height > 0.5);
  };
  const linesOf = (element: Element): number => {
    const tops = new Set<number>();
    for (const { top, height } of rectsOf(element)) if (height > 4) tops.add(Math.round(top / 6));
    return [...tops].sort((a, b) => a - b).filter((top, at, all) => at === 0 || top - (all[at - 1] ?? 0) > 2).length;
  };

  for (const [index, slide] of slides.entries()) {
    const report = (rule: LayoutFault["rule"], what: string): void => {
      if (!faults.some((fault) => fault.slide === index && fault.rule === rule && fault.what === what))
        faults.push({ slide: index, rule, what });
    };
    const frame = slide.getBoundingClientRect();
    const title = slide.querySelector("h1");
    const lines = title === null ? 0 : linesOf(title);
    const most = slide.classList.contains("cover") ? 3 : 2;
    if (lines > most) report("long-title", `the title takes ${lines} lines, and at most ${most} have room`);

    const texts: { readonly rect: DOMRect; readonly text: string; readonly part: Element; readonly owner: Element }[] =
      [];
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement;
      const text = node.nodeValue ?? "";
      if (owner === null || text.trim() === "" || !owner.checkVisibility()) continue;
      const quiet = owner.closest(".foot .source") !== null;
      const size = Number.parseFloat(getComputedStyle(owner).fontSize);
      if (size < 13.95 && !quiet) report("small-text", `"${excerpt(text)}" is set in ${size} px, and 14 is the least`);
      const part = owner.closest("h1, p, li, th, td, text, .foot") ?? owner;
      for (const rect of rectsOf(node)) {
        texts.push({ rect, text, part, owner });
        const over = Math.max(
          frame.left - rect.left,
          rect.right - frame.right,
          frame.top - rect.top,
          rect.bottom - frame.bottom,
        );
        if (over > 1) report("slide-overflow", `"${excerpt(text)}" reaches ${Math.round(over)} px out of the slide`);
      }
    }
    const foot = slide.querySelector(".foot")?.getBoundingClientRect();
    const body = slide.querySelector(".body");
    const right = body?.getBoundingClientRect().right ?? frame.right;
    for (const element of body?.querySelectorAll("*") ?? []) {
      if (element.closest(".tips") !== null) continue;
      const rect = element.getBoundingClientRect();
      if (rect.width === 0 || rect.height === 0) continue;
      if (foot && rect.bottom > foot.top + 1)
        report("slide-overflow", `the slide is ${Math.round(rect.bottom - foot.top)} px too full`);
      if (rect.right > right + 2 && !(element instanceof SVGElement))
        report(
          "slide-overflow",
          `"${excerpt(element.textContent ?? "")}" is ${Math.round(rect.right - right)} px too wide`,
        );
    }
    // Lines of one part may touch; what belongs to two parts may not.
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) {
        if (one.part === other.part || one.part.contains(other.part) || other.part.contains(one.part)) continue;
        const wide = Math.min(one.rect.right, other.rect.right) - Math.max(one.rect.left, other.rect.left);
        const high = Math.min(one.rect.bottom, other.rect.bottom) - Math.max(one.rect.top, other.rect.top);
        const least = Math.min(one.rect.height, other.rect.height);
        if (wide > 2 && high > 0.34 * least)
          report("slide-overlap", `"${excerpt(one.text)}" and "${excerpt(other.text)}" lie over one another`);
      }
    }
  }
  // What is too full is measured at each element: the farthest one says it.
  const farthest = (fault: LayoutFault): number => Number(/is (\d+) px too full/.exec(fault.what)?.[1] ?? -1);
  return faults.filter(
    (fault) =>
      farthest(fault) < 0 || !faults.some((other) => other.slide === fault.slide && farthest(other) > farthest(fault)),
  );
}
