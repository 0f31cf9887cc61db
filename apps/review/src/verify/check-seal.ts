import { canonicalJson } from "@chancery/core";
import type { Seal, SealedPdf } from "@chancery/pdf";
import type { Finding } from "./verification.ts";

/** What the parts of a seal are, for readers. */
const parts = {
  information: "the document information (title, author, dates) was changed",
  metadata: "the metadata (XMP) were changed",
  structure: "the tags were changed: what a screen reader reads is not what was made",
  outline: "the outline was changed",
  attachments: "the names, types or descriptions of attachments were changed",
  catalog: "what the document does on opening, its layers, forms or destinations were changed",
} as const satisfies Partial<Record<keyof Seal, string>>;

/** Compares what the PDF is with what it was when it was sealed, part by part and page by page. */
export function checkSeal(sealed: Seal, pdf: SealedPdf, findings: Finding[]): void {
  const now = pdf.seal;
  const add = (rule: string, what: string, page: number | null = null): void =>
    void findings.push({ rule, what, page });
  if (sealed.manifest !== now.manifest) add("manifest-hash", "the seal was made over another manifest");
  if (pdf.revisions > 1)
    add("revision", `the file was written on after it was made: it has ${pdf.revisions} revisions`);
  const moved = checkOrder(sealed, now, findings);
  now.pages.forEach((page, at) => {
    const before = sealed.pages[at];
    if (before === undefined || moved.has(at)) return;
    const number = at + 1;
    if (page.text !== before.text)
      add("page-text", `the text was changed: ${firstDifference(before.text, page.text)}`, number);
    else if (page.content !== before.content)
      add(
        "page-drawn",
        "the page is drawn otherwise, though its text reads the same: glyphs, fonts or pictures",
        number,
      );
    if (page.annotations !== before.annotations && moved.size === 0)
      add("page-annotations", "links, notes or other annotations were changed, added or removed", number);
  });
  for (const [part, what] of Object.entries(parts))
    if (sealed[part as keyof typeof parts] !== now[part as keyof typeof parts]) add("part-changed", what);
  if (findings.length === 0 && canonicalJson(sealed) !== canonicalJson(now))
    add("part-changed", "the numbers that the tags name are not those that were sealed");
}

/** Pages that are missing, added or out of order; returns those that are explained by it, counted from 0. */
function checkOrder(sealed: Seal, now: Seal, findings: Finding[]): ReadonlySet<number> {
  const same = (a: Seal["pages"][number] | undefined, b: Seal["pages"][number] | undefined): boolean =>
    a !== undefined && b !== undefined && a.text === b.text && a.content === b.content;
  const moved = new Set<number>();
  now.pages.forEach((page, at) => {
    if (same(page, sealed.pages[at])) return;
    const was = sealed.pages.findIndex((other) => same(page, other));
    if (was >= 0) {
      moved.add(at);
      findings.push({ rule: "pages-moved", what: `this was page ${was + 1}`, page: at + 1 });
    } else if (at >= sealed.pages.length) {
      moved.add(at);
      findings.push({ rule: "pages-added", what: "this page was added", page: at + 1 });
    }
  });
  const gone = sealed.pages.flatMap((page, at) => (now.pages.some((other) => same(page, other)) ? [] : at + 1));
  const missing = sealed.pages.length - now.pages.length;
  if (missing > 0) {
    const list = gone.length > 0 ? `: of the sealed pages ${gone.join(", ")} none is as it was` : "";
    findings.push({
      rule: "pages-missing",
      what: `${missing} of ${sealed.pages.length} pages are missing${list}`,
      page: null,
    });
  }
  return moved;
}

/** The words around the place where two texts part: `"about $61.9 million in" became "about $69.1 million in"`. */
export function firstDifference(before: string, after: string): string {
  const [one, other] = [before.split(" "), after.split(" ")];
  const start = one.findIndex((word, at) => word !== other[at]);
  const from = start < 0 ? one.length : start;
  let end = 0;
  while (end < Math.min(one.length, other.length) - from && one.at(-1 - end) === other.at(-1 - end)) end += 1;
  const excerpt = (words: readonly string[]): string => {
    const changed = words.slice(Math.max(0, from - 3), words.length - end + 3);
    return `"${changed.length > 24 ? `${changed.slice(0, 24).join(" ")} …` : changed.join(" ")}"`;
  };
  return `${excerpt(one)} became ${excerpt(other)}`;
}
