import type { AuthorInline } from "../brief/author-text.ts";
import { checkBody, type Takes } from "./check-body.ts";
import { type Composition, without } from "./composition.ts";
import type { Inline } from "./document.ts";
import { howWritten } from "./words/how-written.ts";
import { inlineWords } from "./words/index.ts";
import { checkOptions } from "./words/word.ts";

const safeProtocols = ["http:", "https:", "mailto:"];

/** Resolves running text: words become quotes, references and notes. What is wrong is reported and left out. */
export function resolveInlines(
  inlines: readonly AuthorInline[],
  composition: Composition,
  /** The running text that they stand in. */
  beside: readonly AuthorInline[] = inlines,
): readonly Inline[] {
  return inlines.flatMap((inline) => resolveInline(inline, composition, beside) ?? []);
}

function resolveInline(
  inline: AuthorInline,
  composition: Composition,
  beside: readonly AuthorInline[],
): Inline | readonly Inline[] | null {
  switch (inline.kind) {
    case "text":
    case "code":
      return { kind: inline.kind, text: inline.text };
    case "strong":
    case "emphasis":
      return { kind: inline.kind, children: resolveInlines(inline.children, composition) };
    case "link":
      return resolveLink(inline, composition);
    case "word":
      return resolveWord(inline, composition, beside);
    case "inline-block":
      return resolveNote(inline, composition);
  }
}

function resolveLink(
  link: Extract<AuthorInline, { kind: "link" }>,
  composition: Composition,
): Inline | readonly Inline[] {
  const children = resolveInlines(link.children, composition);
  const allowed = URL.canParse(link.href) && safeProtocols.includes(new URL(link.href).protocol);
  if (allowed) return { kind: "link", href: link.href, children };
  composition.problems.error(
    "unsafe-link",
    `"${link.href}" cannot be linked to`,
    link.place,
    "links begin with https://, http:// or mailto:",
  );
  return children;
}

function resolveWord(
  { word }: Extract<AuthorInline, { kind: "word" }>,
  composition: Composition,
  beside: readonly AuthorInline[],
): Inline | null {
  const known = Object.hasOwn(inlineWords, word.name) ? inlineWords[word.name] : undefined;
  if (known === undefined) {
    composition.problems.error(
      "unknown-word",
      `there is no word {{${word.name}}}`,
      word.place,
      howWritten(word.name, Object.keys(inlineWords)),
    );
    return null;
  }
  checkOptions(word, known, composition);
  return known.resolve(word, composition, beside);
}

export const noteTakes: Takes = {
  usage: "{{#note}}",
  gives: "A note beside the text of a section, its lists and boxes, where it stands in a sentence; 35 words at most.",
  blocks: ["paragraph"],
  most: 1,
};

const figureHint = "say it in the figure's line Note: …, or beside the sentence that points to the figure";
const noteHint = "put it into the sentence of the text that it belongs to";

function resolveNote(
  { word, body }: Extract<AuthorInline, { kind: "inline-block" }>,
  composition: Composition,
): Inline | null {
  const { problems, notes } = composition;
  if (word.name !== "note") {
    problems.error(
      "misplaced-block",
      `{{#${word.name}}} stands alone on its lines`,
      word.place,
      "leave an empty line before it and after it",
    );
    return null;
  }
  if (composition.noteless !== null && composition.marksNotes) {
    const hint = composition.noteless === "a figure" ? figureHint : noteHint;
    problems.error("misplaced-note", `a note cannot stand in ${composition.noteless}`, word.place, hint);
    return null;
  }
  checkBody(word, body, noteTakes, composition);
  const number = notes.length + 1;
  const paragraph = body.blocks.find((block) => block.kind === "paragraph");
  if (paragraph === undefined) {
    if (body.blocks.length === 0)
      problems.error("empty-block", "{{#note}} holds no text", word.place, "write the note, or take it out");
    return null;
  }
  const note = { id: `note-${number}`, number, children: [] as Inline[], place: word.place };
  notes.push(note);
  note.children.push(...resolveInlines(paragraph.children, without("a note", composition)));
  return composition.marksNotes ? { kind: "note", note, part: "both" } : null;
}
