import type { Asker } from "@chancery/cli";
import { AuthorMistake, error, type Problem, suggest } from "@chancery/core";
import { isPeriod } from "./find-key.ts";
import { cellName } from "./grid.ts";
import { columnTypes, type PlacedText } from "./guess-column.ts";
import { type PlannedColumn, type Planning, pairs, type TableGiven } from "./planned.ts";
import { inBrackets } from "./read-number.ts";

/** Something that a table leaves open: what is said where nobody can be asked, and how a person is asked. */
export interface OpenPoint {
  readonly problem: Problem;
  /** Null where only the file can be mended, or an option. */
  readonly ask: ((asker: Asker, given: TableGiven) => Promise<TableGiven>) | null;
}

interface Found {
  readonly key: readonly string[] | null;
  readonly isKey: boolean;
  readonly period: string | null;
}

const refusal = (rule: string, message: string, hint: string): OpenPoint => ({
  problem: error(rule, message, null, hint),
  ask: null,
});

/** What is open of the table as a whole: options that name no column, columns of one name, years as columns, its key and period. */
export function tablePoints(
  { table, file }: Planning,
  columns: readonly PlannedColumn[],
  given: TableGiven,
  { key, isKey, period }: Found,
): readonly OpenPoint[] {
  const names = columns.map(({ name }) => name);
  const years = columns.filter(({ title }) => /^(19|20)\d\d$/.test(title));
  return [
    ...unknownColumns(columns, given),
    ...unknownTypes(given),
    ...columns
      .filter(({ name }, at) => names.indexOf(name) < at)
      .map(({ name, title }) =>
        refusal(
          "duplicate-column",
          `two columns of ${file} would be called ${name}, one of them "${title}"`,
          "rename one of them in the file",
        ),
      ),
    ...(years.length < 2 ? [] : [wide(years, file)]),
    ...(key !== null && isKey ? [] : [openKey(columns, key, file, cellName(table.rows[0]?.row ?? 0, 0))]),
    ...(period === null ? [openPeriod(columns, file)] : []),
  ];
}

function unknownColumns(columns: readonly PlannedColumn[], given: TableGiven): readonly OpenPoint[] {
  const known = columns.flatMap(({ name, title }) => [name, title]);
  const singles = (option: "period" | "place"): readonly [string, string][] => {
    const name = given[option];
    return name === undefined || name === "none" ? [] : [[option, name]];
  };
  const named = [
    ...(["type", "unit", "scale"] as const).flatMap((option) =>
      [...pairs(given[option]).keys()].map((name) => [option, name] as const),
    ),
    ...(given.key === undefined ? [] : given.key.split(",").map((name) => ["key", name.trim()] as const)),
    ...singles("period"),
    ...singles("place"),
  ];
  return named
    .filter(([, name]) => !known.includes(name))
    .map(([option, name]) =>
      refusal(
        "unknown-column",
        `--${option} names a column "${name}", which is not there`,
        suggest(name, new Set(columns.map((column) => column.name))),
      ),
    );
}

const unknownTypes = ({ type }: TableGiven): readonly OpenPoint[] =>
  [...pairs(type)]
    .filter(([, name]) => !(columnTypes as readonly string[]).includes(name))
    .map(([column, name]) =>
      refusal("unknown-type", `--type ${column}=${name} is no type of column`, suggest(name, columnTypes)),
    );

const wide = (years: readonly PlannedColumn[], file: string): OpenPoint =>
  refusal(
    "years-in-heading",
    `the heading of ${file} holds years (${years[0]?.title} to ${years.at(-1)?.title}): each row has to be one year`,
    "turn the table in the spreadsheet, with a column year and one of values (in Excel: Data, From Table, Unpivot Columns)",
  );

function openKey(
  columns: readonly PlannedColumn[],
  key: readonly string[] | null,
  file: string,
  from: string,
): OpenPoint {
  const names = columns.map(({ name }) => name);
  const those =
    key === null
      ? "no columns"
      : key.length === 1
        ? `the column ${key[0]} does not`
        : `the columns ${key.join(", ")} do not`;
  const hint = `name them: --key ${names.slice(0, 2).join(",")}; rows that are the same stand there twice`;
  const message = `${those} ${key === null ? `of ${file} tell its rows apart` : `tell the rows of ${file} apart`} (from ${from} on)`;
  return {
    problem: error("missing-key", message, null, hint),
    ask: async (asker, given) => {
      const choices = names.map((value) => ({ value }));
      const question = `${message}. Which columns, taken together, name a row?`;
      return { ...given, key: (await asker.several(question, choices, key ?? [])).join(",") };
    },
  };
}

function openPeriod(columns: readonly PlannedColumn[], file: string): OpenPoint {
  const names = columns.filter(isPeriod).map(({ name }) => name);
  const message = `${names.length} columns of ${file} hold years or dates: ${names.join(", ")}`;
  return {
    problem: error("missing-option", message, null, `add --period ${names[0]}, or --period none: which is the period?`),
    ask: async (asker, given) => {
      const choices = [...names.map((value) => ({ value })), { value: "none", label: "none of them" }];
      return { ...given, period: await asker.choose(`${message}. Which is the period of a row?`, choices) };
    },
  };
}

/** What is open of one column: how its numbers are written, cells that do not fit, marks of notes, its unit. */
export function columnPoints(planning: Planning, column: PlannedColumn, given: TableGiven): readonly OpenPoint[] {
  const { file, wrongUnit } = planning;
  const numbers = column.type === "number" || column.type === "integer";
  if (column.ambiguous !== null) return [numbers ? openDecimal(column, file) : openDates(column, file)];
  const unit = numbers && column.unit === null ? [openUnit(column, wrongUnit)] : [];
  return [
    ...(column.wrong.length === 0 ? [] : openCells(column, file)),
    ...(column.marked.length === 0 || given.marks !== undefined ? [] : [openMarks(column, file)]),
    ...unit,
  ];
}

const openDecimal = ({ title, ambiguous }: PlannedColumn, file: string): OpenPoint => ({
  problem: error(
    "decimal-mark",
    `the column "${title}" of ${file} can be read in two ways: is ${ambiguous} a thousand and more, or a few and a part?`,
    null,
    "add --decimal point or --decimal comma: which mark is the decimal one?",
  ),
  ask: async (asker, given) => {
    const choices = [
      { value: "point", hint: "1,234.5" },
      { value: "comma", hint: "1.234,5" },
    ];
    const decimal = await asker.choose(`"${title}" holds ${ambiguous}. Which mark is the decimal one?`, choices);
    return { ...given, decimal: decimal === "comma" ? "comma" : "point" };
  },
});

const openDates = ({ title, ambiguous }: PlannedColumn, file: string): OpenPoint => ({
  problem: error(
    "date-order",
    `the column "${title}" of ${file} can be read in two ways: what comes first in ${ambiguous}, the day or the month?`,
    null,
    "add --dates day-first or --dates month-first",
  ),
  ask: async (asker, given) => {
    const choices = [{ value: "day-first" }, { value: "month-first" }];
    const order = await asker.choose(`"${title}" holds ${ambiguous}. What comes first?`, choices);
    return { ...given, dates: order === "month-first" ? "month-first" : "day-first" };
  },
});

const total = /^(grand )?(total|sum|cəmi|cəm|yekun|итого|всего|toplam)\b/iu;
const sorts: Readonly<Record<string, string>> = { year: "a year", date: "a date", boolean: "true or false" };

function openCells({ name, title, type, wrong }: PlannedColumn, file: string): readonly OpenPoint[] {
  return wrong.map(({ place, text }) => {
    const scale = /^[\d.,]+ ?(k|m|b|bn|mn|mln|million|billion|thousand)$/i.test(text);
    const message = `${place} of ${file} holds "${text}", which is not ${sorts[type] ?? "a number"}`;
    const mend = inBrackets(text)
      ? `write it with a minus in the file, if that is what the brackets mean`
      : scale
        ? "write the number in full in the file"
        : total.test(text)
          ? "take the row of sums away in the file: a formula adds the rows up"
          : "mend it in the file";
    const missing = scale ? "" : `, or, where it stands for no value, add --missing "${text}"`;
    const hint = `${mend}, keep the column as text with --type ${name}=string${missing}`;
    return {
      problem: error("wrong-cell", message, null, hint),
      ask: async (asker, given) => {
        const choices = [
          { value: "stop", label: "stop here", hint: `${mend}, then import it again` },
          { value: "missing", label: "the value is missing", hint: `wherever "${text}" stands` },
          {
            value: "text",
            label: "the column holds text",
            hint: `"${title}" is kept as it is, and cannot be computed with`,
          },
        ];
        const answer = await asker.choose(message, choices);
        if (answer === "missing") return { ...given, missing: [...(given.missing ?? []), text] };
        if (answer === "text") return { ...given, type: [...(given.type ?? []), `${name}=string`] };
        return refuse(error("wrong-cell", message, null, hint));
      },
    };
  });
}

function refuse(problem: Problem): never {
  throw new AuthorMistake([problem]);
}

const few = (cells: readonly PlacedText[]): string =>
  `${cells
    .slice(0, 3)
    .map(({ place, text }) => `${place} "${text}"`)
    .join(", ")}${cells.length > 3 ? ` and ${cells.length - 3} more` : ""}`;

function openMarks({ name, title, marked }: PlannedColumn, file: string): OpenPoint {
  const message = `numbers of the column "${title}" of ${file} have marks that point to a note: ${few(marked)}`;
  const problem = error(
    "footnote-marks",
    message,
    null,
    `add --marks leave-out, and say in the schema's notes or in a column of statuses what they mean; or keep the column as text: --type ${name}=string`,
  );
  return {
    problem,
    ask: async (asker, given) => {
      const choices = [
        {
          value: "leave-out",
          label: "leave the marks out",
          hint: "each cell is told; write what they mean into the schema's notes",
        },
        { value: "text", label: "keep the column as text", hint: "it cannot be computed with" },
        { value: "stop", label: "stop here", hint: "nothing is written" },
      ];
      const answer = await asker.choose(`${message}.`, choices);
      if (answer === "leave-out") return { ...given, marks: "leave-out" };
      if (answer === "text") return { ...given, type: [...(given.type ?? []), `${name}=string`] };
      return refuse(problem);
    },
  };
}

function openUnit({ name, title, cells }: PlannedColumn, wrongUnit: Planning["wrongUnit"]): OpenPoint {
  const hint = `add --unit ${name}=USD, ${name}=percent or ${name}=countries`;
  const some = cells.filter((text) => text !== "").slice(0, 3);
  return {
    problem: error("missing-option", `the unit of the column "${title}" is not known`, null, hint),
    ask: async (asker, given) => {
      const question = `What is the unit of "${title}" (${some.join(", ")} …)? USD, percent, people, countries, ratio …`;
      const unit = await asker.text(question, "", (text) => (text === "" ? "write a unit" : wrongUnit(text)));
      return { ...given, unit: [...(given.unit ?? []), `${name}=${unit}`] };
    },
  };
}
