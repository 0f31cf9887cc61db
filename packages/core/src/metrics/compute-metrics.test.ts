import { describe, expect, it } from "vitest";
import { computed, failing } from "../../fixtures/metrics.ts";

/** "line:column rule: message" of each problem. */
const complaints = (text: string): readonly string[] =>
  computed(text).problems.map(({ place, rule, message }) => `${place?.line}:${place?.column} ${rule}: ${message}`);

const numberOf = (text: string, id: string): string | undefined =>
  computed(text).metrics.get(id)?.quantity.value.toFixed();

describe("metrics", () => {
  it("are computed after their inputs, in whatever order they are written", () => {
    const text = "c: { label: c, formula: b * 2 }\nb: { label: b, formula: a * 2 }\na: { label: a, formula: 3 + 1 }\n";
    expect(numberOf(text, "c")).toBe("16");
  });

  it("remember their inputs and sources", () => {
    const text =
      "reach: { label: reach, formula: 'share(states-reached, states-all)' }\ntwice: { label: x, formula: reach * 2 }\n";
    const { metrics } = computed(text);
    const reach = metrics.get("reach")?.quantity;
    expect(reach?.origin).toMatchObject({
      kind: "metric",
      id: "reach",
      sources: ["office"],
      place: { line: 1, column: 33 },
    });
    expect(reach?.inputs?.map(({ origin }) => origin.id)).toEqual(["states-reached", "states-all"]);
    expect(metrics.get("twice")?.quantity.inputs?.map(({ origin }) => origin.id)).toEqual(["reach", "2"]);
  });

  it("carry hedge and status of what they are made of", () => {
    const { metrics } = computed(
      "a: { label: a, formula: over-140 + exact-150 }\nb: { label: b, formula: a - about-150 }\n",
    );
    expect(metrics.get("a")?.quantity).toMatchObject({ hedge: "over", status: "reported" });
    expect(metrics.get("b")?.quantity).toMatchObject({ hedge: "over", status: "projected" });
  });

  it("that need themselves are told with the path, once", () => {
    const text =
      "a: { label: a, formula: b + 1 }\nb: { label: b, formula: c + 1 }\nc: { label: c, formula: a + 1 }\nd: { label: d, formula: a }\n";
    expect(complaints(text)).toEqual(["1:25 formula-cycle: the metric needs itself: a -> b -> c -> a"]);
    expect(complaints("a: { label: a, formula: a + 1 }")).toEqual([
      "1:25 formula-cycle: the metric needs itself: a -> a",
    ]);
  });

  it("that stand on more than a hundred others are refused, in whatever order they are written", () => {
    const lines = Array.from(
      { length: 2000 },
      (_, at) => `m${at}: { label: x, formula: ${at === 0 ? "1 + 1" : `m${at - 1}`} }`,
    );
    const message =
      "over-limit: this is computed from a metric, which is computed from another, and so on; at most 100 follow one another";
    for (const text of [lines, lines.toReversed()])
      expect(complaints(text.join("\n")).map((line) => line.slice(line.indexOf(" ") + 1))).toContain(message);
    expect(complaints(lines.slice(0, 100).join("\n"))).toEqual([]);
  });

  it("fail once for all that is made of them", () => {
    const text =
      "bad: { label: bad, formula: nobody + 1 }\none: { label: x, formula: bad }\ntwo: { label: x, formula: one + bad }\n";
    const { metrics, problems } = computed(text);
    expect(metrics.size).toBe(0);
    expect(problems.map(({ message }) => message)).toEqual(['no fact or metric is called "nobody"']);
  });

  it("fail each for its own mistake, and leave the others", () => {
    const { metrics, problems } = computed(
      "a: { label: a, formula: share( }\nb: { label: b, formula: foo(1) }\nc: { label: c, formula: 1 + 1 }\n",
    );
    expect([...metrics.keys()]).toEqual(["c"]);
    expect(problems.map(({ rule }) => rule)).toEqual(["formula-syntax", "unknown-function"]);
  });

  it("may not share a fact's id", () => {
    expect(complaints("states-all: { label: x, formula: 1 + 1 }")).toEqual([
      '1:1 duplicate-id: a fact is called "states-all" already',
    ]);
  });

  it("must have the unit they name", () => {
    expect(complaints("a: { label: a, formula: states-all, unit: states }")).toEqual([]);
    expect(complaints("a: { label: a, formula: states-all, unit: percent }")).toEqual([
      "1:43 wrong-unit: the formula gives states, not percent",
    ]);
    expect(complaints("a: { label: a, formula: states-all, unit: stats }")).toEqual([
      '1:43 unknown-unit: "stats" is no unit',
    ]);
  });

  it("point into the formula when it stands on one line", () => {
    expect(complaints("a:\n  label: a\n  formula: share(states-all, state-all)\n")).toEqual([
      '3:30 unknown-name: no fact or metric is called "state-all"',
    ]);
    expect(complaints('a:\n  label: a\n  formula: "share(states-all, state-all)"\n')).toEqual([
      '3:31 unknown-name: no fact or metric is called "state-all"',
    ]);
  });

  it("point into a formula folded over lines", () => {
    expect(complaints("a:\n  label: a\n  formula: >-\n    share(states-all,\n    state-all)\n")).toEqual([
      '5:5 unknown-name: no fact or metric is called "state-all"',
    ]);
    const { problems } = computed("a:\n  label: a\n  formula: >-\n    share(over-140,\n    states-all)\n");
    expect(problems[0]?.place).toEqual({ file: "metrics.yaml", line: 4, column: 5, length: 15 });
    expect(complaints("a:\n  label: a\n  formula: >-\n    share(over-140,\n    states-all\n")).toEqual([
      expect.stringMatching(/^5:14 formula-syntax/),
    ]);
  });
});

describe("names", () => {
  const hint = (formula: string) => {
    const { rule, message, hint: words } = failing(formula);
    return `${rule}: ${message} | ${words}`;
  };

  it("that are unknown are told with the nearest one", () => {
    expect(hint("states-al")).toBe(
      'unknown-name: no fact or metric is called "states-al" | did you mean "states-all"?',
    );
  });

  it("that are two names with a minus between them are told apart", () => {
    expect(hint("states-all-states-reached")).toMatch(/a minus has a space on each side: states-all - states-reached/);
  });

  it("that have no number are told why", () => {
    expect(hint("left-out + 1")).toBe('missing-value: "left-out" has no value: the source leaves it out | null');
    expect(hint("founded")).toMatch(/no-number: "founded" is a fact without a number/);
    expect(hint("given")).toBe('no-number: "given" is a whole series | name a cell of it: given(iso3, year)');
  });

  it("of unlike units are told with both places", () => {
    expect(hint("states-all + over-140")).toMatch(
      /unlike-units: cannot add states-all \(states, .*facts\.yaml:3:\d+\) and over-140 \(countries, .*facts\.yaml:4:\d+\)/,
    );
    expect(hint("given-stated - given-constant")).toMatch(/unlike-prices/);
  });
});
