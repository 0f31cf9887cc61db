import { type Deck, joined, type Quote, type Slide, type SpeakerNotes, unhedgedWord } from "@chancery/core";
import { type Run, run, runsOf } from "../text.ts";
import { head, namespaces, xml } from "../xml.ts";
import { group, numberField } from "./master-xml.ts";

/** The page of notes of a slide: the author's words, then each quoted quantity with what it is and where it comes from. */
export function notesXml({ notes, number }: Slide, deck: Deck, language: string): string {
  const lines = noteLines(notes, deck).map((runs) => paragraphXml(runs, language));
  const body = lines.length === 0 ? `<a:p><a:endParaRPr lang="${language}"/></a:p>` : lines.join("");
  return [
    `${head}<p:notes ${namespaces}><p:cSld><p:spTree>${group}`,
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>`,
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${body}</p:txBody></p:sp>`,
    `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>${numberField(xml(number), language)}</a:p></p:txBody></p:sp>`,
    "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>",
  ].join("");
}

/** A paragraph a line; between the author's words and the quantities stands an empty one. */
export function noteLines({ text, quoted }: SpeakerNotes, deck: Deck): readonly (readonly Run[])[] {
  const own = text.flatMap((block): readonly (readonly Run[])[] =>
    block.kind === "paragraph"
      ? [runsOf(block.children)]
      : block.items.map((item, at) => [run(block.ordered ? `${at + 1}. ` : "• "), ...runsOf(item)]),
  );
  const quantities = quoted.map((quote) => [run(joined(quote), { bold: true }), run(` – ${explained(quote, deck)}`)]);
  const between = own.length > 0 && quantities.length > 0 ? [[]] : [];
  return [...own, ...between, ...quantities];
}

/** "countries assisted, 2025. Hedge: over. Source: OECD (2025)" */
function explained(quote: Quote, { frame, sources: known }: Deck): string {
  const { label, period, before, after, sources } = quote;
  const hedge = [before, after].filter((part) => part !== "").join(" … ");
  const cited = sources.map((id) => known.find((source) => source.id === id)?.citation ?? id);
  const sourceWord = frame[cited.length > 1 ? "sources" : "source"] ?? "Source";
  return [
    [label, period].filter((part) => part !== "").join(", "),
    `${frame["hedge"] ?? "Hedge"}: ${hedge === "" ? (frame[unhedgedWord(quote)] ?? "–") : hedge}`,
    ...(cited.length === 0 ? [] : [`${sourceWord}: ${cited.join("; ")}`]),
  ].join(". ");
}

function paragraphXml(runs: readonly Run[], language: string): string {
  const parts = runs.map(
    ({ text, bold, italic }) =>
      `<a:r><a:rPr lang="${language}"${bold ? ' b="1"' : ""}${italic ? ' i="1"' : ""}/><a:t>${xml(text)}</a:t></a:r>`,
  );
  return `<a:p>${parts.join("")}<a:endParaRPr lang="${language}"/></a:p>`;
}
