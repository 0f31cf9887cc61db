import type { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { type Content, type Drawn, everyMark } from "../content/drawn.ts";
import { contentKey, tagOf } from "../content/marks.ts";
import { replaceContent } from "../content/page.ts";
import { name } from "../objects.ts";
import { applyEdits, type Edit, wrap } from "./edits.ts";
import { softHyphenEdits } from "./soft-hyphens.ts";
import { edgeOf, isBare } from "./stray-text.ts";
import type { ArtifactType } from "./untag.ts";

/**
 * Marks all that a page draws outside the tags as artifacts: heads and feet, grounds, pictures that say nothing. Nothing
 * else of the content changes. Forms that hold tagged content are entered, all others marked as a whole.
 */
export function markArtifacts(
  pdf: PDFDocument,
  contents: readonly Content[],
  untagged: ReadonlyMap<string, ArtifactType>,
): void {
  const done = new Set<PDFRawStream>();
  pdf.getPages().forEach((page, at) => {
    const content = contents[at];
    if (!content) return;
    const text = rewrite(content, page.getHeight());
    if (text !== content.text) replaceContent(page, text);
  });

  function rewrite(content: Content, height: number): string {
    const edits = content.marks.flatMap(({ stream, mcid, start, end }): Edit[] => {
      const type = mcid === null ? undefined : untagged.get(contentKey(stream, mcid));
      return type ? [{ start, end, text: `/Artifact <</Type /${type === "Removed" ? "Layout" : type}>> BDC` }] : [];
    });
    for (const { kind, mark, start, end } of content.drawn)
      if (kind === "text" && untagged.get(tagOf(mark) ?? "") === "Removed") edits.push({ start, end, text: "" });
    const inside = content.textObjects.map((): Drawn[] => []);
    for (const drawn of content.drawn) {
      if (drawn.kind === "text") inside[drawn.textObject]?.push(drawn);
      else if (drawn.form && holdsTags(drawn.form.content)) rewriteForm(drawn.form, height);
      else if (isBare(drawn)) edits.push(...wrap(drawn, "/Artifact BMC"));
    }
    inside.forEach((pieces, at) => {
      const whole = content.textObjects[at];
      if (whole && pieces.length > 0 && pieces.every(isBare)) edits.push(...wrap(whole, opening(pieces, height)));
      else for (const piece of pieces.filter(isBare)) edits.push(...wrap(piece, opening([piece], height)));
    });
    edits.push(...softHyphenEdits(content));
    return applyEdits(content.text, edits);
  }

  function rewriteForm({ stream, content }: NonNullable<Drawn["form"]>, height: number): void {
    if (done.has(stream)) return;
    done.add(stream);
    const text = rewrite(content, height);
    if (text === content.text) return;
    const fresh = pdf.context.flateStream(Buffer.from(text, "latin1"));
    stream.updateContents(fresh.getContents());
    for (const key of ["Filter", "Length"]) {
      const value = fresh.dict.get(name(key));
      if (value) stream.dict.set(name(key), value);
    }
    stream.dict.delete(name("DecodeParms"));
  }
}

function holdsTags(content: Content): boolean {
  for (const { mcid } of everyMark(content)) if (mcid !== null) return true;
  return false;
}

function opening(pieces: readonly Drawn[], height: number): string {
  const [edge, ...others] = new Set(pieces.map((piece) => edgeOf(piece, height)));
  if (!edge || others.length > 0) return "/Artifact BMC";
  return `/Artifact <</Type /Pagination /Subtype /${edge}>> BDC`;
}
