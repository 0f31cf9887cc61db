import { plainText, type Slide } from "@chancery/core";
import { measures } from "../canvas.ts";
import { type Paragraph, paragraph, type Run, run } from "../text.ts";
import { fitText, textHeight } from "../wrap.ts";
import { colourOf, type Desk } from "./desk.ts";

export interface SourceLine {
  /** At the foot of the slide; empty where it has no evidence. */
  readonly foot: readonly Paragraph[];
  /** What figures say of themselves, where it has no room at the foot: to stand under them. */
  readonly remarks: readonly Paragraph[];
}

/** "Source: OECD (2025); World Bank (2024). Note: …": what the slide's evidence comes from, and its figures' own notes. */
export function sourceLine(slide: Slide, desk: Desk): SourceLine {
  const { frame } = desk.deck;
  const citations = [...new Set(slide.sources.map(({ citation }) => citation))];
  const notes = slide.blocks
    .flatMap((block) => (block.kind === "figure" ? [plainText(block.figure.note).trim()] : []))
    .filter((note) => note !== "");
  const word = frame[citations.length > 1 ? "sources" : "source"] ?? "Source";
  const bold = { bold: true };
  const source = citations.length === 0 ? [] : [run(`${word}: `, bold), run(`${citations.join("; ")}. `)];
  const note = notes.length === 0 ? [] : [run(`${frame["note"] ?? "Note"}: `, bold), run(notes.join(" "))];
  const set = (runs: readonly Run[]): Paragraph => paragraph(runs, colourOf(desk, "ink3"), { size: 12, leading: 16 });
  const { width, height } = measures.source;
  const fit = (runs: readonly Run[]): readonly Paragraph[] =>
    runs.length === 0 ? [] : fitText([set(runs)], width, height, desk.faces).paragraphs;
  const together = [...source, ...note];
  const fits = textHeight([set(together)], width, desk.faces) <= height;
  return fits || note.length === 0 ? { foot: fit(together), remarks: [] } : { foot: fit(source), remarks: [set(note)] };
}
