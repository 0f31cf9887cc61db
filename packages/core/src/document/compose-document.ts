import type { AuthorBlock } from "../brief/author-text.ts";
import type { AuthorText } from "../brief/brief.ts";
import { Problems } from "../problem/collector.ts";
import { wholeFile } from "../problem/problem.ts";
import { composeAnnex } from "./compose-annex.ts";
import { composeBlocks, resolveHeading } from "./compose-blocks.ts";
import { composeFront } from "./compose-front.ts";
import { composeMeta } from "./compose-meta.ts";
import { type Composition, claimAnchor, type Known } from "./composition.ts";
import type { Block, Document, Section } from "./document.ts";
import { numberFigures } from "./number-figures.ts";
import { plainText, slug } from "./plain-text.ts";
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
    used: new Set(),
    anchors: takenAnchors(known),
  };
  const composition = { ...start, sections: numberSections(written, start) };
  const opening = composeFront(front, composition);
  const sections = written.map((section, index) => composeSection(section, index + 1, composition));
  const blocks = sections.flatMap((section) => section.blocks);
  const figuresOf = (kind: "figure" | "recommendations"): readonly Block[] =>
    blocks.filter((block) => block.kind === kind);
  return {
    brief: known.brief.id,
    language: known.tag,
    languages: known.brief.meta.languages,
    frame: known.language.frame,
    hyphenation: known.language.hyphenation ?? null,
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

/** The ids of the page's own parts, which no heading may take. */
const takenAnchors = ({ brief }: Known): Set<string> =>
  new Set(["in-brief", "sources", "how-to-cite", "contact", ...brief.meta["end-matter"].map(({ id }) => id)]);

/** The sections by their anchors, before they are composed: a sentence may point ahead. */
function numberSections(written: readonly WrittenSection[], composition: Composition): ReadonlyMap<string, number> {
  const aside = { ...composition, problems: new Problems(), quotes: [], notes: [], used: new Set<never>() };
  return new Map(
    written.map(({ heading }, at) => [slug(plainText(resolveInlines(heading.children, aside))), at + 1] as const),
  );
}

function composeSection({ heading, blocks }: WrittenSection, number: number, composition: Composition): Section {
  const children = resolveHeading(heading, composition);
  if (blocks.length === 0 && heading.level === 2)
    composition.problems.error(
      "empty-section",
      "this section holds nothing",
      heading.place,
      "write its text below the heading, or take the heading out",
    );
  const id = claimAnchor(slug(plainText(children)), heading.place, composition);
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
