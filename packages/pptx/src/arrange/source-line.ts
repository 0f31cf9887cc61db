import { plainText, type Slide } from "@chancery/core";
import { measures } from "../canvas.ts";
import { type Paragraph, paragraph, run } from "../text.ts";
import { fitText } from "../wrap.ts";
import { colourOf, type Desk } from "./desk.ts";

/** "Source: OECD (2025); World Bank (2024). Note: …": what the slide's evidence comes from, and its figures' own notes. */
export function sourceLine(slide: Slide, desk: Desk): readonly Paragraph[] {
  const { frame } = desk.deck;
  const citations = [...new Set(slide.sources.map(({ citation }) => citation))];
  const notes = slide.blocks
    .flatMap((block) => (block.kind === "figure" ? [plainText(block.figure.note).trim()] : []))
    .filter((note) => note !== "");
  if (citations.length === 0 && notes.length === 0) return [];
  const bold = { bold: true };
  const source =
    citations.length === 0 ? [] : [run(`${frame["source"] ?? "Source"}: `, bold), run(`${citations.join("; ")}. `)];
  const note = notes.length === 0 ? [] : [run(`${frame["note"] ?? "Note"}: `, bold), run(notes.join(" "))];
  const set = paragraph([...source, ...note], colourOf(desk, "ink3"), { size: 12, leading: 16 });
  return fitText([set], measures.source.width, measures.source.height, desk.faces).paragraphs;
}
