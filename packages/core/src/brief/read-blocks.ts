import type { Place } from "../problem/problem.ts";
import type { AuthorBlock, AuthorInline } from "./author-text.ts";
import { readInlines } from "./read-inlines.ts";
import type { Reading, Token } from "./reading.ts";
import type { Marked } from "./split-words.ts";
import { lineStart } from "./spots.ts";

/** What the author may write, by markdown-it's name of the token, and what to do about the rest. */
const refused: Readonly<Record<string, string>> = {
  blockquote_open: "write {{#quote}} … {{/quote}} for a pull-quote",
  fence: "code has no place in a brief",
  code_block: "a line that is indented by four spaces is read as code: remove the spaces",
  html_block: "write Markdown and the words of docs/authors.md",
  hr: "a rule has no meaning here: remove it",
  table_open: 'a table is a figure: give it an id in figures.yaml and write {{#figure "id"}}',
};

const named: Readonly<Record<string, string>> = {
  html_block: "HTML",
  code_block: "an indented line",
  table_open: "a Markdown table",
};

const frontMatterHint = "a report has no front matter: title, date and authors stand in brief.yaml";

const commentHint =
  "write {{! … }} for what nobody reads; on a slide, what the speaker says is {{#speaker-notes}} … {{/speaker-notes}}";

export function readBlocks(marked: Marked, reading: Reading): readonly AuthorBlock[] {
  const tokens = reading.markdown.parse(marked.text, {});
  const blocks: AuthorBlock[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const place = placeOf(token, marked, reading);
    const inline = tokens[at + 1];
    if (token.type === "heading_open" && inline) {
      const level = Number(token.tag.slice(1));
      blocks.push({ kind: "heading", level, children: readInlines(inline, marked, reading), place });
    } else if (token.type === "paragraph_open" && inline) {
      blocks.push(...readParagraph(readInlines(inline, marked, reading), place));
    } else if (/^t[dh]_open$/.test(token.type) && inline && reading.manner === "lenient") {
      blocks.push({ kind: "paragraph", children: readInlines(inline, marked, reading), place });
    } else if (token.type === "bullet_list_open" || token.type === "ordered_list_open") {
      const end = closing(tokens, at);
      blocks.push(readList(tokens.slice(at + 1, end), token.type === "ordered_list_open", marked, place, reading));
      at = end;
    } else if (reading.manner === "strict" && refused[token.type] !== undefined) {
      const comment = token.content.trimStart().startsWith("<!--");
      reading.problems.error(
        "unsupported-markdown",
        `${comment ? "an HTML comment" : (named[token.type] ?? token.markup)} cannot be used here`,
        place,
        comment ? commentHint : token.type === "hr" && place.line === 1 ? frontMatterHint : refused[token.type],
      );
      at = token.nesting === 1 ? closing(tokens, at) : at;
    }
  }
  return blocks;
}

/** A block word alone on its lines is a block; in running text it stands in its line, as a note does. */
function readParagraph(children: readonly AuthorInline[], place: Place): readonly AuthorBlock[] {
  const solid = children.filter((child) => child.kind !== "text" || child.text.trim() !== "");
  if (solid.length === 0) return [];
  const blocks = solid.filter((child) => child.kind === "inline-block");
  if (blocks.length !== solid.length) return [{ kind: "paragraph", children, place }];
  return blocks.map(({ word, body, otherwise }) => ({ kind: "block", word, body, otherwise: otherwise ?? null }));
}

function readList(
  tokens: readonly Token[],
  ordered: boolean,
  marked: Marked,
  place: Place,
  reading: Reading,
): AuthorBlock {
  const items: (readonly AuthorInline[])[] = [];
  let current: AuthorInline[] = [];
  for (const token of tokens) {
    const here = placeOf(token, marked, reading);
    const refuse = (message: string, hint: string): void =>
      reading.problems.error("unsupported-markdown", message, here, hint);
    if (reading.manner === "lenient") {
      if (token.type === "inline") items.push(readInlines(token, marked, reading));
    } else if (token.type === "list_item_open") current = [];
    else if (token.type === "inline") current.push(...readInlines(token, marked, reading));
    else if (token.type === "list_item_close") items.push(current);
    else if (/_list_open$/.test(token.type))
      refuse("a list inside a list cannot be used here", "make it two lists or one");
    else if (token.type === "paragraph_open" && current.length > 0)
      refuse(
        "an item of a list is one paragraph",
        "begin a new item, or end the list with a line that is not indented",
      );
    else if (token.nesting >= 0 && token.type !== "paragraph_open")
      refuse(`${token.markup || token.tag || "this"} cannot be used in a list`, "an item of a list is one paragraph");
  }
  return { kind: "list", ordered, items, place };
}

function closing(tokens: readonly Token[], open: number): number {
  const level = tokens[open]?.level;
  const end = tokens.findIndex((token, at) => at > open && token.level === level && token.nesting === -1);
  return end === -1 ? tokens.length : end;
}

function placeOf(token: Token, marked: Marked, { spot }: Reading): Place {
  const from = token.map?.[0] ?? 0;
  return spot(lineStart, marked.lines[from] ?? 1);
}
