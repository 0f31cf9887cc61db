import { type Parsed, parseYaml } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import type { AuthorDeck, AuthorSlide, SlidevSettings } from "./author-deck.ts";
import type { AuthorBlock, Word } from "./author-text.ts";
import { parseAuthorText, type TextReading } from "./parse-author-text.ts";
import { readPlain } from "./plain/read-plain.ts";
import { slideSchema } from "./slide-schema.ts";
import { type Lines, type RawSlide, splitSlides } from "./split-slides.ts";

type Reading = TextReading;

/** Reads a deck: Slidev's division of the file, each slide in the words of the report. */
export function readDeck(text: string, reading: TextReading): AuthorDeck {
  const { file, problems } = reading;
  const slides = splitSlides(text).map((raw) => ({ raw, head: readHead(raw, reading) }));
  const [first] = slides;
  const slidev = first?.head?.value.slidev === true ? first.head.at(["slidev"]) : null;
  slides.forEach(({ head }, index) => {
    checkHead(head, index === 0, slidev !== null, problems);
  });
  return { file, slidev, slides: slides.map(({ raw, head }) => readSlide(raw, head, slidev !== null, reading)) };
}

/** What is set for the whole deck stands on its first slide, and what is set for Slidev only where Slidev reads it. */
function checkHead(head: Head | null, first: boolean, slidev: boolean, problems: Problems): void {
  if (head === null) return;
  if (!first && head.value.slidev !== undefined)
    problems.error(
      "misplaced-slidev",
      "slidev: stands on the first slide, for the whole deck",
      head.at(["slidev"]),
      "move it to the front matter of the first slide",
    );
  for (const key of ["clicks", "transition"] as const)
    if (!slidev && head.value[key] !== undefined)
      problems.error(
        "not-slidev",
        `${key}: is Slidev's, and this deck does not say that it holds plain Slidev`,
        head.at([key]),
        "write slidev: true in the front matter of the first slide",
      );
}

const settingsOf = (head: Head | null): SlidevSettings => ({
  clicks: head?.value.clicks ?? null,
  transition: head?.value.transition ?? null,
});

function readSlide(raw: RawSlide, head: Head | null, slidev: boolean, reading: Reading): AuthorSlide {
  const { body, comment } = splitComment(raw.body);
  const read = slidev ? readPlain(padded(body), reading) : { blocks: parse(body, reading), source: null };
  const blocks = read?.blocks ?? null;
  const notes = comment === null ? [] : readComment(comment, reading);
  const question = head === null ? null : readQuestion(head, reading);
  const title = blocks?.find((block) => block.kind === "heading");
  const place = title?.kind === "heading" ? title.place : firstLine(raw, reading.file);
  return {
    layout: head?.value.layout ?? null,
    question,
    blocks: [...(blocks ?? []), ...(notes ?? [])],
    plain: read?.source ?? null,
    settings: settingsOf(head),
    sound: head !== null && blocks !== null && notes !== null && raw.closed,
    place,
    at: (key) => (head !== null && key in head.value ? head.at([key]) : place),
  };
}

/** Lines before it stand empty, so that every line keeps the author's number. */
const padded = ({ text, line }: Lines): string => "\n".repeat(line - 1) + text;

const parse = (lines: Lines, reading: Reading): readonly AuthorBlock[] | null =>
  parseAuthorText(padded(lines), reading);

type Head = Parsed<(typeof slideSchema)["_output"]>;

function readHead(raw: RawSlide, { file, problems }: Reading): Head | null {
  if (!raw.closed)
    problems.error(
      "unclosed-front-matter",
      "no line --- ends this slide's front matter",
      { file, line: raw.line, column: 1, length: 3 },
      "end it with ---; a slide without front matter has an empty line after its ---",
    );
  return parseYaml(raw.head === null ? "" : padded(raw.head), file, slideSchema, problems);
}

/** As in Slidev, a comment that ends a slide holds what the speaker says. */
function splitComment({ text, line }: Lines): { body: Lines; comment: Lines | null } {
  const start = text.lastIndexOf("<!--");
  if (start === -1 || !text.trimEnd().endsWith("-->")) return { body: { text, line }, comment: null };
  const before = text.slice(0, start);
  const inside = text.slice(start + 4).replace(/-->\s*$/, "");
  return { body: { text: before, line }, comment: { text: inside, line: line + before.split("\n").length - 1 } };
}

function readComment(comment: Lines, reading: Reading): readonly AuthorBlock[] | null {
  // A line's first words would be read as code, were they indented as comments often are.
  const blocks = parse({ ...comment, text: comment.text.replace(/^[ \t]+/gm, "") }, reading);
  const place = { file: reading.file, line: comment.line, column: 1, length: 4 };
  const word: Word = { name: "speaker-notes", params: [], hash: {}, place, at: () => place };
  return blocks && [{ kind: "block", word, body: { blocks, parts: new Map(), labels: new Map() } }];
}

function readQuestion(head: Head, reading: Reading): AuthorSlide["question"] {
  const { question } = head.value;
  if (question === undefined) return null;
  const place = head.at(["question"]);
  const [block, ...more] = parse({ text: shifted(question, place), line: place.line }, reading) ?? [];
  if (block?.kind === "paragraph" && more.length === 0) return { ...block, place };
  reading.problems.error("wrong-question", "a question is one line of running text", place);
  return null;
}

/** A comment of the width of what stands before the question keeps the columns of its words. */
function shifted(question: string, { column }: Place): string {
  const before = column - 1 - "{{!}}".length;
  return before < 0 ? question : `{{!${" ".repeat(before)}}}${question}`;
}

function firstLine({ line, body }: RawSlide, file: string): Place {
  const lines = body.text.split("\n");
  const written = lines.findIndex((text) => text.trim() !== "");
  return { file, line: written === -1 ? line : body.line + written, column: 1, length: lines[written]?.length || 3 };
}
