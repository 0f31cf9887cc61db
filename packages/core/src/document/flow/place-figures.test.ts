import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillBlock, freshPage } from "./fill-pages.ts";
import type { Flow, FlowBlock, Slice } from "./flow.ts";
import { placeFigures } from "./place-figures.ts";

const block = (slices: readonly Partial<Slice>[], more: Partial<FlowBlock> = {}): FlowBlock => ({
  figure: null,
  before: 0,
  after: 0,
  slices: slices.map((slice) => ({ gap: 0, height: 10, notes: [], mentions: [], ...slice })),
  repeated: 0,
  full: false,
  keepsNext: false,
  ...more,
});

/** A paragraph of lines 10 high on a page 100 high. */
const text = (lines: number, ...mentions: readonly string[]): FlowBlock =>
  block(Array.from({ length: lines }, (_, at) => (at === 0 ? { mentions } : {})));
const figure = (id: string, height: number, more: Partial<FlowBlock> = {}): FlowBlock =>
  block([{ height }], { figure: id, ...more });
const heading = block([{ height: 10 }], { keepsNext: true });
const tail = block([{ height: 10 }]);
const flowOf = (...sections: readonly (readonly FlowBlock[])[]): Flow => ({
  pageHeight: 100,
  start: 0,
  sections: sections.map((blocks) => ({ heading, blocks })),
  tail,
});

describe("placing figures", () => {
  it("counts what stands before the first section on its page", () => {
    const flow = flowOf([text(3, "a"), figure("a", 50), text(4)]);
    expect(placeFigures(flow).orders).toEqual([[0, 1, 2]]);
    expect(placeFigures({ ...flow, start: 20 }).orders).toEqual([[0, 2, 1]]);
  });

  it("lets text fill the page that a figure is too tall for", () => {
    const flow = flowOf([text(5, "a"), figure("a", 60), text(4), text(6)]);
    expect(placeFigures(flow).orders).toEqual([[0, 2, 1, 3]]);
  });

  it("brings a figure forward to its first mention where that fills better", () => {
    const flow = flowOf([text(3, "a"), text(3), figure("a", 60), text(7)]);
    expect(placeFigures(flow).orders).toEqual([[0, 2, 1, 3]]);
  });

  it("leaves the author's order where nothing is won", () => {
    const flow = flowOf([text(3, "a"), figure("a", 60), text(9), text(6, "b"), figure("b", 40)]);
    expect(placeFigures(flow).orders).toEqual([[0, 1, 2, 3, 4]]);
  });

  it("takes a heading with the beginning of its text", () => {
    const flow = flowOf([text(5, "a"), figure("a", 60), heading, text(3), text(6)]);
    expect(placeFigures(flow).orders).toEqual([[0, 2, 3, 1, 4]]);
  });

  it("keeps a figure within a page of its mention, and in its section", () => {
    const flow = flowOf([text(5, "a"), figure("a", 95), text(2), text(2)], [text(4), text(9)]);
    expect(placeFigures(flow).orders[0]).toEqual([0, 2, 3, 1]);
    const far = flowOf([text(9, "a"), figure("a", 95), ...Array.from({ length: 30 }, () => text(3))]);
    expect(placeFigures(far).orders[0]?.indexOf(1)).toBeLessThan(6);
  });

  it("moves no figure that stands under a heading, holds a note, or precedes its mention", () => {
    const noted = block([{ height: 60, notes: [{ at: 0, height: 5 }] }], { figure: "a" });
    for (const blocks of [
      [text(5, "a"), heading, figure("a", 60), text(4)],
      [text(5, "a"), noted, text(4)],
    ])
      expect(placeFigures(flowOf(blocks)).orders[0]).toEqual(blocks.map((_, at) => at));
    expect(placeFigures(flowOf([text(2), figure("a", 90), text(2, "a")])).orders[0]?.slice(0, 1)).toEqual([0]);
  });

  it("tells on which page each section and the tail start", () => {
    const flow = flowOf([text(9)], [text(9)], [text(2)]);
    expect(placeFigures(flow)).toMatchObject({ starts: [0, 1, 2], tail: 2 });
  });
});

const anySection = fc.array(
  fc.record({ kind: fc.constantFrom("text", "text", "figure", "heading"), size: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 12 },
);

/** Sections in which each figure is mentioned by some text of the document, or by none. */
const anyFlow = fc
  .tuple(fc.array(anySection, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(60), { minLength: 60, maxLength: 60 }))
  .map(([sections, picks]) => {
    let figures = 0;
    let texts = 0;
    const total = sections.flat().filter(({ kind }) => kind === "figure").length;
    return flowOf(
      ...sections.map((parts) =>
        parts.map(({ kind, size }) => {
          if (kind === "figure") return figure(`f${figures++}`, size * 11, { full: size % 2 === 0 });
          if (kind === "heading") return heading;
          return text(size, `f${(picks[texts++ % picks.length] ?? 0) % (total + 1)}`);
        }),
      ),
    );
  });

describe("any placement", () => {
  it("loses no block, keeps the order of texts and of figures, and puts no figure before its first mention", () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        const { orders } = placeFigures(flow);
        const mentioned = new Set<string>();
        flow.sections.forEach(({ blocks }, at) => {
          const order = orders[at] ?? [];
          expect(order.toSorted((a, b) => a - b)).toEqual(blocks.map((_, index) => index));
          for (const isFigure of [true, false]) {
            const row = order.filter((index) => (blocks[index]?.figure !== null) === isFigure);
            expect(row).toEqual(row.toSorted((a, b) => a - b));
          }
          const before = new Set(mentioned);
          const mentionOf = (id: string | null) =>
            blocks.findIndex((each) => each.slices.some(({ mentions }) => id !== null && mentions.includes(id)));
          blocks.forEach(({ figure: id }, index) => {
            const mention = mentionOf(id);
            if (id === null || before.has(id) || mention < 0 || mention > index) return;
            expect(order.indexOf(index)).toBeGreaterThan(order.indexOf(mention));
          });
          for (const { mentions } of blocks.flatMap(({ slices }) => slices))
            for (const id of mentions) mentioned.add(id);
        });
      }),
    );
  });

  it("is the same each time", () => {
    fc.assert(
      fc.property(anyFlow, (flow) => {
        expect(placeFigures(flow)).toEqual(placeFigures(flow));
      }),
    );
  });
});

describe("filling pages", () => {
  it("drops margins at the ends of a page, and keeps the larger of two between blocks", () => {
    const spaced = block([{}, {}], { before: 4, after: 7 });
    const first = fillBlock(spaced, freshPage, 100);
    expect(first).toMatchObject({ page: 0, bottom: 20, margin: 7 });
    expect(fillBlock(spaced, first, 100)).toMatchObject({ bottom: 47 });
    expect(fillBlock(spaced, first, 30)).toMatchObject({ page: 1, bottom: 20 });
  });

  it("starts a full figure below the notes, and carries a note without room to the next page", () => {
    const noted = fillBlock(block([{ notes: [{ at: 0, height: 50 }] }]), freshPage, 100);
    expect(fillBlock(figure("a", 40, { full: true }), noted, 100)).toMatchObject({ page: 0, bottom: 90 });
    const stray = fillBlock(block([{ notes: [{ at: 0, height: 60 }] }]), noted, 100);
    expect(stray).toMatchObject({ page: 0, bottom: 20, carried: 60, strayNotes: 1 });
    expect(fillBlock(figure("a", 30, { full: true }), stray, 100)).toMatchObject({ page: 1, bottom: 90 });
  });

  it("repeats the head of a long table on each further page, and cuts what is taller than a page", () => {
    const table = block([{ height: 60 }, { height: 60 }, { height: 60 }], { repeated: 15 });
    expect(fillBlock(table, freshPage, 100)).toMatchObject({ page: 2, bottom: 75 });
    expect(fillBlock(figure("a", 250), freshPage, 100)).toMatchObject({ page: 2, bottom: 50 });
  });
});
