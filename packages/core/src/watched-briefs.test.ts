import { expect, test } from "vitest";
import { familyFrame } from "../fixtures/family-brief.ts";
import { baseWith } from "../fixtures/project.ts";
import { soundEditions } from "./compose-editions.ts";
import { findRow } from "./evidence/find-row.ts";
import { answerOf } from "./evidence/watch/answer.ts";
import type { Question } from "./evidence/watch/question.ts";
import { watchEvidence } from "./evidence/watch/watch-evidence.ts";
import type { Accounting } from "./evidence-file/accounting.ts";
import { evidenceText } from "./evidence-file/compose-evidence.ts";
import { filesBehind } from "./evidence-file/files-behind.ts";
import { quotedInReport } from "./evidence-file/quoted-in-report.ts";
import type { Files } from "./files/files.ts";
import { Problems } from "./problem/collector.ts";
import { AuthorMistake } from "./problem/problem.ts";
import { readProject } from "./read-project.ts";

const each = "each:\n  country: { series: flows, column: iso3, name: title }\n";
const brief = `title: "{{country}} in brief"\nsubtitle: What it gave\n${familyFrame}`;
const schema = (label: string, usd: string): string =>
  `label: ${label}\nplace-field: iso3\nperiod-field: year\nprimaryKey: [iso3, year]\nfields:\n  - { name: iso3, type: string }\n  - { name: title, type: string }\n  - { name: year, type: year }\n  - { name: usd, type: number, title: ${usd}, unit: USD }\n`;

/** Reads evidence in every way that there is: cells, ranges, lists over all, gaps, charts, facts, what is said to be the same. */
const files = baseWith({
  "data/sources/ledger/flows.csv":
    "iso3,title,year,usd\nKEN,Kenya,2022,4\nKEN,Kenya,2023,7\nUGA,Uganda,2022,2\nUGA,Uganda,2023,3\nRWA,Rwanda,2023,5\n",
  "data/sources/ledger/flows.schema.yaml": schema("flows of aid", "given"),
  "data/sources/ledger/debts.csv":
    "iso3,title,year,usd\nKEN,Kenya,2022,40\nUGA,Uganda,2022,20\nUGA,Uganda,2023,\nRWA,Rwanda,2023,8\n",
  "data/sources/ledger/debts.schema.yaml": schema("debts", "owed"),
  "data/briefs/many/brief.yaml": each + brief,
  "data/briefs/many/metrics.yaml": [
    ["rise", "change(flows(country, 2022), flows(country, 2023))"],
    ["place", "rank(flows, country, 2023)"],
    ["all", "sum(across(flows, 2023))"],
    ["mean-year", "mean(between(flows, country, 2022, 2023))"],
    ["debt", "debts(country, 2022)"],
  ]
    .map(([id, formula]) => `${id}:\n  label: ${id} of {{country}}\n  formula: ${formula}\n  missing: no figure\n`)
    .join(""),
  "data/briefs/many/figures.yaml":
    "years:\n  kind: table\n  rows:\n    - series: flows\n      where: { iso3: country }\n  columns:\n    - { name: year, align: left, column: year }\n    - { name: usd, align: right, column: usd }\n",
  "data/briefs/many/report.en.md": `## What {{country}} gave

It rose by {{fact "rise" missing="what nobody knows"}}, to place {{fact "place" missing="none"}} of {{fact "all"}}; on average {{fact "mean-year" missing="unknown"}}, with a debt of {{fact "debt" missing="unknown"}}.
Before: {{cell "flows" country 2022 missing="nothing"}}; owed: {{cell "debts" country 2022 missing="nothing"}}. {{figure "years"}} has more.

{{#figure "years"}}
Title: Year by year
Subtitle: Dollars
Label year: Year
Label usd: Dollars
{{/figure}}
`,
  // Quotes what the report does not: only its deck is another when this changes.
  "data/briefs/many/deck.en.md": `---
layout: message
---

# {{country}} owed {{cell "debts" country 2023 missing="what nobody knows"}} in {{year 2023}}

{{figure "years"}}

{{#speaker-notes}}
It gave {{cell "flows" country 2023 missing="nothing"}}.
{{/speaker-notes}}
`,
});

type Read = ReturnType<typeof readProject>;

function read(given: Files): Read | null {
  const problems = new Problems();
  try {
    const project = readProject(given, problems);
    return problems.failed ? null : project;
  } catch (cause) {
    if (!(cause instanceof AuthorMistake)) throw cause;
    return null;
  }
}

interface Made {
  /** What comes out of a brief, all in one text. */
  readonly text: string;
  readonly asked: readonly Question[];
  /** The tables that it carries. */
  readonly tables: () => Files;
}

function compose(project: Read): ReadonlyMap<string, Made> {
  const asked = new Map<string, Question[]>();
  const watch = (id: string) => {
    const questions: Question[] = [];
    asked.set(id, questions);
    return (question: Question) => questions.push(question);
  };
  const { editions, found } = soundEditions(project, { briefs: [], languages: [], watch }, new Problems());
  return new Map(
    editions.map((edition) => {
      const { brief: own, document, deck, evidence } = edition;
      const report: Accounting = { kind: "report", quoting: quotedInReport(document), edition, evidence };
      const slides: Accounting = { kind: "deck", quoting: deck, edition, evidence };
      const text = JSON.stringify([document, evidenceText(report), deck, evidenceText(slides), found.get(own.id)]);
      const tables = (): Files =>
        new Map([...filesBehind(slides, project.files)].filter(([path]) => path.endsWith(".csv")));
      return [own.id, { text, asked: asked.get(own.id) ?? [], tables }];
    }),
  );
}

/** Each line of each source in turn with another digit or letter, and each row gone, twice, and before an empty line. */
function* mutants(): Generator<readonly [name: string, files: Files]> {
  for (const [path, text] of files) {
    if (!path.startsWith("data/sources/")) continue;
    const lines = text.split("\n");
    for (const [at, line] of lines.entries()) {
      const others = [
        [line.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10))],
        [line.replace(/[a-z](?=[^a-z]*$)/, (letter) => (letter === "x" ? "y" : "x"))],
        [],
        [line, line.replace(/^[A-Z]{3}/, "ZMB")],
        [line, ""],
      ];
      for (const [kind, other] of others.slice(0, path.endsWith(".csv") ? 5 : 2).entries()) {
        const changed = [...lines.slice(0, at), ...other, ...lines.slice(at + 1)].join("\n");
        if (changed !== text) yield [`${path}:${at + 1} (${kind})`, new Map([...files, [path, changed]])];
      }
    }
  }
}

test("whatever line of a source is changed: a brief to whose questions the answers are the same comes out the same", () => {
  const project = read(files) ?? fail();
  const before = compose(project);
  expect([...before.keys()]).toEqual(["many-ken", "many-uga", "many-rwa", "small"]);
  const answers = (evidence: Read["evidence"], asked: readonly Question[]): string =>
    JSON.stringify(asked.map((question) => answerOf(question, evidence) ?? null));
  const carried = new Map([...before].map(([id, { tables }]) => [id, tables()]));
  const known = new Map([...before].map(([id, { asked }]) => [id, answers(project.evidence, asked)]));
  let sound = 0;
  const stale: string[] = [];
  const spared = new Map<string, readonly string[]>();
  for (const [name, changed] of mutants()) {
    const now = read(changed);
    if (now === null) continue;
    sound += 1;
    const after = compose(now);
    const same = [...before].filter(([id, { asked }]) => answers(now.evidence, asked) === known.get(id));
    spared.set(
      name,
      same.map(([id]) => id),
    );
    // Its name, and whether it is there, are the member's own.
    for (const [id, { text }] of same) {
      if (names(now, id) !== names(project, id)) continue;
      const made = after.get(id);
      if (made?.text !== text) stale.push(`${name} ${id}`);
      const tables = carried.get(id) ?? fail();
      if (id !== "small" && holds(tables, changed)) expect([name, made?.tables()]).toEqual([name, tables]);
    }
  }
  expect(stale).toEqual([]);
  expect(sound).toBeGreaterThan(80);
  // A cell of one year of one country is that country's alone; of a year that all are ranked in, everybody's.
  expect(spared.get("data/sources/ledger/flows.csv:2 (0)")).toEqual(["many-uga", "many-rwa", "small"]);
  expect(spared.get("data/sources/ledger/flows.csv:3 (0)")).toEqual(["small"]);
  expect(spared.get("data/sources/ledger/debts.csv:3 (0)")).toEqual(["many-ken", "many-rwa", "small"]);
  // Its deck alone quotes it.
  expect(spared.get("data/sources/ledger/debts.csv:5 (0)")).toEqual(["many-ken", "many-uga", "small"]);
});

/** Whether files have the lines that are not empty in others at the same numbers. */
const holds = (others: Files, files: Files): boolean =>
  [...others].every(([path, text]) => {
    const lines = files.get(path)?.split("\n") ?? [];
    return text.split("\n").every((line, at) => line === "" || line === lines[at]);
  });

test("a member of a family carries the rows that it asked for, each on its line; any other brief whole tables", () => {
  const carried = [...compose(read(files) ?? fail())].map(([id, { tables }]) => [
    id,
    Object.fromEntries(
      [...tables()]
        .filter(([path]) => !path.endsWith("given.csv"))
        .map(([path, text]) => [path.replace(/^.*\//, ""), text.split("\n").slice(1)]),
    ),
  ]);
  expect(carried).toEqual([
    [
      "many-ken",
      {
        "flows.csv": ["KEN,Kenya,2022,4", "KEN,Kenya,2023,7", "", "UGA,Uganda,2023,3", "RWA,Rwanda,2023,5", ""],
        // That a table has a year 2023 shows in the first row that has it.
        "debts.csv": ["KEN,Kenya,2022,40", "", "UGA,Uganda,2023,", ""],
      },
    ],
    [
      "many-uga",
      {
        "flows.csv": ["", "KEN,Kenya,2023,7", "UGA,Uganda,2022,2", "UGA,Uganda,2023,3", "RWA,Rwanda,2023,5", ""],
        "debts.csv": ["", "UGA,Uganda,2022,20", "UGA,Uganda,2023,", ""],
      },
    ],
    [
      "many-rwa",
      {
        "flows.csv": ["KEN,Kenya,2022,4", "KEN,Kenya,2023,7", "", "UGA,Uganda,2023,3", "RWA,Rwanda,2023,5", ""],
        "debts.csv": ["KEN,Kenya,2022,40", "", "", "RWA,Rwanda,2023,8", ""],
      },
    ],
    [
      "small",
      {
        "flows.csv": files.get("data/sources/ledger/flows.csv")?.split("\n").slice(1),
        "debts.csv": files.get("data/sources/ledger/debts.csv")?.split("\n").slice(1),
      },
    ],
  ]);
});

const names = ({ members }: Read, id: string): string => JSON.stringify([...(members.get(id)?.parameters ?? [])]);

test("whoever goes past the functions that ask for less has asked for all of it", () => {
  const asked: string[] = [];
  const watched = watchEvidence(read(files)?.evidence ?? fail(), (question) => asked.push(question.join(" ")));
  const since = (ask: () => unknown): readonly string[] => {
    asked.length = 0;
    ask();
    return [...new Set(asked)];
  };
  const flows = watched.series.get("flows") ?? fail();
  expect(since(() => flows.label)).toEqual([]);
  expect(since(() => flows.rows)).toEqual(["rows flows"]);
  expect(since(() => ({ ...flows }))).toEqual(["rows flows"]);
  expect(since(() => findRow(flows, ["KEN", 2023]))).toEqual(["row flows KEN, 2023"]);
  expect(since(() => watched.facts.get("nowhere"))).toEqual(["fact nowhere"]);
  expect(since(() => watched.sources.size)).toEqual(["ids sources"]);
  expect(since(() => [...watched.series.values()])).toEqual([
    "ids series",
    "series debts",
    "series flows",
    "series given",
  ]);
});

function fail(): never {
  throw new Error("the family is not sound");
}
