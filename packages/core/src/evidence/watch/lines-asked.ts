import { type Choice, choiceText, chooseRows } from "../choose-rows.ts";
import type { Evidence, Row, Series } from "../evidence.ts";
import { rowNamed } from "../find-row.ts";
import type { Question } from "./question.ts";

/** The numbers of lines of tables, by the table's file. */
export type Lines = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * The lines of each table that answers were read from: its header, and the rows that were asked for. Where these do not
 * show that a word is known which was asked for, the first row that does. The evidence is one that is not watched.
 */
export function linesAsked(questions: readonly Question[], { series }: Pick<Evidence, "series">): Lines {
  const kept: Kept = new Map([...series.values()].map((table) => [table, new Set<Row>()]));
  for (const question of questions) {
    const table = series.get(question[1] ?? "");
    if (table) for (const row of rowsAsked(question, table)) kept.get(table)?.add(row);
  }
  for (const question of questions) showWord(question, kept);
  return new Map(
    [...kept].map(([table, rows]) => [table.file, new Set([...headOf(table), ...[...rows].flatMap(linesOf)])]),
  );
}

type Kept = ReadonlyMap<Series, Set<Row>>;

const headOf = ({ rows }: Series): readonly number[] =>
  Array.from({ length: (rows[0]?.line ?? 2) - 1 }, (_, at) => at + 1);

/** A cell may hold ends of lines. */
const linesOf = ({ line, written }: Row): readonly number[] => written.split("\n").map((_, at) => line + at);

function rowsAsked(question: Question, series: Series): readonly Row[] {
  switch (question[0]) {
    case "rows":
      return series.rows;
    case "row":
      return [rowNamed(series, question[2])].filter((row) => row !== null);
    case "choice":
      return chooseRows(series, JSON.parse(question[2]) as Choice);
    default:
      return [];
  }
}

/** Keeps one row more where none that is kept shows that a word is known, and no name of a table or of a column does. */
function showWord(question: Question, kept: Kept): void {
  if (question[0] !== "word" && question[0] !== "has") return;
  const tables = [...kept.keys()];
  const [text] = question.slice(-1);
  const among =
    question[0] === "has"
      ? tables.filter(({ id }) => id === question[1]).map((table) => ({ table, columns: [question[2]] }))
      : tables.map((table) => ({ table, columns: table.primaryKey }));
  const named = ({ id, fields }: Series): boolean => id === text || fields.some(({ name }) => name === text);
  if (question[0] === "word" && tables.some(named)) return;
  const shows = (row: Row, columns: readonly string[]): boolean =>
    columns.some((column) => choiceText(row.cells[column]) === text);
  if (among.some(({ table, columns }) => [...(kept.get(table) ?? [])].some((row) => shows(row, columns)))) return;
  for (const { table, columns } of among) {
    const row = table.rows.find((each) => shows(each, columns));
    if (row !== undefined) {
      kept.get(table)?.add(row);
      return;
    }
  }
}
