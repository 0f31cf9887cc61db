import type { Page } from "puppeteer-core";

/**
 * Settles which soft hyphens of a document under print media are used: the others go, for each would be a sign of its own in the
 * text of the PDF. A word that is parted gets a tag (`lang="en-x-divided"`), so that the PDF can say it whole. A block
 * less than 24 em wide, some 50 letters, keeps one of them; any keeps those that a word needs which is wider than its column.
 */
export async function settleSoftHyphens(page: Page, html: string): Promise<void> {
  if (/\u00ad|&shy;|&#(?:173|xad);/i.test(html))
    await page.evaluate(`(() => {${functions.join("\n")} ${settleAll.name}(); })()`);
}

/** They go to the page as text, where they may use one another and nothing else. A bundler may have given them other names. */
const functions = [settleAll, keepUsed, tagParted, placesOf, wordAt, widthOf, blockOf, paperWidth];

function settleAll(): void {
  const texts: Text[] = [];
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = all.nextNode() as Text | null; text; text = all.nextNode() as Text | null)
    if (text.data.includes("\u00ad") && !text.parentElement?.closest("svg, style, script")) texts.push(text);
  const { style } = document.documentElement;
  const before = style.width;
  // The window is wider than the paper.
  style.width = paperWidth() ?? before;
  // What is left changes the widths of columns that follow their words.
  for (let pass = 0; pass < 4 && keepUsed(texts); pass++);
  style.width = before;
  texts.forEach(tagParted);
}

/** Whether anything changed. First all is measured, then changed: each change lays the page out anew. */
function keepUsed(texts: readonly Text[]): boolean {
  const blocks = new Set<Element>();
  const kept = texts.map((text) => {
    const block = blockOf(text.parentElement);
    const narrow = block.clientWidth < 24 * Number.parseFloat(getComputedStyle(block).fontSize);
    return placesOf(text).filter((at) => {
      if (widthOf(text, at, at + 1) === 0) return false;
      const first = narrow && !blocks.has(block);
      blocks.add(block);
      return first || widthOf(text, ...wordAt(text, at)) > block.clientWidth;
    });
  });
  return texts.reduce((changed, text, index) => {
    const data = text.data.replaceAll("\u00ad", (sign, at: number) => (kept[index]?.includes(at) ? sign : ""));
    if (data === text.data) return changed;
    text.data = data;
    return true;
  }, false);
}

/** From the end of the text, so that the places before stay true. */
function tagParted(text: Text): void {
  const language = text.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "en";
  const starts = new Map(placesOf(text).map((at) => wordAt(text, at)));
  for (const [from, to] of [...starts].reverse()) {
    const rest = text.splitText(from);
    rest.splitText(to - from);
    const word = document.createElement("span");
    word.lang = `${language.replace(/-x-.*/, "")}-x-divided`;
    word.tabIndex = 0; // the browser tags a span that can have the focus
    rest.replaceWith(word);
    word.append(rest);
  }
}

function placesOf({ data }: Text): readonly number[] {
  return [...data.matchAll(/\u00ad/g)].map(({ index }) => index);
}

function wordAt({ data }: Text, at: number): readonly [from: number, to: number] {
  const before = /[\p{L}\p{M}\u00ad]*$/u.exec(data.slice(0, at))?.[0] ?? "";
  const after = /^[\p{L}\p{M}\u00ad]*/u.exec(data.slice(at))?.[0] ?? "";
  return [at - before.length, at + after.length];
}

/** Of a soft hyphen that no line ends with: nothing. */
function widthOf(text: Text, from: number, to: number): number {
  const range = document.createRange();
  range.setStart(text, from);
  range.setEnd(text, to);
  return [...range.getClientRects()].reduce((sum, { width }) => sum + width, 0);
}

function blockOf(element: Element | null): Element {
  if (element === null || element === document.body) return document.body;
  return /^(?:inline|contents)$/.test(getComputedStyle(element).display) ? blockOf(element.parentElement) : element;
}

/** What the style sheet says of the paper, without its margins; null where it names a size by a word that is not A4. */
function paperWidth(): string | null {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const usual = rules.flatMap((rule) => (rule instanceof CSSPageRule && rule.selectorText === "" ? [rule.style] : []));
  const said = (property: string) => usual.map((style) => style.getPropertyValue(property)).findLast(Boolean);
  const size = said("size")?.replace(/^a4$/i, "210mm").split(" ")[0] ?? "";
  return /^[\d.]+\w+$/.test(size)
    ? `calc(${size} - ${said("margin-left") || "0px"} - ${said("margin-right") || "0px"})`
    : null;
}
