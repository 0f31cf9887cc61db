import type { Argument, Word } from "../../brief/author-text.ts";
import { isQuantity, type Series } from "../../evidence/evidence.ts";
import { findRow } from "../../evidence/find-row.ts";
import type { TrendBand } from "../../language/claim-words.ts";
import { suggest } from "../../problem/suggest.ts";
import { compare } from "../../quantity/compare.ts";
import type { Quantity } from "../../quantity/quantity.ts";
import type { Composition } from "../composition.ts";
import { quoteText } from "../quote.ts";
import { columnOf } from "./column.ts";
import { missingWords } from "./missing-words.ts";
import { type InlineWord, idOf } from "./word.ts";

/**
 * `{{trend "oda-given" "AZE" from=2022 to=2023}}`: "rose", "fell" or "held", by the thresholds of the
 * language's list. The keys are those of the series without its period; `column` names one of several.
 */
export const trend: InlineWord = {
  options: ["from", "to", "column"],
  params: Number.POSITIVE_INFINITY,
  usage: '{{trend "series" "AZE" from=2022 to=2023}}',
  gives: '"rose", "fell" or "held", by what the data say.',
  resolve: (word, composition) => {
    const id = idOf(word, trend.usage, composition);
    const bands = composition.language.trend;
    if (id === null) return null;
    if (bands === undefined) return missingWords("trend", word, composition);
    const series = seriesOf(id, word, composition);
    const column = series && columnOf(word, series, word.hash["column"], word.at("column"), composition);
    if (!series || column === null) return null;
    const from = cellAt(series, column, "from", word, composition);
    const to = cellAt(series, column, "to", word, composition);
    if (from === null || to === null) return null;
    const words = wordsFor(from, to, bands, word, composition);
    if (words === null) return null;
    const span = `${word.hash["from"]}..${word.hash["to"]}`;
    const keys = [...word.params.slice(1), span].join(", ");
    const label = series.fields.find((field) => field.name === column)?.title ?? series.label;
    const quoted = { id: `${id}[${keys}].${column}`, label, period: span, sources: [series.source] };
    return quoteText(words, growth(from, to).toFixed(4), quoted, word.place, composition, [from, to]);
  },
};

function seriesOf(id: string, word: Word, { evidence, problems }: Composition): Series | null {
  const series = evidence.series.get(id);
  if (series === undefined) {
    if (!evidence.broken.has(id))
      problems.error("unknown-series", `no series is called "${id}"`, word.at(0), suggest(id, evidence.series.keys()));
    return null;
  }
  if (series.periodField !== null) return series;
  problems.error("no-period", `${id} has no period-field, so that nothing in it rises or falls`, word.at(0));
  return null;
}

function cellAt(
  series: Series,
  column: string,
  end: "from" | "to",
  word: Word,
  { problems }: Composition,
): Quantity | null {
  const period = word.hash[end];
  if (period === undefined) {
    problems.error("missing-argument", `{{trend}} needs ${end}=…`, word.place, `write ${trend.usage}`);
    return null;
  }
  const row = findRow(series, keysWith(period, series, word));
  const cell = row?.cells[column];
  if (isQuantity(cell)) return cell;
  const message =
    row === null ? `${series.id} has no row for ${period}` : `${series.id} has no value of "${column}" for ${period}`;
  problems.error("missing-row", message, word.at(end), `its rows are known by ${series.primaryKey.join(", ")}`);
  return null;
}

/** The key's values in its order, the period among them. */
function keysWith(period: Argument, { primaryKey, periodField }: Series, word: Word): readonly Argument[] {
  const others = word.params.slice(1);
  let next = 0;
  return primaryKey.map((name) => (name === periodField ? period : (others[next++] ?? "")));
}

/** In per cent of the start. */
const growth = (from: Quantity, to: Quantity): number =>
  to.value.minus(from.value).div(from.value.abs()).times(100).toNumber();

function wordsFor(
  from: Quantity,
  to: Quantity,
  bands: readonly TrendBand[],
  { place }: Word,
  { problems }: Composition,
): string | null {
  const compared = compare(to, from, place);
  if (!compared.ok) {
    problems.add(compared.problem);
    return null;
  }
  const unsure = (compared.value.less && compared.value.greater) || from.value.isZero();
  const change = unsure ? Number.NaN : growth(from, to);
  const band = bands.find(({ above }) => above === undefined || change > above);
  if (!unsure && band !== undefined) return band.words;
  problems.error("no-certain-words", "the two values do not say whether it rose or fell", place, "quote both instead");
  return null;
}
