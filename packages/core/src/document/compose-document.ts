import type { AuthorBlock } from "../brief/author-text.ts";
import type { AuthorText } from "../brief/brief.ts";
import { wholeFile } from "../problem/problem.ts";
import { composeBlocks } from "./compose-blocks.ts";
import { composeFront } from "./compose-front.ts";
import { composeMeta } from "./compose-meta.ts";
import type { Composition, Known } from "./composition.ts";
import type { Block, Document, Section } from "./document.ts";
import { numberFigures } from "./number-figures.ts";
import { plainText, slug } from "./plain-text.ts";
import { listReferences } from "./references.ts";
import { resolveInlines } from "./resolve-inlines.ts";

/** Resolves one report: every quote, figure, note and source in place. Mistakes go to `known.problems`. */
export function composeDocument(known: Known, report: AuthorText): Document {
  const figures = numberFigures(report.blocks, known);
  const composition: Composition = { ...known, figures, quotes: [], notes: [], used: new Set() };
  const { front, sections: written } = splitSections(report.blocks, report.file, known);
  const opening = composeFront(front, composition);
  const sections = written.map((section, index) => composeSection(section, index + 1, composition));
  checkAnchors(sections, written, known);
  const blocks = sections.flatMap((section) => section.blocks);
  const figuresOf = (kind: "figure" | "recommendations"): readonly Block[] =>
    blocks.filter((block) => block.kind === kind);
  return {
    brief: known.brief.id,
    language: known.tag,
    frame: known.language.frame,
    ...opening,
    meta: composeMeta(composition, [...opening.words, ...wordsOf(sections)]),
    sections,
    recommendations: figuresOf("recommendations").flatMap((block) =>
      block.kind === "recommendations" ? block.recommendations : [],
    ),
    figures: figuresOf("figure").flatMap((block) => (block.kind === "figure" ? block.figure : [])),
    notes: composition.notes,
    sources: listReferences(composition),
    quotes: composition.quotes,
  };
}

interface WrittenSection {
  readonly heading: Extract<AuthorBlock, { kind: "heading" }>;
  readonly blocks: AuthorBlock[];
}

/** What comes before the first `##`, and the sections. */
function splitSections(
  blocks: readonly AuthorBlock[],
  file: string,
  { problems }: Known,
): { front: AuthorBlock[]; sections: WrittenSection[] } {
  const front: AuthorBlock[] = [];
  const sections: WrittenSection[] = [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.level <= 2) {
      if (block.level === 1)
        problems.error(
          "heading-level",
          "the title stands in brief.yaml, not in the text",
          block.place,
          "begin a section with ##",
        );
      sections.push({ heading: block, blocks: [] });
    } else (sections.at(-1)?.blocks ?? front).push(block);
  }
  if (sections.length === 0)
    problems.error("no-section", "the report has no section", wholeFile(file), "begin one with ## and its heading");
  return { front, sections };
}

function composeSection({ heading, blocks }: WrittenSection, number: number, composition: Composition): Section {
  const children = resolveInlines(heading.children, composition);
  return { id: slug(plainText(children)), number, heading: children, blocks: composeBlocks(blocks, composition) };
}

function checkAnchors(sections: readonly Section[], written: readonly WrittenSection[], { problems }: Known): void {
  sections.forEach((section, at) => {
    const place = written[at]?.heading.place ?? null;
    const twice = sections.findIndex((other) => other.id === section.id) < at;
    if (twice)
      problems.error(
        "duplicate-heading",
        "another section has this heading",
        place,
        "the contents could not tell them apart",
      );
  });
}

function wordsOf(sections: readonly Section[]): readonly string[] {
  const ofBlock = (block: Block): string => {
    if (block.kind === "paragraph" || block.kind === "heading") return plainText(block.children);
    if (block.kind === "list") return block.items.map(plainText).join(" ");
    if (block.kind === "callout") return block.blocks.map(ofBlock).join(" ");
    if (block.kind === "recommendations")
      return block.recommendations.map(({ title, text }) => `${plainText(title)} ${plainText(text)}`).join(" ");
    return "";
  };
  return sections.flatMap((section) => section.blocks.map(ofBlock));
}
