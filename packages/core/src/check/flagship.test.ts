import { describe, expect, it } from "vitest";
import { changed, projectFiles } from "../../fixtures/content.ts";
import { checkProject } from "../check-project.ts";
import { composeEditions } from "../compose-editions.ts";
import type { Document } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import type { Files } from "../files/files.ts";
import { followProject } from "../follow-project.ts";
import { Problems } from "../problem/collector.ts";
import type { Problem } from "../problem/problem.ts";

const files = projectFiles();
/** Sources that stay the same are read once. */
const read = followProject();
const report = "data/briefs/emerging-donor/report.en.md";
const brief = "data/briefs/emerging-donor/brief.yaml";

function check(content: Files, languages: readonly string[]): readonly Problem[] {
  const problems = new Problems();
  checkProject(read(content, problems), { briefs: ["emerging-donor"], languages }, problems);
  return problems.all;
}

it("a source that is due on a later day is found when the check is asked about that day", () => {
  const rulesOn = (asOf: string | null): readonly string[] => {
    const problems = new Problems();
    checkProject(read(files, problems), { briefs: ["emerging-donor"], languages: [] }, problems, asOf);
    return problems.all.map(({ rule }) => rule).filter((rule) => rule === "old-source");
  };
  expect(rulesOn(null)).toEqual([]);
  expect(rulesOn("2040-01-01").length).toBeGreaterThan(0);
});

/** Of the language that a test changes; what its translation lacks then is tested below. */
const mistakes = (content: Files, languages: readonly string[] = ["en"]): readonly Problem[] =>
  check(content, languages).filter((problem) => problem.severity !== "info");

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
  const [edition] = composeEditions(
    read(content, problems),
    { briefs: ["emerging-donor"], languages: ["en"] },
    problems,
  );
  if (edition === undefined) throw new Error("the flagship could not be composed");
  return edition.document;
}

const titleOf = ({ figures }: Document, id: string): string =>
  plainText(figures.find((figure) => figure.id === id)?.title ?? []);

/** The flagship with a paragraph more, under its first heading. */
const withParagraph = (text: string): Files => {
  const heading = /^## .*$/m.exec(files.get(report) ?? "")?.[0] ?? "";
  return changed(files, report, heading, `${heading}\n\n${text}`);
};

describe("the flagship", () => {
  it("passes the strictest check, with no false alarm", () => {
    expect(mistakes(files, [])).toEqual([]);
  });

  it("tells what one of its languages says and the other does not, with both places", () => {
    const added = withParagraph('Help came to {{fact "syria-convoy"}}.');
    const line = (added.get(report) ?? "").split("\n").findIndex((text) => text.startsWith("Help came")) + 1;
    expect(mistakes(added, [])).toMatchObject([
      {
        severity: "warning",
        rule: "languages-differ",
        message: `az lacks the paragraph at report.en.md:${line}`,
        place: { file: report.replace(".en.", ".az.") },
      },
    ]);
    const az = report.replace(".en.", ".az.");
    const other = changed(files, az, '{{fact "gap-2014" digits=3}}', '{{fact "oda-given-2024"}}');
    expect(mistakes(other, []).map(({ message }) => message)).toEqual([
      expect.stringMatching(/^report\.az\.md:\d+ quotes "oda-given-2024" where report\.en\.md:\d+ quotes "gap-2014"$/),
    ]);
  });

  it("tells one message of each paragraph that its translation lacks, whatever its neighbours quote", () => {
    const az = report.replace(".en.", ".az.");
    const blocks = (files.get(az) ?? "").split("\n\n");
    const paragraphs = blocks.flatMap((block, at) =>
      /^\p{Lu}/u.test(block) && !/^(Title|Subtitle|Note|Text|Who):/.test(block) ? [at] : [],
    );
    const without = (left: readonly string[]) =>
      mistakes(new Map([...files, [az, left.join("\n\n")]]), [])
        .filter(({ rule }) => rule === "languages-differ")
        .map(({ message }) => message);
    expect(paragraphs.length).toBeGreaterThan(10);
    for (const at of paragraphs)
      expect(without(blocks.filter((_, other) => other !== at))).toEqual([
        expect.stringMatching(/^az lacks the paragraph at report\.en\.md:\d+$/),
      ]);
    const first = paragraphs.findIndex((at, index) => paragraphs[index + 1] === at + 1);
    const [one = 0, two = 0] = paragraphs.slice(first, first + 2);
    const swapped = blocks.map((block, at) =>
      at === one ? (blocks[two] ?? "") : at === two ? (blocks[one] ?? "") : block,
    );
    expect(without(swapped)).toEqual([
      expect.stringMatching(/stands in another order than its twin at report\.en\.md:\d+$/),
    ]);
  });

  // The first of each kind in the report, whatever its words are.
  const typed: readonly (readonly [string, RegExp, string, RegExp])[] = [
    ["a heading", /^## /m, "## 77 ", /this heading/],
    ["a subheading", /^### /m, "### 77 ", /this heading/],
    ["a figure's title", /^Title: /m, "Title: 77 ", /"Title"/],
    ["a figure's subtitle", /^Subtitle: /m, "Subtitle: 77 ", /"Subtitle"/],
    ["an alt text", /^Alt: /m, "Alt: 77 ", /"Alt"/],
    ["a figure's note", /^Note: /m, "Note: 77 ", /"Note"/],
    ["a label of a table", /^Label count: /m, "Label count: 77 ", /the label "count"/],
    ["a note", /\{\{#note\}\}/, "{{#note}}77 ", /this note/],
    ["a key message", /^1\. \*\*/m, "1. **77 ", /this key message/],
    [
      "a key figure",
      /\{\{\/key-figures\}\}/,
      '- {{fact "oda-given-2024"}} 77 times\n{{/key-figures}}',
      /this key figure/,
    ],
    ["the gist", /\{\{#gist\}\}\n/, "{{#gist}}\n77 ", /this gist/],
    ["a recommendation", /^Short: /m, "Short: 77 ", /"Short"/],
    ["words for a gap", /missing="/, 'missing="77 ', /the words given to {{fact}}/],
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
    const title = changed(files, brief, "A donor that still receives, az", "A donor with 77 faces, az");
    expect(underlined(mistakes(title)[0], title)).toBe("77");
    const folded = changed(files, brief, "any errors are the", "any 77 errors are the");
    expect(underlined(mistakes(folded)[0], folded)).toBe("77");
  });

  it("finds the same number twice at its two places, past words in braces and notes", () => {
    const content = withParagraph(
      "77 {{year 2077}} 77{{#note}}Not 77, nor [77](https://example.org/77).{{/note}} or **77** peaks.",
    );
    const found = mistakes(content);
    expect(found.map((problem) => underlined(problem, content))).toEqual(["77", "77", "77", "77", "77"]);
    const columns = found.map((problem) => problem.place?.column ?? 0);
    const line = content.get(report)?.split("\n")[(found[0]?.place?.line ?? 0) - 1] ?? "";
    const expected = [...line.replaceAll("2077", "----").replaceAll("/77", "---").matchAll(/77/g)];
    expect(columns).toEqual(expected.map((match) => match.index + 1));
  });

  it("warns of number words, and joins those of one number", () => {
    const content = withParagraph("Twenty-four years tripled it; half remains.");
    const found = mistakes(content);
    expect(found.map((problem) => underlined(problem, content))).toEqual(["Twenty-four", "tripled", "half"]);
    expect(found.every((problem) => problem.severity === "warning")).toBe(true);
  });

  it("suggests the fact that has the value", () => {
    const content = withParagraph('All 12,600 of them, or {{literal "365"}}.');
    expect(mistakes(content)).toMatchObject([
      { rule: "unquoted-number", hint: 'do you mean {{fact "afab-examinations-2023"}}?' },
      { rule: "literal-is-known", hint: 'do you mean {{fact "african-students"}}?' },
    ]);
  });

  it("does not let a sentence lose a hedge or a status that it promised to say", () => {
    const lost = withParagraph('Exports of {{fact "syria-gas-exports" status="said"}} flow.');
    expect(mistakes(lost)).toMatchObject([{ severity: "error", rule: "hedge-lost" }]);
    const said = withParagraph('Exports of {{fact "syria-gas-exports" status="said"}} are expected.');
    expect(mistakes(said)).toEqual([]);
    const unsaid = withParagraph('Help is put at {{fact "ukraine-aid-total" hedge="said"}}.');
    expect(mistakes(unsaid)).toMatchObject([{ rule: "hedge-lost", message: expect.stringMatching(/this is "over"/) }]);
  });

  it("names the sentence that no longer holds when one cell changes, and rewrites the others", () => {
    const cells = "data/sources/received-against-given/oda-received-given.csv";
    const before = composed(files);
    const fallen = changed(files, cells, "2023,113372056,98182984,", "2023,113372056,3000000,");
    const after = composed(fallen);
    expect(titleOf(before, "received-given")).toMatch(/^Giving rose/);
    expect(titleOf(after, "received-given")).toMatch(/^Giving fell/);
    expect(before.quotes.filter((quote, at) => quote.text !== after.quotes[at]?.text).length).toBeGreaterThan(10);

    const passed = mistakes(changed(files, cells, "2023,113372056,98182984,", "2023,113372056,120000000,"));
    expect(new Set(passed.map(({ rule }) => rule))).toEqual(new Set(["claim-fails"]));
    expect(passed[0]?.message).toMatch(
      /^the data contradict this sentence: "Giving {{trend "oda-received-given" "AZE"}} to/,
    );
    expect(passed[0]?.hint).toMatch(/^it is \$120 million against \$113 million/);
  });
});
