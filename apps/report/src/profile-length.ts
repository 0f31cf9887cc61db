import { type Document, type Problem, warning } from "@chancery/core";

const wanted = 2;

const hints = {
  more: "shorten the text or a table, or give a figure less height: in figures.yaml; a longer report is laid out without layout: profile",
  fewer: "add text, a table or a figure, or give a figure more height: in figures.yaml",
};

type Measured = Pick<Document, "brief" | "language" | "layout" | "places" | "sections">;

/** A profile is two pages, the two sides of a sheet: whoever prints one that comes to more or fewer is told which, and how to mend it. */
export function profileLength(
  { brief, language, layout, places, sections }: Measured,
  pages: number,
): readonly Problem[] {
  if (layout !== "profile" || pages === wanted) return [];
  const message = `${brief} (${language}): layout: profile makes two pages, and this text comes to ${pages}`;
  const place = sections.at(-1)?.place ?? places["title"] ?? null;
  return [warning("profile-length", message, place, pages > wanted ? hints.more : hints.fewer)];
}
