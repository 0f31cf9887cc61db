import { formatDate, formatPeriod } from "../language/dates.ts";
import { type Described, type DescribedSource, describeMetric } from "./describe-metric.ts";
import type { Explaining } from "./label-quantity.ts";

/**
 * What a metric says and how it comes to it, as text: value, formula, and its inputs down to the cell or
 * the fact and the source. Throws AuthorMistake for an id without a value.
 *
 *     african-reach: share of African states reached
 *       98.1 per cent (exact, final; percent)
 *       formula: share(states-reached, states-all)
 *          that is: share(states reached (53 states), states in all (54 states))
 *       at: data/briefs/…/metrics.yaml:3:12
 *       from:
 *         states-reached: states reached
 *           53 states (exact, final; states)
 *           at: data/sources/…/facts.yaml:2:50
 *           source: Statements of the office. An office, 2025. https://example.org/office
 */
export function explainMetric(id: string, known: Explaining): string {
  return lines(describeMetric(id, known), known).join("\n");
}

function lines(described: Described, known: Explaining): readonly string[] {
  const { id, label, value, hedge, status, unit, formula, worked, place, inputs } = described;
  const period = described.period === null ? [] : [formatPeriod(described.period, known.language)];
  const below = new Set(inputs.flatMap(sourcesOf));
  const sources = described.sources.filter((source) => !below.has(source.id));
  const body = [
    `${[value, ...period].join(", ")} (${hedge}, ${status}; ${unit})`,
    ...(formula === null ? [] : [`formula: ${formula}`]),
    ...(worked === null || worked === formula ? [] : [`   that is: ${worked}`]),
    ...(place === null ? [] : [`at: ${place.file}:${place.line}:${place.column}`]),
    ...sources.map((source) => `source: ${sourceText(source, known)}`),
    ...(inputs.length === 0 ? [] : ["from:", ...inputs.flatMap((input) => indented(lines(input, known)))]),
  ];
  return [label === null ? id : `${id}: ${label}`, ...indented(body)];
}

const indented = (all: readonly string[]): readonly string[] => all.map((line) => `  ${line}`);

const sourcesOf = ({ sources, inputs }: Described): readonly string[] => [
  ...sources.map(({ id }) => id),
  ...inputs.flatMap(sourcesOf),
];

function sourceText({ title, publisher, date, address }: DescribedSource, { language }: Explaining): string {
  const { frame } = language;
  const when = date === null ? (frame["no-date"] ?? "no date") : formatDate(date, language);
  return `${title}. ${publisher}, ${when}. ${address ?? frame["no-address"] ?? "no address known"}`;
}
