import { PDFName, type PDFRawStream } from "@cantoo/pdf-lib";
import { type Content, type Drawn, everyMark, everythingDrawn } from "../../content/drawn.ts";
import { isArtifact, type Mark, marksAround, tagOf } from "../../content/marks.ts";
import { nameEntry } from "../../objects.ts";
import type { Inspection } from "../inspection.ts";
import type { Breach, Rule } from "../rule.ts";

/** What is drawn, against the tags: everything is either content or artifact. */
export const contentRules: readonly Rule[] = [
  {
    clause: "7.1-1",
    title: "no artifact stands in tagged content",
    check: (pdf) =>
      marksOf(
        pdf,
        (mark) => mark.tag === "Artifact" && isTagged(mark.parent, pdf),
        "an artifact inside tagged content",
      ),
  },
  {
    clause: "7.1-2",
    title: "no tagged content stands in an artifact",
    check: (pdf) =>
      marksOf(
        pdf,
        (mark) => mark.mcid !== null && mark.tag !== "Artifact" && isTagged(mark, pdf) && isArtifact(mark.parent),
        "tagged content inside an artifact",
      ),
  },
  {
    clause: "7.1-3",
    title: "all content is tagged or an artifact",
    check: (pdf) =>
      pdf.contents.flatMap((content, at) =>
        [...bareIn(content, pdf)].map((drawn): Breach => ({ what: describe(drawn), page: at + 1 })),
      ),
  },
  {
    clause: "7.20-1",
    title: "no form stands for another file",
    check: (pdf) =>
      [...pdf.dicts()]
        .filter((dict) => nameEntry(dict, "Subtype") === "Form" && dict.has(PDFName.of("Ref")))
        .map(() => ({ what: "a form has a Ref entry", page: null })),
  },
  {
    clause: "7.20-2",
    title: "a form with tagged content is drawn once",
    check: (pdf) => {
      const seen = new Set<PDFRawStream>();
      return pdf.contents.flatMap((content, at) =>
        [...everythingDrawn(content)].flatMap(({ form }): Breach[] => {
          if (!form || ![...everyMark(form.content)].some((mark) => isTagged(mark, pdf))) return [];
          const again = seen.has(form.stream);
          seen.add(form.stream);
          return again ? [{ what: "a form with tagged content is drawn again", page: at + 1 }] : [];
        }),
      );
    },
  },
];

function marksOf(pdf: Inspection, wrong: (mark: Mark) => boolean, what: string): Breach[] {
  return pdf.contents.flatMap((content, at) =>
    [...everyMark(content)].filter(wrong).map((): Breach => ({ what, page: at + 1 })),
  );
}

/** Whether an element claims the content. */
function isTagged(mark: Mark | null, pdf: Inspection): boolean {
  for (const one of marksAround(mark)) if (one.mcid !== null && pdf.owners.has(tagOf(one) ?? "")) return true;
  return false;
}

/** Neither tagged nor an artifact; a form that is tagged as a whole says so with StructParent. */
function* bareIn(content: Content, pdf: Inspection): Generator<Drawn> {
  for (const drawn of content.drawn) {
    if (isTagged(drawn.mark, pdf) || isArtifact(drawn.mark)) continue;
    if (!drawn.form) yield drawn;
    else if (!drawn.form.stream.dict.has(PDFName.of("StructParent"))) yield* bareIn(drawn.form.content, pdf);
  }
}

const describe = ({ kind, text }: Drawn): string =>
  kind === "text" ? `text outside the tags: ${text.slice(0, 60)}` : `a ${kind} outside the tags`;
