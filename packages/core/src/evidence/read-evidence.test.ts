import { describe, expect, test } from "vitest";
import { baseWith } from "../../fixtures/project.ts";
import { Problems } from "../problem/collector.ts";
import { readEvidence } from "./read-evidence.ts";

const folder = "data/sources/ledger";

function read(changes: Readonly<Record<string, string | null>>) {
  const problems = new Problems();
  const evidence = readEvidence(baseWith(changes), ["countries", "states", "generators"], problems);
  return {
    evidence,
    problems: problems.all.map(({ rule, place }) => `${rule} ${place?.file}:${place?.line}:${place?.column}`),
  };
}

const fact = (text: string) => read({ [`${folder}/facts.yaml`]: `x:\n  label: x\n${text}` });

describe("a fact", () => {
  test.each([
    ["61.90", "61.9", -2],
    ["61.9 million", "61900000", 5],
    ['"12,600"', "12600", 2],
    ["12345678901234567890", "12345678901234567890", 1],
  ])("with the value %s is known to the digit that was written", (value, exact, lastDigit) => {
    const { evidence } = fact(`  value: ${value}\n  unit: USD\n`);
    const content = evidence.facts.get("x")?.content;
    expect(content?.kind === "quantity" && [content.quantity.value.toFixed(), content.quantity.lastDigit]).toEqual([
      exact,
      lastDigit,
    ]);
  });

  test.each([
    ["  date: 2011-09\n", { kind: "event", date: "2011-09" }],
    ["  date: 2011\n", { kind: "event", date: "2011" }],
    ["  places: [KEN]\n  complete: false\n", { kind: "places", places: ["KEN"], complete: false }],
    ["  statement: true\n", { kind: "statement", text: { "*": "yes" } }],
  ])("of another kind: %j", (text, content) => {
    expect(fact(text).evidence.facts.get("x")?.content).toEqual(content);
  });

  test.each([
    ["", "wrong-value", 1],
    ["  value: 3\n  unit: USD\n  date: 2011\n", "wrong-value", 1],
    ["  value: 3\n  unit: contries\n", "unknown-unit", 4],
    ["  value: 3\n", "missing-key", 1],
    ["  value: 3\n  unit: countries\n  prices: current\n", "prices-without-money", 5],
    ["  date: 2023-02-29\n", "wrong-value", 3],
    ["  date: 2011\n  hedge: about\n", "wrong-value", 4],
    ["  value: 3\n  unit: USD\n  period: 2025..2024\n", "wrong-value", 5],
    ["  value: 3\n  unit: USD\n  period: 2023/2025\n", "wrong-value", 5],
    ["  value: 3\n  unit: USD\n  complete: false\n", "wrong-value", 5],
  ])("is refused: %j", (text, rule, line) => {
    const { evidence, problems } = fact(text);
    expect(problems).toEqual([expect.stringContaining(`${rule} ${folder}/facts.yaml:${line}:`)]);
    expect(evidence.facts.size).toBe(0);
    expect(evidence.broken.get("x")).toMatchObject({ line: 1 });
  });

  test("that is wrong leaves the others of its file", () => {
    const { evidence } = read({ [`${folder}/facts.yaml`]: "a:\n  label: a\n  date: 2011\nb:\n  label: b\n" });
    expect([...evidence.facts.keys()]).toEqual(["a"]);
  });

  test.each(["2024", "2024-11", "2023/2024", "2022..2025", "2022-02..2025-08", "2022..", "to date", "not stated"])(
    "has the period %s",
    (period) => {
      expect(fact(`  date: 2011\n  period: ${period}\n`).problems).toEqual([]);
    },
  );
});

describe("a source is refused", () => {
  test("without source.yaml", () => {
    expect(read({ [`${folder}/source.yaml`]: null }).problems).toEqual([
      `fact-without-source ${folder}/source.yaml:1:1`,
    ]);
  });
  test("with a table that has no schema", () => {
    const { problems, evidence } = read({ [`${folder}/given.schema.yaml`]: null });
    expect(problems).toEqual([`missing-schema ${folder}/given.csv:1:1`]);
    expect(evidence.broken.has("given")).toBe(true);
  });
  test("when another has a fact of the same id", () => {
    const source = baseWith({}).get(`${folder}/source.yaml`) ?? "";
    const other = "data/sources/other";
    const { problems } = read({
      [`${other}/source.yaml`]: source,
      [`${other}/facts.yaml`]: "founded:\n  label: x\n  date: 2012\n",
    });
    expect(problems).toEqual([`duplicate-id ${other}/facts.yaml:1:1`]);
  });
  test("when it names a fact or source that is not there", () => {
    const { problems } = read({
      [`${folder}/facts.yaml`]: "x:\n  label: x\n  date: 2012\n  same-as: y\n",
      [`${folder}/source.yaml`]: `${baseWith({}).get(`${folder}/source.yaml`)}cited-by: nobody\n`,
    });
    expect(problems).toEqual([`unknown-fact ${folder}/facts.yaml:1:1`, `unknown-source ${folder}/source.yaml:1:1`]);
  });
});
