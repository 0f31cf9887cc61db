import type { Divide } from "./divider.ts";
import { type Piece, partWords } from "./part-words.ts";

/** What is narrow on paper: the side column, cells, the columns of page 2 and of the last page. */
const narrow = (tag: string, classes: readonly string[]): boolean =>
  /^t[dh]$/.test(tag) || classes.some((one) => /^(sidenote|aside|asks|key-figures|end-matter|colophon)$/.test(one));

/** What is never parted: numbers, names that were declared, code, headings, drawings. */
const whole = (tag: string, classes: readonly string[]): boolean =>
  /^(data|code|svg|style|script|title|h[1-6])$/.test(tag) ||
  (tag === "td" && classes.includes("number")) ||
  classes.some((one) => /^(literal|numeral|quantity|bar-number|exhibit-label)$/.test(one));

/** What runs on from the words before it. */
const inlineTag = /^(a|b|br|code|data|em|i|span|strong|sub|sup)$/;
const voidTag = /^(br|col|hr|img|input|link|meta|wbr)$/;

interface Opened {
  readonly tag: string;
  readonly block: boolean;
  readonly narrow: boolean;
  readonly whole: boolean;
  readonly cell: boolean;
}

/**
 * Puts soft hyphens into those words of a printed page that stand in narrow columns. The browser parts a word at one of them where
 * it must: by what we say, never by a dictionary that it happens to have.
 */
export function hyphenatePage(html: string, divide: Divide, capitalised: boolean): string {
  const tokens = html.split(/(<[^>]+>)/);
  const open: Opened[] = [{ tag: "", block: true, narrow: false, whole: false, cell: false }];
  let pieces: Piece[] = [];
  const around = (): Opened => open.at(-1) as Opened;
  const flush = (): void => {
    const parted = partWords(pieces, divide, { capitalised, last: around().cell });
    for (const [at, text] of parted) tokens[at] = text;
    pieces = [];
  };
  tokens.forEach((token, at) => {
    const [, end, name] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(token) ?? [];
    const tag = name?.toLowerCase() ?? "";
    if (tag === "") {
      if (around().narrow && !token.startsWith("<")) pieces.push({ at, text: token, whole: around().whole });
    } else if (end === "/") {
      const index = open.findLastIndex((one) => one.tag === tag);
      if (open.slice(index).some(({ block }) => block)) flush();
      if (index > 0) open.length = index;
    } else if (!voidTag.test(tag) && !token.endsWith("/>")) {
      const opened = openedBy(token, tag, around());
      if (opened.block) flush();
      open.push(opened);
    }
  });
  return tokens.join("");
}

function openedBy(token: string, tag: string, around: Opened): Opened {
  const classes = (/ class="([^"]*)"/.exec(token)?.[1] ?? "").split(" ");
  // A foreign phrase parts by rules that are not ours.
  const foreign = tag !== "html" && / lang="(?![^"]*-x-)/.test(token);
  return {
    tag,
    block: !inlineTag.test(tag) || / role="note"/.test(token),
    narrow: around.narrow || narrow(tag, classes),
    whole: around.whole || foreign || whole(tag, classes),
    cell: /^t[dh]$/.test(tag) || (around.cell && inlineTag.test(tag)),
  };
}
