/** One slide's part of a deck's file. Lines count from 1. */
export interface RawSlide {
  /** Its front matter; null where it has none. */
  readonly head: Lines | null;
  /** False where no line `---` ends the front matter. */
  readonly closed: boolean;
  readonly body: Lines;
  /** The line `---` that begins it; 1 for a first slide without one. */
  readonly line: number;
}

export interface Lines {
  readonly text: string;
  readonly line: number;
}

const divider = /^-{3,}\s*$/;
const fence = /^\s*(```|~~~)/;
/** What front matter begins with; a slide without any may begin with its title at once. */
const key = /^[A-Za-z][\w-]*\s*:/;

/**
 * Splits a deck at its lines `---`, as Slidev does: what follows one without an empty line is front
 * matter, up to the next `---`. A `---` in code or in a comment divides nothing.
 */
export function splitSlides(text: string): readonly RawSlide[] {
  const written = text.split("\n");
  const lines = withoutComments(text).split("\n");
  const slides: RawSlide[] = [];
  let at = 0;
  if (!lines.slice(0, nextDivider(lines, 0)).some((line) => line.trim() !== "")) at = nextDivider(lines, 0);
  while (at < lines.length || slides.length === 0) {
    const begun = divider.test(lines[at] ?? "");
    const head = begun ? headAfter(lines, at) : { from: at, to: at, next: at, closed: true };
    const end = nextDivider(lines, head.next);
    const part = (from: number, to: number): Lines => ({ text: written.slice(from, to).join("\n"), line: from + 1 });
    slides.push({
      head: head.to > head.from ? part(head.from, head.to) : null,
      closed: head.closed,
      body: part(head.next, end),
      line: at + 1,
    });
    at = end;
  }
  return slides;
}

/** The lines of the front matter that follows a divider, and where the body begins. */
function headAfter(lines: readonly string[], at: number): { from: number; to: number; next: number; closed: boolean } {
  const from = at + 1;
  const first = lines[from] ?? "";
  if (divider.test(first)) return { from, to: from, next: from + 1, closed: true };
  if (!key.test(first)) return { from, to: from, next: from, closed: true };
  for (let to = from; to < lines.length; to++) {
    const line = lines[to] ?? "";
    if (divider.test(line)) return { from, to, next: to + 1, closed: true };
    // A title after an empty line: the line that ends the front matter was forgotten.
    if (/^# /.test(line) && lines[to - 1]?.trim() === "") break;
  }
  const empty = lines.findIndex((line, index) => index > from && line.trim() === "");
  const to = empty === -1 ? lines.length : empty;
  return { from, to, next: to, closed: false };
}

function nextDivider(lines: readonly string[], from: number): number {
  let open: string | null = null;
  for (let at = from; at < lines.length; at++) {
    const line = lines[at] ?? "";
    const mark = fence.exec(line)?.[1] ?? null;
    if (mark !== null) open = open === null ? mark : open === mark ? null : open;
    else if (open === null && divider.test(line)) return at;
  }
  return lines.length;
}

const withoutComments = (text: string): string =>
  text.replace(/<!--[\s\S]*?-->|\{\{!--[\s\S]*?--\}\}/g, (comment) => comment.replace(/[^\n]/g, " "));
