import { compareSides, type Difference } from "@chancery/core";
import { expect, test } from "vitest";
import { changed } from "../../../../packages/core/fixtures/content.ts";
import { sideOf, smallBrief } from "../../../../packages/core/fixtures/sides.ts";
import { reportMarkdown } from "./report-markdown.ts";
import { reportText } from "./report-text.ts";

const files = smallBrief();
const hostile = "</td><script>x</script> @octocat | `a` [b](javascript:c) <img src=d onerror=e> \u001b[2J\u202e";
const now = changed(
  changed(files, "data/sources/register/grants.csv", "AZE,2023,40.25", "AZE,2023,30.25"),
  "data/sources/register/facts.yaml",
  "label: books lent",
  `label: "</td><script>x</script> @octocat | \`a\` [b](javascript:c) <img src=d onerror=e>"`,
);
const read = compareSides(sideOf(files, "old"), sideOf(now, "new"));
/** With signs that no file of today may hold: a side may be of any day. */
const difference: Difference = {
  ...read,
  values: read.values.map((value) => (value.name === "books-lent" ? { ...value, label: hostile } : value)),
};

test("the label is hostile", () => {
  expect(difference.values.find(({ name }) => name === "books-lent")?.label).toBe(hostile);
});

test("text shows claims first, numbers with what moved them, sentences old and new", async () => {
  await expect(reportText(difference).join("\n")).toMatchFileSnapshot("../../fixtures/difference.txt");
});

test("text paints no screen", () => {
  expect(reportText(difference).join("\n")).not.toMatch(/[\u001b\u202e]/);
});

test("Markdown shows the same for a pull request", async () => {
  await expect(reportMarkdown(difference)).toMatchFileSnapshot("../../fixtures/difference.md");
});

test("Markdown lets nothing of a stranger's through", () => {
  const markdown = reportMarkdown(difference);
  expect(markdown).not.toMatch(/<script|<img|\]\(|`|@octocat|\u001b|\u202e/);
  for (const line of markdown.split("\n").filter((one) => one.startsWith("| ")))
    expect(line.split("|")).toHaveLength(7);
});

test("Markdown fits a comment, however much changed", () => {
  const [one] = difference.documents;
  if (one === undefined) throw new Error("there is a document");
  const many = {
    ...difference,
    documents: Array.from({ length: 400 }, (_, at) => ({ ...one, brief: `b-${at}`, change: "changed" as const })),
  };
  const markdown = reportMarkdown(many);
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown).toContain("do not fit here");
});

test("Markdown shows the beginning of a list that would fill the comment alone", () => {
  const [one] = difference.documents;
  const sentence = one?.sentences[0];
  if (one === undefined || sentence === undefined) throw new Error("there is a sentence");
  const long = { ...one, sentences: Array.from({ length: 2000 }, () => sentence) };
  const markdown = reportMarkdown({ ...difference, documents: [long] });
  expect(markdown.length).toBeLessThan(65_536);
  expect(markdown).toMatch(/^- _and \d+ more_$/m);
  expect(markdown).toContain("Sentences whose numbers changed: 2000");
});

test("nothing changed is one line", () => {
  const same = compareSides(sideOf(files), sideOf(files));
  expect(reportText(same)).toEqual(["nothing changed"]);
  expect(reportMarkdown(same)).toBe("**nothing changed**\n");
});
