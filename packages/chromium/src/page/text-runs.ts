import type { Describe } from "./culprit.ts";

/** The characters set in one font: its computed family list, weight and style. */
export interface TextRun {
  readonly families: string;
  readonly weight: string;
  readonly style: string;
  readonly characters: string;
}

/** The characters of all text that shows, by font. Runs in the page: it may use nothing from outside itself. */
export function probeText(_: Describe): TextRun[] {
  const runs = new Map<string, Set<string>>();
  const fontOf = new Map<Element, Set<string>>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent || !text.nodeValue?.trim()) continue;
    let characters = fontOf.get(parent);
    if (!characters) {
      const style = getComputedStyle(parent);
      const hidden = /^(script|style|title|desc|metadata|template)$/i.test(parent.tagName) || !parent.checkVisibility();
      const key = hidden ? "" : `${style.fontFamily}\n${style.fontWeight}\n${style.fontStyle}\n${style.textTransform}`;
      characters = runs.get(key) ?? new Set();
      runs.set(key, characters);
      fontOf.set(parent, characters);
    }
    for (const character of text.nodeValue.normalize("NFC")) characters.add(character);
  }
  runs.delete("");
  const cased = (characters: string, transform: string) =>
    /upper|cap/.test(transform)
      ? characters + characters.toLocaleUpperCase(document.documentElement.lang || "en")
      : characters;
  return [...runs].map(([key, set]) => {
    const [families = "", weight = "", style = "", transform = ""] = key.split("\n");
    return { families, weight, style, characters: cased([...set].join(""), transform) };
  });
}
