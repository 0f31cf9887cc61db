import type { Reference, SlideBlock } from "@chancery/core";
import { type Paragraph, paragraph, type Run, run, runsOf } from "../text.ts";
import { colourOf, type Desk } from "./desk.ts";

/** Blocks that are text, and so flow under one another in one box. */
export type TextBlock = Extract<
  SlideBlock,
  { kind: "paragraph" | "list" | "key-messages" | "take-aways" | "pull-quote" | "sources" }
>;

export const isText = (block: SlideBlock): block is TextBlock =>
  ["paragraph", "list", "key-messages", "take-aways", "pull-quote", "sources"].includes(block.kind);

export function paragraphsOf(block: TextBlock, desk: Desk): readonly Paragraph[] {
  const ink = colourOf(desk, "ink");
  switch (block.kind) {
    case "paragraph":
      return [paragraph(runsOf(block.children), ink, { after: 12 })];
    case "list": {
      const bullet = block.ordered ? ("number" as const) : ("disc" as const);
      return block.items.map((item) => paragraph(runsOf(item), ink, { bullet, indent: 24, after: 9 }));
    }
    case "key-messages":
      return block.messages.map((message) =>
        paragraph(runsOf(message), ink, { size: 19, leading: 26, bullet: "number", indent: 32, after: 14 }),
      );
    case "take-aways":
      return block.items.map((item) => paragraph(claimed(item, desk), ink, { size: 17, leading: 24, after: 14 }));
    case "pull-quote":
      return quotation(block, desk);
    case "sources":
      return block.references.map((reference) => entry(reference, desk));
  }
}

/** An entry of the list of sources: author, date, title, publisher, address. */
function entry({ author, date, title, publisher, address }: Reference, desk: Desk): Paragraph {
  const first = [run(author, { bold: true }), run(` (${date}). `)];
  const rest = [title, publisher === author ? "" : publisher, address ?? desk.deck.frame["no-address"] ?? ""];
  const words = rest.filter((part) => part !== "").join(". ");
  return paragraph([...first, run(words)], colourOf(desk, "ink"), { size: 15, leading: 20, after: 7 });
}

/** A take-away begins with its claim, which is bold and in the theme's first colour. */
const claimed = (item: Extract<SlideBlock, { kind: "take-aways" }>["items"][number], desk: Desk): readonly Run[] =>
  runsOf(item).map((part) => (part.bold ? { ...part, colour: colourOf(desk, "primary") } : part));

function quotation(block: Extract<SlideBlock, { kind: "pull-quote" }>, desk: Desk): readonly Paragraph[] {
  const { open, close } = block.marks;
  const said = [run(open), ...runsOf(block.children), run(close)].filter(({ text }) => text !== "");
  const words = said.map((part) => ({ ...part, italic: true }));
  const voice = { voice: "display" as const, size: 32, leading: 42, after: 20 };
  const quote = paragraph(words, colourOf(desk, "deep"), voice);
  if (block.who.length === 0) return [quote];
  const who = [run("— "), ...runsOf(block.who)];
  return [quote, paragraph(who, colourOf(desk, "ink2"), { size: 17, leading: 24 })];
}
