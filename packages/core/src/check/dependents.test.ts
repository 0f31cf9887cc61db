import { describe, expect, it } from "vitest";
import { changed, projectFiles } from "../../fixtures/content.ts";
import { composeEditions } from "../compose-editions.ts";
import type { Document, Figure } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import type { Files } from "../files/files.ts";
import { Problems } from "../problem/collector.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { readProject } from "../read-project.ts";

const cells = "data/sources/received-against-given/oda-received-given.csv";
const files = projectFiles();

function composed(content: Files): Document {
  const problems = new Problems();
  const [edition] = composeEditions(
    readProject(content, problems),
    { briefs: ["emerging-donor"], languages: ["en"] },
    problems,
  );
  if (edition === undefined) throw new Error("the flagship could not be composed");
  return edition.document;
}

/** Whether a quantity comes down to the cell that is changed. */
const restsOn = (quantity: Quantity, cell: string): boolean =>
  quantity.origin.id === cell || (quantity.inputs ?? []).some((input) => restsOn(input, cell));

const before = composed(files);
const after = composed(changed(files, cells, "2023,113372056,98182984,", "2023,113372056,3000000,"));
const cell = "oda-received-given[AZE, 2023].given_constant_2022_usd";

describe("one cell of the flagship's data", () => {
  const texts = (document: Document): readonly string[] =>
    document.quotes.map(({ before, text, after }) => `${before} ${text} ${after}`);

  it("changes every number that rests on it, and no other", () => {
    const [old, now] = [texts(before), texts(after)];
    const resting = before.quotes.flatMap(({ quantity }, at) => (quantity && restsOn(quantity, cell) ? [at] : []));
    expect(resting.length).toBeGreaterThan(5);
    expect(resting.filter((at) => old[at] === now[at])).toEqual([]);
    const others = before.quotes.flatMap(({ quantity }, at) => (quantity && !restsOn(quantity, cell) ? [at] : []));
    expect(others.filter((at) => old[at] !== now[at]).map((at) => before.quotes[at]?.fact)).toEqual([]);
  });

  const changedFigures = (part: (figure: Figure) => unknown): readonly string[] =>
    before.figures.flatMap((figure, at) =>
      JSON.stringify(part(figure)) === JSON.stringify(after.figures[at] && part(after.figures[at])) ? [] : [figure.id],
    );

  it("changes the rows of every chart and table that shows it, and their words", () => {
    const shows = before.figures.filter((figure) => JSON.stringify(figure).includes("98182984")).map(({ id }) => id);
    const rows = changedFigures((figure) => (figure.kind === "table" ? figure.rows : [figure.rows, figure.extra]));
    expect(shows.length).toBeGreaterThan(0);
    expect(shows.filter((id) => !rows.includes(id))).toEqual([]);
    expect(changedFigures((figure) => plainText(figure.title))).toContain("received-given");
    expect(changedFigures((figure) => plainText(figure.alt))).toContain("received-given");
  });

  it("leaves no text of it behind anywhere in the document", () => {
    const everything = JSON.stringify(after);
    expect(everything).not.toContain("98182984");
  });
});
