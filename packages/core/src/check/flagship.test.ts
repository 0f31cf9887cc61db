import { describe, expect, it } from "vitest";
import { changed, projectFiles } from "../../fixtures/content.ts";
import { checkProject } from "../check-project.ts";
import { composeEditions } from "../compose-editions.ts";
import type { Document } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import type { Files } from "../files/files.ts";
import { Problems } from "../problem/collector.ts";
import type { Problem } from "../problem/problem.ts";
import { readProject } from "../read-project.ts";

const files = projectFiles();
const report = "data/briefs/emerging-donor/report.en.md";
const brief = "data/briefs/emerging-donor/brief.yaml";

function check(content: Files): readonly Problem[] {
  const problems = new Problems();
  checkProject(readProject(content, problems), { briefs: [], languages: [] }, problems);
  return problems.all;
}

const mistakes = (content: Files): readonly Problem[] =>
  check(content).filter((problem) => problem.severity !== "info");

/** The text that a problem's place underlines. */
function underlined(problem: Problem | undefined, content: Files): string | undefined {
  const { file, line, column, length } = problem?.place ?? { file: "", line: 0, column: 0, length: 0 };
  return content
    .get(file)
    ?.split("\n")
    [line - 1]?.slice(column - 1, column - 1 + length);
}

function composed(content: Files): Document {
  const problems = new Problems();
  const [edition] = composeEditions(readProject(content, problems), { briefs: [], languages: ["en"] }, problems);
  if (edition === undefined) throw new Error("the flagship could not be composed");
  return edition.document;
}

const titleOf = ({ figures }: Document, id: string): string =>
  plainText(figures.find((figure) => figure.id === id)?.title ?? []);

describe("the flagship", () => {
  it("passes the strictest check, with no false alarm", () => {
    expect(mistakes(files)).toEqual([]);
  });

  const typed: readonly (readonly [string, string, string, RegExp])[] = [
    ["a paragraph", "The best year flatters.", "The best 77 years flatter.", /this paragraph/],
    ["a heading", "## Small shares, open to revision", "## 77 shares, open to revision", /this heading/],
    ["a subheading", "### Trade-offs to accept", "### Trade-offs to accept in 77", /this heading/],
    ["a figure's title", "Title: Most neighbours", "Title: 77 of our neighbours", /the figure's "Title"/],
    ["a figure's subtitle", "all panels share a scale", "all 77 panels share a scale", /the figure's "Subtitle"/],
    ["an alt text", "Alt: Small line charts", "Alt: 77 small line charts", /the figure's "Alt"/],
    ["a figure's note", "Note: Totals are not per person.", "Note: 77 totals.", /the figure's "Note"/],
    ["a label of a table", "Label count: Countries", "Label count: 77 countries", /the label "count"/],
    ["a note", "The near-balance is recent.", "The near-balance is 77 years old.", /this note/],
    ["a key message", "1. **The gap has nearly closed.**", "1. **The gap of 77 has nearly closed.**", /key message/],
    ["a key figure", "official aid given in", "official aid given 77 times in", /key figure/],
    ["the gist", "The money can be checked;", "77 sums can be checked;", /this gist/],
    ["a callout", "Later releases may differ.", "77 later releases may differ.", /this callout/],
    ["a pull-quote", "Who: This brief, on", "Who: This brief of 77, on", /the quote's "Who"/],
    ["a recommendation", "Text: List every activity", "Text: List 77 activities", /the recommendation's "Text"/],
    ["words for a gap", 'missing="no figure"', 'missing="no 77 figures"', /the words given to {{fact}}/],
  ];

  it.each(typed)("finds a number typed into %s", (_, from, to, what) => {
    const content = changed(files, report, from, to);
    const found = mistakes(content);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ severity: "error", rule: "unquoted-number" });
    expect(found[0]?.message).toMatch(what);
    expect(underlined(found[0], content)).toBe("77");
  });

  it("finds numbers in brief.yaml, inside folded text too", () => {
    const title = changed(files, brief, "A donor that still receives }", "A donor with 77 faces }");
    expect(underlined(mistakes(title)[0], title)).toBe("77");
    const folded = changed(files, brief, "any errors are the", "any 77 errors are the");
    expect(underlined(mistakes(folded)[0], folded)).toBe("77");
  });

  it("finds the same number twice at its two places, past words in braces and notes", () => {
    const content = changed(
      files,
      report,
      "A disaster may explain a peak;",
      "77 {{year 2077}} 77{{#note}}Not 77, nor [77](https://example.org/77).{{/note}} or **77** peaks;",
    );
    const found = mistakes(content);
    expect(found.map((problem) => underlined(problem, content))).toEqual(["77", "77", "77", "77", "77"]);
    const columns = found.map((problem) => problem.place?.column ?? 0);
    const line = content.get(report)?.split("\n")[(found[0]?.place?.line ?? 0) - 1] ?? "";
    const expected = [...line.replaceAll("2077", "----").replaceAll("/77", "---").matchAll(/77/g)];
    expect(columns).toEqual(expected.map((match) => match.index + 1));
  });

  it("warns of number words, and joins those of one number", () => {
    const content = changed(files, report, "The best year flatters.", "Twenty-four years tripled it; half remains.");
    const found = mistakes(content);
    expect(found.map((problem) => underlined(problem, content))).toEqual(["Twenty-four", "tripled", "half"]);
    expect(found.every((problem) => problem.severity === "warning")).toBe(true);
  });

  it("suggests the fact that has the value", () => {
    const content = changed(files, report, "The best year flatters.", 'All 12,600 of them, or {{literal "365"}}.');
    expect(mistakes(content)).toMatchObject([
      { rule: "unquoted-number", hint: 'do you mean {{fact "afab-examinations-2023"}}?' },
      { rule: "literal-is-known", hint: 'do you mean {{fact "african-students"}}?' },
    ]);
  });

  it("does not let a sentence lose a hedge or a status that it promised to say", () => {
    const lost = changed(files, report, "are expected, to support", "flow, to support");
    expect(mistakes(lost)).toMatchObject([{ severity: "error", rule: "hedge-lost" }]);
    const unsaid = changed(files, report, '{{fact "ukraine-aid-total"}}', '{{fact "ukraine-aid-total" hedge="said"}}');
    expect(mistakes(unsaid)).toMatchObject([{ rule: "hedge-lost", message: expect.stringMatching(/this is "over"/) }]);
  });

  it("names the sentence that no longer holds when one cell changes, and rewrites the others", () => {
    const cells = "data/sources/received-against-given/oda-received-given.csv";
    const before = composed(files);
    const fallen = changed(files, cells, "2023,113372056,98182984,", "2023,113372056,3000000,");
    const after = composed(fallen);
    expect(titleOf(before, "received-given")).toBe("Giving rose to meet receipts, but has not passed them");
    expect(titleOf(after, "received-given")).toBe("Giving fell to meet receipts, but has not passed them");
    expect(before.quotes.filter((quote, at) => quote.text !== after.quotes[at]?.text).length).toBeGreaterThan(10);

    const passed = changed(files, cells, "2023,113372056,98182984,", "2023,113372056,120000000,");
    expect(mistakes(passed)).toMatchObject([
      {
        rule: "claim-fails",
        message:
          'the data contradict this sentence: "Giving {{trend "oda-received-given" "AZE"}} to meet receipts, but has not passed them"',
        hint: expect.stringMatching(/^it is \$120 million against \$113 million/),
      },
      {
        rule: "claim-fails",
        message:
          'the data contradict this sentence: "In every year with a figure on each side, receipts were the larger."',
      },
    ]);
  });
});
