import { describe, expect, test } from "vitest";
import { inlines } from "../../fixtures/outline.ts";
import { baseWith, composeAll } from "../../fixtures/project.ts";
import type { Document } from "./document.ts";
import { plainText } from "./plain-text.ts";

const report = "data/briefs/small/report.en.md";

function compose(
  text: string,
  changes: Readonly<Record<string, string | null>> = {},
): { document: Document; problems: readonly string[] } {
  const { documents, problems } = composeAll(baseWith({ [report]: text, ...changes }));
  const [document] = documents;
  if (document === undefined) throw new Error(problems.all.map(({ message }) => message).join("\n"));
  return {
    document,
    problems: problems.all.map(
      ({ rule, place, hint }) =>
        `${rule} ${place?.line}:${place?.column}${hint?.startsWith("did you") ? ` ${hint}` : ""}`,
    ),
  };
}

/** The first paragraph of a section that holds only this text, and the problems. */
function line(text: string): { printed: string; problems: readonly string[]; document: Document } {
  const { document, problems } = compose(`## Aid\n\n${text}\n`);
  const [block] = document.sections[0]?.blocks ?? [];
  return { printed: block?.kind === "paragraph" ? plainText(block.children) : "", problems, document };
}

describe("a quoted fact prints", () => {
  test.each([
    ['{{fact "aid-given"}}', "about $61.90 million (preliminary)"],
    ['{{fact "aid-given" digits=2}}', "about $62 million (preliminary)"],
    ['{{fact "aid-given" digits=9}}', "about $61.90 million (preliminary)"],
    ['{{fact "aid-given" status="said"}}', "about $61.90 million"],
    ['{{fact "aid-given" hedge="said" status="said"}}', "$61.90 million"],
    ['{{fact "countries-helped"}}', "over 140 countries"],
    ['{{fact "countries-helped" form="number"}}', "over 140"],
    ['{{fact "founded"}}', "September 2011"],
    ['{{fact "states-reached" form="period"}}', "2022–2025"],
    ['{{fact "partners"}}', "Kenya and Uganda"],
    ['{{fact "generators" missing="a number left out"}}', "a number left out"],
    ['{{fact "share-2023" digits=1}}', "7 per cent"],
    ['{{cell "given" "AZE" 2022 "usd"}}', "$35.5 million"],
    ['{{cell "given" "GEO" 2022 missing="no figure"}}', "no figure"],
    ['{{year 2014}} at {{literal "COP29"}}', "2014 at COP29"],
    ['as {{section "aid"}} says', "as Section 1 says"],
    ['see {{cite "ledger"}}', "see Office of Ledgers (2025)"],
  ])("%s", (text, expected) => {
    const { printed, problems } = line(text);
    expect(problems).toEqual([]);
    expect(printed.replaceAll("KEN and UGA", "Kenya and Uganda")).toBe(expected);
  });

  test("with its machine value, its place and what it means", () => {
    const { document } = line('It gave {{fact "aid-given"}}.');
    expect(document.quotes).toMatchObject([
      {
        id: "q1",
        fact: "aid-given",
        machine: "61900000",
        sources: ["ledger"],
        place: { file: report, line: 3, column: 9 },
      },
    ]);
    expect(document.quotes[0]?.explanation).toBe("aid given; 2024; preliminary. Source: Office of Ledgers (2025)");
  });
});

describe("a word is refused", () => {
  test.each([
    ['{{fact "aid-givn"}}', 'unknown-fact 3:8 did you mean "aid-given"?'],
    ['{{fact "generators"}}', "missing-value 3:8"],
    ['{{fct "aid-given"}}', 'unknown-word 3:1 did you mean "fact"?'],
    ["{{constructor}}", "unknown-word 3:1"],
    ["{{fact}}", "missing-argument 3:1"],
    ['{{fact "aid-given" "founded"}}', "wrong-argument 3:20"],
    ['{{fact "aid-given" digts=2}}', 'unknown-option 3:26 did you mean "digits"?'],
    ['{{fact "aid-given" digits="2"}}', "wrong-option 3:27"],
    ['{{fact "aid-given" form="long"}}', "wrong-option 3:25"],
    ['{{fact "countries-helped" form="period"}}', "missing-value 3:32"],
    ['{{fact "share-2023" form="period"}}', "wrong-option 3:26"],
    ['{{cell "givn" "AZE" 2023}}', 'unknown-series 3:8 did you mean "given"?'],
    ['{{cell "given" "AZE" 2033}}', "missing-row 3:16"],
    ['{{cell "given" "AZE"}}', "missing-row 3:16"],
    ['{{cell "given" "AZE" 2023 "used"}}', 'unknown-column 3:27 did you mean "usd"?'],
    ['{{cell "given" "AZE" 2023 "usd" 3}}', "wrong-argument 3:33"],
    ['{{cell "given" "GEO" 2022}}', "missing-value 3:8"],
    ['{{cite "legder"}}', 'unknown-source 3:8 did you mean "ledger"?'],
    ['{{figure "bars"}}', "unknown-figure 3:10"],
    ["{{year 14}}", "wrong-argument 3:8"],
    ["{{literal}}", "missing-argument 3:1"],
    ["[a](javascript:alert)", "unsafe-link 3:5"],
    ["[a](data:text/html,x)", "unsafe-link 3:5"],
    ["[a](/there)", "unsafe-link 3:5"],
    ["a {{#quote}}b{{/quote}} c", "misplaced-block 3:3"],
    ["a{{#note}}b\n\nc{{/note}}", "misplaced-text 5:1"],
  ])("%s", (text, problem) => {
    expect(line(text).problems).toEqual([problem]);
  });
});

test.each(["https://example.org/", "http://example.org/", "mailto:a@example.org"])("%s may be linked to", (href) => {
  const { document, problems } = compose(`## Aid\n\n[a](${href})\n`);
  expect(problems).toEqual([]);
  expect(document.sections[0]?.blocks).toMatchObject([{ children: [{ kind: "link", href }] }]);
});

describe("figures", () => {
  const figure = (id: string): string =>
    `{{#figure "${id}"}}\nTitle: T\nSubtitle: S\nAlt: A\nLabel country: C\nLabel usd: U\nLabel none: none\n{{/figure}}\n`;

  test("are numbered by kind in the order of the text, and can be pointed to before they stand there", () => {
    const { document, problems } = compose(
      `## Aid\n\nSee {{figure "bars"}} and {{figure "table"}}.\n\n${figure("table")}\n${figure("bars")}`,
    );
    expect(problems).toEqual([]);
    expect(document.figures.map(({ id, label }) => `${id} ${label}`)).toEqual(["table Table 1", "bars Figure 1"]);
    const [block] = document.sections[0]?.blocks ?? [];
    expect(block?.kind === "paragraph" && plainText(block.children)).toBe("See Figure 1 and Table 1.");
  });

  test("name the sources that they show", () => {
    const { document } = compose(`## Aid\n\n${figure("bars")}`);
    expect(document.figures[0]?.sources.map(({ id }) => id)).toEqual(["ledger"]);
    expect(document.sources.map(({ id }) => id)).toEqual(["ledger"]);
  });

  test.each([
    ["Subtitle: S\nAlt: A", "missing-part 3:1"],
    ["Title: T\nAlt: A", "missing-part 3:1"],
    ["Title: T\nSubtitle: S\nAlt: A\nWho: me", "misplaced-part 7:1"],
    ["Title: T\nSubtitle: S\nAlt: A\n\nmore", "misplaced-text 8:1"],
  ])("need their words: %j", (text, problem) => {
    expect(compose(`## Aid\n\n{{#figure "bars"}}\n${text}\n{{/figure}}\n`).problems).toEqual([problem]);
  });
});

describe("notes", () => {
  test("are numbered through all of the text", () => {
    const { document } = compose(
      '## A\n\nOne{{#note}}a {{fact "founded"}}{{/note}} and{{#note}}b{{/note}}.\n\n## B\n\nTwo{{#note}}c{{/note}}.\n',
    );
    expect(document.notes.map(({ id, children }) => `${id} ${inlines(children)}`)).toEqual([
      "note-1 a <q1 September 2011>",
      "note-2 b",
      "note-3 c",
    ]);
  });
  test("without text are refused", () => {
    expect(line("a{{#note}}{{/note}}").problems).toEqual(["empty-block 3:2"]);
  });
});

describe("recommendations", () => {
  const words = ["Title: T", "Text: X", "Who: The office", "By: {{year 2027}}", "Short: S"];
  const one = (lines: readonly string[]): string =>
    `## Do\n\n{{#recommendations}}\n{{#recommendation}}\n${lines.join("\n")}\n{{/recommendation}}\n{{/recommendations}}\n`;

  test("are the same objects in the section and on page two", () => {
    const { document, problems } = compose(one(words));
    expect(problems).toEqual([]);
    const [block] = document.sections[0]?.blocks ?? [];
    expect(block?.kind === "recommendations" && block.recommendations[0]).toBe(document.recommendations[0]);
  });
  test.each(words.map((word) => [word]))("need their line %s", (word) => {
    expect(compose(one(words.filter((other) => other !== word))).problems).toEqual(["missing-part 4:1"]);
  });
});

describe("the front of the brief", () => {
  test("takes the number of a key figure apart", () => {
    const { document, problems } = compose(
      '{{#key-figures}}\n- {{fact "aid-given"}} given\n{{/key-figures}}\n\n## A\n\nText.\n',
    );
    expect(problems).toEqual([]);
    expect(document.keyFigures.map(({ big, small, label }) => [big, small, plainText(label)])).toEqual([
      ["$61.90", "million", " given"],
    ]);
  });
  test.each([
    ["{{#key-figures}}\n- some aid\n{{/key-figures}}", "wrong-key-figure 1:1"],
    ["{{#gist}}\na\n\nb\n{{/gist}}", "misplaced-text 4:1"],
    ["{{#gist}}\na\n{{/gist}}\n\n{{#gist}}\nb\n{{/gist}}", "repeated-block 5:1"],
    ["{{#gst}}\na\n{{/gst}}", 'unknown-word 1:1 did you mean "gist"?'],
    ["Text.", "misplaced-text 1:1"],
  ])("refuses %j", (text, problem) => {
    expect(compose(`${text}\n\n## A\n\nText.\n`).problems).toEqual([problem]);
  });
});

test("headings alike, or alike in their first letters, have anchors of their own; a section's is the plain one", () => {
  const long = "Aid and what became of it ".repeat(3);
  const { document, problems } = compose(
    `## A\n\n### B\n\nx\n\n## B!\n\nx\n\n## In brief\n\nx\n\n## Note 1\n\n### ${long}first\n\nx\n\n### ${long}second\n\n{{section "b"}}\n`,
  );
  expect(problems).toEqual([]);
  const inside = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "heading" ? block.id : [])),
  );
  expect(document.sections.map(({ id }) => id)).toEqual(["a", "b", "in-brief-2", "section-note-1"]);
  const start = "aid-and-what-became-of-it-aid-and-what-became-of-it-aid-and";
  expect(inside).toEqual(["b-2", start, `${start}-2`]);
  expect(JSON.stringify(document.sections[3])).toContain('"figure":"b","text":"Section 2"');
});

test("a report without a section is refused", () => {
  expect(composeAll(baseWith({ [report]: "{{#gist}}\nx\n{{/gist}}\n" })).problems.all.map(({ rule }) => rule)).toEqual([
    "no-section",
  ]);
});

test("a heading without words and a section without text are errors at their lines", () => {
  expect(compose("## Aid\n\nText.\n\n### \n\nText.\n").problems).toEqual(["empty-heading 5:1"]);
  expect(compose("## Aid\n\n## Trade\n\nText.\n").problems).toEqual(["empty-section 1:1"]);
});
