import type { AuthorBlock } from "../brief/author-text.ts";
import type { AuthorText } from "../brief/brief.ts";
import { Problems } from "../problem/collector.ts";
import { wholeFile } from "../problem/problem.ts";
import { claimAnchor, slug, takenAnchors } from "./anchors.ts";
import { composeAnnex } from "./compose-annex.ts";
import { composeBlocks, resolveHeading } from "./compose-blocks.ts";
import { composeFront } from "./compose-front.ts";
import { composeMeta } from "./compose-meta.ts";
import { type Composition, type Known, without } from "./composition.ts";
import type { Block, Document, Section } from "./document.ts";
import { numberFigures } from "./number-figures.ts";
import { plainText } from "./plain-text.ts";
import { quotePlaces } from "./quote-places.ts";
import { listReferences } from "./references.ts";
import { resolveInlines } from "./resolve-inlines.ts";

/** Resolves one report: every quote, figure, note and source in place. Mistakes go to `known.problems`. */
export function composeDocument(known: Known, report: AuthorText): Document {
  const figures = numberFigures(report.blocks, known);
  const { front, sections: written } = splitSections(report.blocks, report.file, known);
  const start: Composition = {
    ...known,
    figures,
    sections: new Map(),
    quotes: [],
    notes: [],
    marksNotes: true,
    noteless: null,
    used: new Set(),
    anchors: takenAnchors(figures, known),
  };
  const ids = anchorSections(written, start);
  const composition = { ...start, sections: new Map(ids.map((id, at) => [id, at + 1] as const)) };
  const opening = composeFront(front, composition);
  const sections = written.map((section, at) => composeSection(section, ids[at] ?? "", at + 1, composition));
  const blocks = sections.flatMap((section) => section.blocks);
  const figuresOf = (kind: "figure" | "recommendations"): readonly Block[] =>
    blocks.filter((block) => block.kind === kind);
  return {
    brief: known.brief.id,
    language: known.tag,
    languages: known.brief.meta.languages,
    frame: known.language.frame,
    hyphenation: known.language.hyphenation ?? null,
    layout: known.brief.meta.layout ?? "brief",
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
    annex: composeAnnex(quotePlaces(opening, sections, composition), composition),
    annexIn: known.brief.meta.annex ?? { evidence: [], sources: [], conflicts: [], data: [] },
    manifest: null,
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

/** The anchors of the sections, before they are composed: a sentence may point ahead. They come before those of headings inside them. */
function anchorSections(written: readonly WrittenSection[], composition: Composition): readonly string[] {
  const aside = { ...composition, problems: new Problems(), quotes: [], notes: [], used: new Set<never>() };
  return written.map(({ heading }) =>
    claimAnchor(slug(plainText(resolveInlines(heading.children, aside))), composition.anchors),
  );
}

function composeSection(
  { heading, blocks }: WrittenSection,
  id: string,
  number: number,
  composition: Composition,
): Section {
  const children = resolveHeading(heading, without("the heading of a section", composition));
  if (blocks.length === 0 && heading.level === 2)
    composition.problems.error(
      "empty-section",
      "this section holds nothing",
      heading.place,
      "write its text below the heading, or take the heading out",
    );
  return { id, number, heading: children, blocks: composeBlocks(blocks, composition), place: heading.place };
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
