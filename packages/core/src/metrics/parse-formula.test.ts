import { describe, expect, it } from "vitest";
import { formulaPlace } from "../../fixtures/metrics.ts";
import { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import { type Expression, parseFormula } from "./parse-formula.ts";

function parse(formula: string, place: Place = formulaPlace(formula)) {
  const problems = new Problems();
  return { expression: parseFormula(formula, place, problems), problems: problems.all };
}

/** Each name, number and call of a formula with the text its place underlines. */
function underlined(formula: string, expression: Expression | null): readonly string[] {
  if (expression === null) return [];
  const { place } = expression;
  const own = `${expression.kind}: ${formula.slice(place.column - 1, place.column - 1 + place.length)}`;
  const inner =
    expression.kind === "call"
      ? expression.args
      : expression.kind === "operation"
        ? [expression.left, expression.right]
        : expression.kind === "negation"
          ? [expression.operand]
          : [];
  return [own, ...inner.flatMap((part) => underlined(formula, part))];
}

const parts = (formula: string) => underlined(formula, parse(formula).expression);

describe("places", () => {
  it("underline each part, also after a number", () => {
    expect(parts("share(value(given, AZE, 2014, value), states-all)")).toEqual([
      "call: share(value(given, AZE, 2014, value), states-all)",
      "call: value(given, AZE, 2014, value)",
      "name: given",
      "name: AZE",
      "number: 2014",
      "name: value",
      "name: states-all",
    ]);
  });

  it("of an operation span both sides", () => {
    expect(parts("1 + a * 2.5")).toEqual([
      "operation: 1 + a * 2.5",
      "number: 1",
      "operation: a * 2.5",
      "name: a",
      "number: 2.5",
    ]);
  });

  it("count the quotation mark of a formula written in one", () => {
    const { expression } = parse("a + b", { file: "metrics.yaml", line: 4, column: 12, length: 7 });
    expect(expression?.kind === "operation" && expression.right.place).toMatchObject({
      line: 4,
      column: 17,
      length: 1,
    });
  });

  it("of a folded formula are its start alone", () => {
    const start = { file: "metrics.yaml", line: 4, column: 12, length: 1 };
    const { expression } = parse("a + b", start);
    expect(expression?.kind === "operation" && expression.right.place).toEqual(start);
  });
});

describe("names", () => {
  it("hold hyphens: a minus has a space on each side", () => {
    expect(parts("given-stated")).toEqual(["name: given-stated"]);
    expect(parts("given - stated")).toEqual(["operation: given - stated", "name: given", "name: stated"]);
  });

  it("may be quoted, with any character in them", () => {
    expect(parse('"DAC countries"').expression).toMatchObject({ kind: "name", name: "DAC countries" });
    expect(parse("'2023/2024'").expression).toMatchObject({ kind: "name", name: "2023/2024" });
  });

  it("may be true or false, as keys are", () => {
    expect(parse("true").expression).toMatchObject({ kind: "name", name: "true" });
  });

  it("behind a minus are negated, as no id starts with one", () => {
    expect(parts("-stated")).toEqual(["negation: -stated", "name: stated"]);
    expect(parse("-5").expression).toMatchObject({ kind: "number", text: "-5" });
    expect(parts("-(a)")[0]).toBe("negation: -(a)");
  });
});

describe("what cannot be read", () => {
  const problem = (formula: string) => {
    const { expression, problems } = parse(formula);
    expect(expression).toBeNull();
    const [first] = problems;
    return first && `${first.place?.column}: ${first.message} (${first.hint})`;
  };

  it("is reported where reading stopped", () => {
    expect(problem("share(a, b")).toBe(
      "10: the formula cannot be read: Expected ) (is a bracket, a comma or a quotation mark missing?)",
    );
    expect(problem('value("given, AZE')).toMatch(/^17: the formula cannot be read: Unclosed quote/);
    expect(problem("a + ")).toMatch(/^4: the formula cannot be read: Expected expression after \+/);
  });

  it("says how a cell is written", () => {
    expect(problem("given[AZE, 2014]")).toMatch(/round brackets: oda-given\(AZE, 2023\)/);
    expect(problem("given[2014]")).toMatch(/round brackets/);
  });

  it("says that formulas stand side by side, or none", () => {
    expect(problem("a -5")).toMatch(/^1: more than one formula stands here .*a minus has a space on each side/);
    expect(problem(" ")).toMatch(/^1: the formula is empty/);
  });

  it("refuses operators of other languages", () => {
    expect(problem("a > b")).toMatch(/^1: this cannot be used in a formula \(a formula has names, numbers, \+ - \* \//);
    expect(problem("2 ** 3")).toMatch(/this cannot be used/);
    expect(problem("a ? b : c")).toMatch(/cannot be/);
    expect(problem("!a")).toMatch(/this cannot be used/);
    expect(problem(".")).toMatch(/cannot be read/);
    expect(problem("f(a)(b)")).toMatch(/only a name can stand before a bracket/);
  });

  it("refuses numbers that are not written out", () => {
    expect(problem("1e999999")).toMatch(/^1: "1e999999" is no number of a formula/);
    expect(problem("a + 5.")).toMatch(/^5: "5\." is no number/);
    expect(problem(`${"(".repeat(50_000)}a`)).toMatch(/has 50,001 characters; at most 2,000 may stand in a formula/);
    expect(problem(`${"(".repeat(1_990)}a`)).toMatch(/cannot be read|nested too deeply/);
  });

  it("leaves nothing behind for the next formula", () => {
    parse("share(a, b");
    expect(parts("a + b")).toEqual(["operation: a + b", "name: a", "name: b"]);
  });
});
