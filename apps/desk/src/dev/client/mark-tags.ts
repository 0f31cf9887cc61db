import type { PDFPageProxy } from "pdfjs-dist";

type Tags = NonNullable<Awaited<ReturnType<PDFPageProxy["getStructTree"]>>>;
type Tag = Tags["children"][number] & { readonly lang?: string; readonly role?: string };

interface Known {
  /** What the hints of lines stand for. */
  readonly lines: readonly string[];
  /** Where the whole page stands, of which the tags know no lines. */
  readonly place: string | null;
}

/** A block of the author's: where it stands, and the words of it that lie on this page. */
interface Block {
  readonly place: string;
  readonly what: string;
  readonly words: HTMLElement[];
}

/**
 * Reads from a page's tags which words are a number's and which a block's, and lets both be clicked: the language of an
 * element says so (`en-x-quote-q12`, `en-x-line-3`). Gives an area for each block, to be laid over the page.
 */
export function markTags(tags: Tags | null, words: HTMLElement, { lines, place }: Known): HTMLElement {
  const byId = new Map([...words.querySelectorAll<HTMLElement>(".markedContent[id]")].map((span) => [span.id, span]));
  for (const span of byId.values()) span.removeAttribute("id");
  const blocks = new Map<string, Block>();
  const started = new Set<string>();
  const whole = place === null ? null : blockAt(blocks, place, "slide");
  const walk = (tag: Tag, block: Block | null, quote: string | null): void => {
    const [, hint, value = ""] = /-x-(line|quote)-([a-z0-9]+)$/.exec(tag.lang ?? "") ?? [];
    const line = hint === "line" ? lines[Number(value)] : undefined;
    const own = line === undefined ? block : blockAt(blocks, line, whatOf(tag));
    const number = hint === "quote" ? value : quote;
    if ("id" in tag && byId.has(tag.id)) markWords(byId.get(tag.id), own, number, started);
    if ("children" in tag) for (const child of tag.children as readonly Tag[]) walk(child, own, number);
  };
  if (tags !== null) walk(tags as unknown as Tag, whole, null);
  return regionsOf([...blocks.values()], words, whole);
}

function whatOf(tag: Tag): string {
  if (/^H\d?$/.test(tag.role ?? "")) return "heading";
  if (tag.role === "L") return "list";
  if (holds(tag, ["Figure", "Table"])) return "figure";
  return tag.role === "P" ? "paragraph" : "box";
}

const holds = (tag: Tag, roles: readonly string[]): boolean =>
  roles.includes(tag.role ?? "") ||
  ("children" in tag && (tag.children as readonly Tag[]).some((child) => holds(child, roles)));

function blockAt(blocks: Map<string, Block>, place: string, what: string): Block {
  const block = blocks.get(place) ?? { place, what, words: [] };
  blocks.set(place, block);
  return block;
}

/** The first piece of a number can be reached by the keyboard; its words name it. */
function markWords(
  span: HTMLElement | undefined,
  block: Block | null,
  quote: string | null,
  started: Set<string>,
): void {
  const texts = [...(span?.querySelectorAll<HTMLElement>(":scope > span:not(.markedContent)") ?? [])];
  for (const text of texts.filter(({ textContent }) => textContent?.trim() !== "")) {
    if (block !== null) {
      text.dataset["place"] = block.place;
      text.dataset["what"] = block.what;
      block.words.push(text);
    }
    if (quote === null) continue;
    text.dataset["quote"] = quote;
    if (started.has(quote)) continue;
    started.add(quote);
    text.tabIndex = 0;
    text.setAttribute("role", "button");
  }
}

/** px around the words of a block. */
const air = 4;

/** A button over the area of each block, behind its words: its pictures can be clicked, too, and the keyboard reaches it. */
function regionsOf(blocks: readonly Block[], words: HTMLElement, whole: Block | null): HTMLElement {
  const regions = document.createElement("div");
  regions.className = "regions";
  const page = words.getBoundingClientRect();
  for (const block of blocks) {
    const boxes = block === whole ? [page] : block.words.map((word) => word.getBoundingClientRect());
    if (boxes.length === 0 || page.width === 0) continue;
    const [left, top] = [Math.min(...boxes.map((box) => box.left)), Math.min(...boxes.map((box) => box.top))];
    const [right, bottom] = [Math.max(...boxes.map((box) => box.right)), Math.max(...boxes.map((box) => box.bottom))];
    const region = document.createElement("button");
    region.type = "button";
    region.className = "region";
    Object.assign(region.dataset, { place: block.place, what: block.what });
    region.setAttribute("aria-label", `${block.what} at ${block.place.replace(/^.*\//, "")}`);
    const share = (length: number, of: number): string => `${(100 * length) / of}%`;
    Object.assign(region.style, {
      left: share(left - page.left - air, page.width),
      top: share(top - page.top - air, page.height),
      width: share(right - left + 2 * air, page.width),
      height: share(bottom - top + 2 * air, page.height),
    });
    regions.append(region);
  }
  return regions;
}
