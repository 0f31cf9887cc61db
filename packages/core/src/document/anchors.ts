import type { Known, PlacedFigure } from "./composition.ts";

/** A PDF holds a name to 127 bytes (ISO 19005-3, 6.1.13); a letter may take two. */
const longestSlug = 60;

/** An anchor from a heading: "The gap has nearly closed" to `the-gap-has-nearly-closed`. */
export function slug(text: string): string {
  const letters = text.toLowerCase().replaceAll("ə", "e").replaceAll("ı", "i").normalize("NFKD").replace(/\p{M}/gu, "");
  const words = [...letters.replace(/[^\p{L}\d]+/gu, "-").replace(/^-/, "")].slice(0, longestSlug).join("");
  return words.replace(/-$/, "") || "section";
}

/** Ids of the page's own parts, on paper and on screens. */
const ownParts = [
  ...["in-brief", "text", "contents-title", "notes", "references", "sources", "how-to-cite", "contact", "downloads"],
  ...["annex", "quoted-values", "licences", "gaps", "disagreements", "chart-numbers"],
  ...["appearance-auto", "appearance-light", "appearance-dark"],
];

/** Ids that the page gives by number: to notes and to quoted numbers. */
const numbered = /^(?:note-\d+(?:-reference|-panel)?|q\d+)$/;

/**
 * The ids that no heading may take: those of the page's own parts, of the figures, and of what stands behind both. A figure
 * whose id is that of a part of the page is reported.
 */
export function takenAnchors(
  figures: ReadonlyMap<string, PlacedFigure>,
  { brief, evidence, metrics, problems }: Pick<Known, "brief" | "evidence" | "metrics" | "problems">,
): Set<string> {
  const parts = new Set([...ownParts, ...brief.meta["end-matter"].map(({ id }) => id)]);
  for (const [id, { word }] of figures)
    if (parts.has(id) || numbered.test(id))
      problems.error(
        "duplicate-anchor",
        `a part of the page has the anchor "${id}" already`,
        word.at(0),
        "give the figure another id, here and in figures.yaml",
      );
  const quoted = [...evidence.facts.keys(), ...metrics.keys()].map(slug);
  return new Set([
    ...parts,
    ...[...figures.keys()].flatMap((id) => [id, `${id}-title`, `numbers-${id}`]),
    ...[...evidence.sources.keys()].map((id) => `source-${id}`),
    ...quoted.flatMap((id) => [`about-${id}`, `evidence-${id}`]),
  ]);
}

/** Takes an anchor for a heading; a further one alike gets a number, in the order of the text. */
export function claimAnchor(id: string, anchors: Set<string>): string {
  const first = numbered.test(id) ? `section-${id}` : id;
  let own = first;
  for (let next = 2; anchors.has(own); next++) own = `${first}-${next}`;
  anchors.add(own);
  return own;
}
