import { describe, expect, it } from "vitest";
import { en } from "../../fixtures/languages.ts";
import { computed, evidence } from "../../fixtures/metrics.ts";
import { describeMetric } from "./describe-metric.ts";
import { explainMetric } from "./explain-metric.ts";
import type { Explaining } from "./label-quantity.ts";

const text = `
reach: { label: { en: share of states reached, az: pay }, formula: 'share(states-reached, states-all)' }
per-country:
  label: planned aid for each country
  formula: >-
    (given(AZE, 2014, value) + value(given, AZE, 2015, value)) * 2
    / about-150
of-total: { label: share of the total, formula: 'reach * 3 - (reach - reach * (1 + 1))' }
total: { label: aid in all, formula: 'sum(between(given, AZE, 2014, 2015, value))' }
members-in-all: { label: members, formula: count(members) }
broken: { label: broken, formula: nobody }
`;

function explaining(tag = "en"): Explaining {
  const { specs, metrics } = computed(text);
  return { specs, metrics, evidence, language: en, tag };
}

describe("explainMetric", () => {
  it("goes from the value down to the sources", () => {
    expect(explainMetric("reach", explaining())).toBe(
      [
        "reach: share of states reached",
        "  98.1 per cent (exact, final; percent)",
        "  formula: share(states-reached, states-all)",
        "     that is: share(states reached (53 states), states in all (54 states))",
        "  at: metrics.yaml:2:68",
        "  from:",
        "    states-reached: states reached",
        "      53 states (exact, final; states)",
        "      at: data/sources/office/facts.yaml:2:49",
        "      source: Statements of the office. An office, 2025. https://example.org/office",
        "    states-all: states in all",
        "      54 states (exact, final; states)",
        "      at: data/sources/office/facts.yaml:3:44",
        "      source: Statements of the office. An office, 2025. https://example.org/office",
      ].join("\n"),
    );
  });

  it("names cells by series, keys, column and place in the file", () => {
    const explained = explainMetric("per-country", explaining());
    expect(explained).toContain("formula: (given(AZE, 2014, value) + value(given, AZE, 2015, value)) * 2 / about-150");
    expect(explained).toContain(
      "that is: (aid given: AZE, 2014, value ($10 million) + aid given: AZE, 2015, value ($12 million)) * 2 / countries planned (about 150 countries (projection))",
    );
    expect(explained).toContain(
      [
        "    given[AZE, 2014].value: aid given: AZE, 2014, value",
        "      $10 million (exact, final; USD at current prices)",
        "      at: data/sources/tables/given.csv:2:10",
        "      source: Tables. An office, 2025. no address known",
      ].join("\n"),
    );
    expect(explained).toMatch(
      /^ {2}about \$\S+ .*a? ?per country.* \(about, projected; USD\/countries at current prices\)$/m,
    );
  });

  it("goes through other metrics, and keeps the brackets that matter", () => {
    const explained = explainMetric("of-total", explaining());
    expect(explained).toContain(
      "that is: share of states reached (98.1 per cent) * 3 - (share of states reached (98.1 per cent) - share of states reached (98.1 per cent) * (1 + 1))",
    );
    expect(explained).toContain("\n    reach: share of states reached\n");
    expect(explained).toContain("\n        states-all: states in all\n");
  });

  it("names the cells of a list, and the source of a count", () => {
    const total = explainMetric("total", explaining());
    expect(total).toContain("that is: sum(between(aid given, AZE, 2014, 2015, value))");
    expect(total.match(/given\.csv:/g)).toHaveLength(2);
    expect(explainMetric("members-in-all", explaining())).toContain("  source: Tables. An office, 2025.");
  });

  it("explains facts, with their period", () => {
    expect(explainMetric("given-stated", explaining())).toMatch(
      /^given-stated: aid given\n {2}about \$61\.9 million \(preliminary\), 2024 \(about, preliminary; USD at current prices\)\n/,
    );
  });

  it("is the same every time, in the language asked for", () => {
    expect(explainMetric("of-total", explaining())).toBe(explainMetric("of-total", explaining()));
    expect(explainMetric("reach", explaining("az"))).toMatch(/^reach: pay\n/);
  });

  it("refuses what has no value", () => {
    expect(() => explainMetric("reech", explaining())).toThrow('no fact or metric is called "reech"');
    expect(() => explainMetric("broken", explaining())).toThrow('the metric "broken" could not be computed');
    expect(() => explainMetric("founded", explaining())).toThrow('"founded" is a fact without a number');
  });
});

describe("describeMetric", () => {
  it("gives the same as data that JSON can hold", () => {
    const described = describeMetric("per-country", explaining());
    expect(JSON.parse(JSON.stringify(described))).toEqual(described);
    expect(described).toMatchObject({
      id: "per-country",
      kind: "metric",
      hedge: "about",
      status: "projected",
      unit: "USD/countries at current prices",
      inputs: [{ id: "given[AZE, 2014].value" }, { id: "given[AZE, 2015].value" }, { id: "about-150", kind: "fact" }],
      sources: [
        { id: "tables", address: null },
        { id: "office", address: "https://example.org/office" },
      ],
    });
  });
});
