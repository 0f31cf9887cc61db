import { type Difference, type DocumentChange, type FigureChange, keyOf, plainText, type Side } from "@chancery/core";
import { comparePictures, crop, type ExhibitLook, type Picture } from "@chancery/pdf";
import type { OutputLook } from "./output-look.ts";

/** What a figure looked like and looks like, as far as its pages differ. */
export interface FigureLook {
  readonly old: Picture | null;
  readonly now: Picture | null;
}

/** Looks of figures, by document and figure. */
export type FigureLooks = ReadonlyMap<string, FigureLook>;

export const figureKey = (document: string, id: string): string => `${document} ${id}`;

/** A figure whose data, words and form are the same and whose drawing is not, as after another template: this part of it. */
const noticed = 0.002;

/** Finds the figures on the pages that differ; those that only look different are added to the difference. */
export function lookAtFigures(
  difference: Difference,
  now: Side,
  looks: readonly OutputLook[],
): { readonly difference: Difference; readonly figures: FigureLooks } {
  const figures = new Map<string, FigureLook>();
  const documents = difference.documents.map((document): DocumentChange => {
    const key = `${document.brief} ${document.document} ${document.language}`;
    const look = looks.find((one) => one.document === key && one.pages.length > 0);
    if (look === undefined) return document;
    const redrawn: FigureChange[] = [];
    for (const figure of figuresOf(now, key)) {
      const known = document.figures.find(({ id }) => id === figure.id);
      const found = lookOf(figure, known?.title ?? figure.title, look);
      if (found === null) continue;
      if (known) figures.set(figureKey(key, figure.id), found);
      else if (isRedrawn(found)) {
        figures.set(figureKey(key, figure.id), found);
        redrawn.push({
          id: figure.id,
          label: figure.label,
          title: figure.title,
          change: "changed",
          what: ["drawing"],
          cells: [],
        });
      }
    }
    return { ...document, figures: [...document.figures, ...redrawn] };
  });
  return { difference: { ...difference, documents }, figures };
}

interface Named {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly alt: string;
  /** Of a table, its first words: a slide says a table's title as its own. */
  readonly opening: string;
}

function figuresOf(side: Side, key: string): readonly Named[] {
  const document = side.documents.find(({ evidence }) => keyOf(evidence) === key);
  return (document?.accounting?.quoting.figures ?? []).map((figure) => ({
    id: figure.id,
    label: figure.label,
    title: plainText(figure.title),
    alt: plainText(figure.alt),
    opening: figure.kind === "table" ? figure.columns.map(({ heading }) => plainText(heading)).join("") : "",
  }));
}

function lookOf(figure: Named, oldTitle: string, look: OutputLook): FigureLook | null {
  const now = exhibitOf(figure, look.newExhibits);
  const old = exhibitOf({ ...figure, title: oldTitle }, look.oldExhibits);
  const before = old && look.pages.find(({ change }) => change.old === old.page);
  const after = now && look.pages.find(({ change }) => change.new === now.page);
  const pictures = {
    old: old && before?.old ? crop(before.old, withAir(old)) : null,
    now: now && after?.now ? crop(after.now, withAir(now)) : null,
  };
  return pictures.old === null && pictures.now === null ? null : pictures;
}

/** In parts of the page: a picture that is cut at its first letter looks torn. */
const air = 0.012;

const withAir = ({ area: { x, y, width, height } }: ExhibitLook): ExhibitLook["area"] => ({
  x: x - air,
  y: y - air,
  width: width + 2 * air,
  height: height + 2 * air,
});

/** A figure is told by its label and what it says; lines and hyphens fall otherwise in print. */
function exhibitOf({ label, title, alt, opening }: Named, exhibits: readonly ExhibitLook[]): ExhibitLook | null {
  const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  const having = (words: string): ExhibitLook | undefined =>
    words === "" ? undefined : exhibits.find(({ text }) => bare(text).includes(bare(words)));
  const labelled = exhibits.find(
    ({ text }) => bare(text).startsWith(bare(label)) && !/^\d/.test(bare(text).slice(bare(label).length)),
  );
  return labelled ?? having(title) ?? having(alt) ?? having(opening) ?? null;
}

function isRedrawn({ old, now }: FigureLook): boolean {
  if (old === null || now === null) return false;
  const near = Math.abs(old.width - now.width) <= 1 && Math.abs(old.height - now.height) <= 1;
  // One that moved by a part of a dot is not compared dot by dot.
  return near && old.width === now.width && old.height === now.height && comparePictures(old, now).share > noticed;
}
