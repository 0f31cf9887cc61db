import type { Argument, Word } from "../../brief/author-text.ts";
import { standsIn } from "../../evidence/choose-rows.ts";
import type { Row, Series } from "../../evidence/evidence.ts";
import { isQuantity } from "../../evidence/evidence.ts";
import { findRow } from "../../evidence/find-row.ts";
import { placeName } from "../../evidence/place-name.ts";
import { type Words, wordsIn } from "../../files/words.ts";
import { formatQuantity } from "../../language/format.ts";
import { rowsLike } from "../../metrics/functions/cell.ts";
import { suggest } from "../../problem/suggest.ts";
import type { Composition } from "../composition.ts";
import type { Inline } from "../document.ts";
import { quoteQuantity, quoteText } from "../quote.ts";
import { columnOf } from "./column.ts";
import { noPeriod, quoteOptions, readFormat } from "./quote-options.ts";
import { type InlineWord, idOf } from "./word.ts";

/** `{{cell "oda-given-share" "AZE" 2023 "value"}}`: one cell of a series, by the values of its key, then the column. */
export const cell: InlineWord = {
  options: quoteOptions,
  params: Number.POSITIVE_INFINITY,
  usage: '{{cell "series" "AZE" 2023 "column"}}',
  gives: "One cell of a series, by the values of its key; the column where there are several.",
  resolve: (word, composition) => {
    const id = idOf(word, cell.usage, composition);
    if (id === null) return null;
    const series = composition.evidence.series.get(id);
    if (series === undefined) {
      if (composition.evidence.broken.has(id)) return null; // it is reported in its own file
      composition.problems.error(
        "unknown-series",
        `no series is called "${id}"`,
        word.at(0),
        suggest(id, composition.evidence.series.keys()),
      );
      return null;
    }
    const keys = word.params.slice(1, 1 + series.primaryKey.length);
    const row = findRow(series, keys);
    if (row === null && typeof word.hash["missing"] === "string" && knowsEach(series, keys))
      return quoteMissingRow(series, keys, word.hash["missing"], word, composition);
    if (row === null) {
      composition.problems.error(
        "missing-row",
        `${id} has no row for ${keys.join(", ")}`,
        word.at(1),
        rowsLike(series, keys.map(String)),
      );
      return null;
    }
    const most = series.primaryKey.length + 2;
    if (word.params.length > most)
      composition.problems.error(
        "wrong-argument",
        `${id} is known by ${series.primaryKey.join(", ")} and a column: this is one argument too many`,
        word.at(most),
        `write ${cell.usage}`,
      );
    const at = 1 + series.primaryKey.length;
    const column = columnOf(word, series, word.params[at], word.at(at), composition);
    if (column === null) return null;
    const value = row.cells[column] ?? null;
    const quoted = {
      id: `${id}[${keys.join(", ")}].${column}`,
      label: labelOf(series, column, row.cells, composition),
      period: periodOf(series, row.cells),
      sources: [series.source],
    };
    if (word.hash["form"] === "period") noPeriod("a cell", word, composition);
    if (isQuantity(value)) return quoteQuantity(value, quoted, readFormat(word, composition), word.place, composition);
    if (value !== null) return quoteText(String(value), String(value), quoted, word.place, composition);
    const words = word.hash["missing"];
    if (typeof words === "string" && words !== "") return quoteText(words, "missing", quoted, word.place, composition);
    composition.problems.error(
      "missing-value",
      `${quoted.id} is empty`,
      word.at(0),
      'say what stands there: missing="not reported"',
    );
    return null;
  },
};

/** Whether each part of the key stands in the table: then the author means a row that is not there, and misspelt none. */
const knowsEach = (series: Series, keys: readonly unknown[]): boolean =>
  keys.length === series.primaryKey.length &&
  keys.every((key, at) => standsIn(series, series.primaryKey[at] ?? "", String(key)));

function quoteMissingRow(
  series: Series,
  keys: readonly Argument[],
  words: string,
  word: Word,
  composition: Composition,
): Inline | null {
  const at = 1 + series.primaryKey.length;
  const column = columnOf(word, series, word.params[at], word.at(at), composition);
  if (column === null) return null;
  const title = series.fields.find((field) => field.name === column)?.title ?? series.label;
  const id = `${series.id}[${keys.join(", ")}].${column}`;
  const quoted = { id, label: { "*": wordsIn(title, composition.tag) }, period: null, sources: [series.source] };
  return quoteText(words, "missing", quoted, word.place, composition);
}

/** "Aid received, net (Kazakhstan)": the column, and the row's keys but for its period. */
function labelOf(series: Series, column: string, cells: Row["cells"], composition: Composition): Words {
  const title = wordsIn(series.fields.find((field) => field.name === column)?.title ?? series.label, composition.tag);
  const keys = series.primaryKey.filter((name) => name !== series.periodField);
  const names = keys.map((name) => {
    const cell = cells[name];
    const text = isQuantity(cell) ? formatQuantity(cell, composition.language).plain : String(cell ?? "");
    return name === series.placeField ? placeName(text, composition) : text;
  });
  return { "*": names.length === 0 ? title : `${title} (${names.join(", ")})` };
}

function periodOf(series: Series, cells: Readonly<Record<string, unknown>>): string | null {
  const period = series.periodField === null ? null : cells[series.periodField];
  return typeof period === "number" || typeof period === "string" ? String(period) : null;
}
