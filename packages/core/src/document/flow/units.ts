import type { FlowBlock, FlowSection, Slice } from "./flow.ts";

/** What moves as one: a figure, or a block with the headings before it. */
export interface Unit extends FlowBlock {
  /** The places of its blocks in the section. */
  readonly blocks: readonly number[];
  readonly headed: boolean;
}

/** A section as two rows that can be merged in many ways, each of which keeps its own order. */
export interface Rows {
  readonly texts: readonly Text[];
  readonly figures: readonly MovableFigure[];
}

export interface Text {
  /** Its slices mention a figure only where that is the document's first mention, before the figure. */
  readonly unit: Unit;
  /** How many figures must stand before it. */
  readonly needs: number;
}

export interface MovableFigure {
  readonly unit: Unit;
  /** How many texts stand before it in the author's order. */
  readonly author: number;
  /** How many texts must stand before it, so that it follows its first mention. */
  readonly earliest: number;
}

export function toRows(sections: readonly FlowSection[]): readonly Rows[] {
  const known = new Set<string>();
  return sections.map((section) => sectionRows(section, known));
}

/** `known` holds the figures that were mentioned or have stood before the section, and gets the section's. */
function sectionRows(section: FlowSection, known: Set<string>): Rows {
  const texts: Text[] = [];
  const figures: MovableFigure[] = [];
  const mentionedAt = new Map<string, number>();
  let fixed = 1;
  for (const unit of unitsOf(section)) {
    const { figure } = unit;
    if (figure !== null && isMovable(unit)) {
      const author = texts.length;
      const earliest = known.has(figure) ? Math.max(fixed, mentionedAt.get(figure) ?? 0) : author;
      known.add(figure);
      figures.push({ unit, author, earliest });
      continue;
    }
    const slices = unit.slices.map((slice) => ({ ...slice, mentions: firstMentions(slice, known) }));
    if (figure !== null) known.add(figure);
    texts.push({ unit: { ...unit, slices }, needs: figure === null ? 0 : figures.length });
    if (figure !== null) fixed = texts.length;
    for (const mentioned of slices.flatMap((slice) => slice.mentions)) mentionedAt.set(mentioned, texts.length);
  }
  return { texts, figures };
}

function firstMentions({ mentions }: Slice, known: Set<string>): readonly string[] {
  const first = mentions.filter((figure) => !known.has(figure));
  for (const figure of first) known.add(figure);
  return first;
}

/** A figure under a heading stays there, and one with notes stays too, for the notes are numbered. */
const isMovable = ({ headed, slices }: Unit): boolean => !headed && slices.every(({ notes }) => notes.length === 0);

function unitsOf({ heading, blocks }: FlowSection): readonly Unit[] {
  const units: Unit[] = [];
  let above: Unit | null = { ...heading, blocks: [], headed: false };
  blocks.forEach((block, at) => {
    const unit: Unit = above === null ? { ...block, blocks: [at], headed: false } : joined(above, block, at);
    above = block.keepsNext ? unit : null;
    if (above === null) units.push(unit);
  });
  return above === null ? units : [...units, above];
}

/** A heading and the block below it as one, whose first slice holds the heading. */
function joined(heading: Unit, block: FlowBlock, at: number): Unit {
  const [first, ...rest] = block.slices;
  if (first === undefined) throw new Error("a block of the flow has no slice");
  const above = heading.slices.reduce((sum, { gap, height }) => sum + gap + height, 0);
  const offset = above + Math.max(heading.after, block.before) + first.gap;
  const opening: Slice = {
    gap: 0,
    height: offset + first.height,
    notes: [
      ...heading.slices.flatMap(({ notes }) => notes),
      ...first.notes.map((note) => ({ ...note, at: note.at + offset })),
    ],
    mentions: [...heading.slices.flatMap(({ mentions }) => mentions), ...first.mentions],
  };
  const blocks = [...heading.blocks, at];
  return { ...block, before: heading.before, full: heading.full, slices: [opening, ...rest], blocks, headed: true };
}
