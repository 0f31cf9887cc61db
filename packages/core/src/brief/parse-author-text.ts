import Markdown, { type MarkdownIt } from "markdown-it";
import { linkAddresses } from "./addresses.ts";
import type { AuthorBlock, AuthorInline, Body } from "./author-text.ts";
import { readBlocks } from "./read-blocks.ts";
import { readInlines } from "./read-inlines.ts";
import { readParts } from "./read-parts.ts";
import type { Reading } from "./reading.ts";
import { type Marked, splitWords, type Wording } from "./split-words.ts";
import { spotsIn } from "./spots.ts";

/** What a whole text is read in. `quotes` are the language's four quotation marks, outer then inner. */
export interface TextReading extends Wording {
  readonly quotes: string;
}

/** Parses a report or deck: Markdown (CommonMark, no raw HTML) with words in double braces. Null after a syntax error. */
export function parseAuthorText(text: string, reading: TextReading): readonly AuthorBlock[] | null {
  const marked = splitWords(text, reading);
  const { file, quotes, problems } = reading;
  return marked && readMarked(marked, { text, file, quotes, problems, manner: "strict" });
}

interface Manner extends Pick<Reading, "file" | "problems" | "manner"> {
  /** The author's own. */
  readonly text: string;
  readonly quotes: string;
}

/** Parses a text whose words have been taken out. Inside a block word only the words of a brief can stand, in any manner. */
export function readMarked(marked: Marked, { text, file, quotes, problems, manner }: Manner): readonly AuthorBlock[] {
  const inside: Reading = {
    file,
    problems,
    manner: "strict",
    markdown: markdownFor(quotes),
    spot: spotsIn(text, file),
    body: (body) => readBody(body, inside),
  };
  if (manner === "strict") return readBlocks(marked, inside);
  return readBlocks(marked, { ...inside, manner, markdown: markdownFor(quotes, true) });
}

/** What stands between a block word's two tags: parts that begin with a keyword, and blocks. */
function readBody(marked: Marked, reading: Reading): Body {
  const { rest, parts, labels } = readParts(marked, (what, keyword, line) => {
    const place = { file: reading.file, line, column: 1, length: keyword.length + 1 };
    if (what === "repeated")
      reading.problems.error(
        "repeated-part",
        `"${keyword}: …" stands in this block already`,
        place,
        "keep one of them",
      );
    else reading.problems.error("misspelt-part", "this begins with no keyword", place, `did you mean "${keyword}:"?`);
  });
  const inline = (part: Marked): readonly AuthorInline[] =>
    reading.markdown.parseInline(part.text.trim(), {}).flatMap((token) => readInlines(token, part, reading));
  const each = (found: ReadonlyMap<string, Marked>): Body["parts"] =>
    new Map([...found].map(([key, part]) => [key, inline(part)]));
  return { blocks: readBlocks(rest, reading), parts: each(parts), labels: each(labels) };
}

// To make a parser takes as long as to read a page with it.
const parsers = new Map<string, MarkdownIt>();

/** @param plain whether it leaves HTML and indented code alone */
function markdownFor(quotes: string, plain = false): MarkdownIt {
  const key = `${quotes} ${plain}`;
  const markdown = parsers.get(key) ?? makeMarkdown(quotes);
  if (plain && !parsers.has(key)) markdown.disable(["code", "html_block", "html_inline"]);
  parsers.set(key, markdown);
  return markdown;
}

function makeMarkdown(quotes: string): MarkdownIt {
  // HTML is read only to be refused: otherwise its tags would be printed as text.
  const markdown = new Markdown({ html: true, linkify: true, typographer: true, quotes: [...quotes] });
  // Links are judged where they are resolved: one refused here would be printed with its brackets.
  markdown.validateLink = () => true;
  linkAddresses(markdown);
  return markdown;
}
