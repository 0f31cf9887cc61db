import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { basename, extname } from "node:path";
import { interruptible, once, writeTogether } from "@chancery/cli";
import {
  AuthorMistake,
  countNouns,
  error,
  type Files,
  foldersUnder,
  grouped,
  Problems,
  parseUnit,
  readProject,
  suggest,
  tooMuch,
  usualLimits,
  wholeFile,
} from "@chancery/core";
import { stringify } from "yaml";
import { slug } from "../new/slug.ts";
import { newMistakes } from "../new/try-out.ts";
import { checkId, type World } from "../new/world.ts";
import { findTable } from "./find-table.ts";
import type { Grid } from "./grid.ts";
import { planTable } from "./plan-table.ts";
import type { PlannedTable, TableGiven } from "./planned.ts";
import { type CsvGiven, readCsv } from "./read-csv.ts";
import { numberIn } from "./read-number.ts";
import { readXlsx, sheetsIn } from "./read-xlsx.ts";

export interface ImportGiven extends TableGiven, CsvGiven {
  readonly source?: string;
  readonly id?: string;
  readonly sheet?: string;
  readonly label?: string;
}

/** Brings a table into a source: read -> find -> plan -> check -> write. Throws AuthorMistake; then nothing was written. */
export async function importTable(file: string, given: ImportGiven, world: World): Promise<void> {
  const name = basename(file);
  const { size } = statSync(file);
  if (size > usualLimits.bytes.csv)
    throw new AuthorMistake([
      tooMuch(`${name} has ${grouped(size)} bytes`, usualLimits.bytes.csv, "are read", wholeFile(name)),
    ]);
  const bytes = readFileSync(file);
  const source = await sourceOf(given, world);
  const { grid, sheet } = await readGrid(bytes, name, given, world);
  const table = findTable(grid, name);
  const plan = await planTable({ table, file: name, wrongUnit: unitCheck(world.files) }, given, world.asker);
  const id = given.id ?? slug(basename(file, extname(file)).replaceAll(/[_.]/g, " "));
  checkId(id);
  const label =
    given.label ?? (world.asker ? await world.asker.text("What does the table hold?", id) : id.replaceAll("-", " "));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const from = `Imported from ${name}${sheet === null ? "" : `, sheet ${sheet}`} (SHA-256 ${hash}).`;
  const folder = `data/sources/${source}`;
  const made = new Map([
    [`${folder}/${id}.csv`, csvText(plan)],
    [`${folder}/${id}.schema.yaml`, schemaText(plan, label, from)],
  ]);
  const mistakes = newMistakes(world.files, made);
  if (mistakes.length > 0) throw new AuthorMistake(mistakes);
  await interruptible(
    async () => writeTogether(world.root, { made }),
    async () => {},
  );
  tell([...grid.said, ...table.said, ...plan.said], plan, [...made.keys()], world);
}

/** What is wrong with a unit, as an author is told; null for one that the project knows. */
function unitCheck(files: Files): (unit: string) => string | null {
  const counts = once(() => countNouns(readProject(files, new Problems()).languages));
  return (unit) => {
    const read = parseUnit(unit, undefined, counts());
    return read.ok ? null : `${read.problem.message}. ${read.problem.hint ?? ""}`;
  };
}

async function sourceOf({ source }: ImportGiven, { files, asker }: World): Promise<string> {
  const known = foldersUnder(files, "data/sources");
  const hint = "begin it: pnpm new source";
  if (source === undefined && asker === null)
    throw new AuthorMistake([
      error(
        "missing-option",
        "--source is missing",
        null,
        `name the folder of data/sources that it belongs to; or ${hint}`,
      ),
    ]);
  const chosen =
    source ??
    (await asker?.choose(
      "Which source does it belong to?",
      known.map((value) => ({ value })),
    )) ??
    "";
  if (known.includes(chosen)) return chosen;
  throw new AuthorMistake([
    error(
      "unknown-source",
      `there is no source "${chosen}"`,
      null,
      `${suggest(chosen, known).replace(/(?<![.?])$/, ".")} Or ${hint}`,
    ),
  ]);
}

async function readGrid(
  bytes: Uint8Array,
  name: string,
  given: ImportGiven,
  { asker }: World,
): Promise<{ grid: Grid; sheet: string | null }> {
  if (!/\.xlsx$/i.test(name)) {
    if (/\.(xls|ods|numbers|pdf|docx?)$/i.test(name))
      throw new AuthorMistake([
        error("unknown-format", `${name} is neither CSV nor XLSX`, null, "save it as .xlsx in its own program"),
      ]);
    return { grid: readCsv(bytes, name, given), sheet: null };
  }
  const sheets = sheetsIn(bytes, name);
  const [only = ""] = sheets;
  if (given.sheet === undefined && sheets.length > 1 && asker === null)
    throw new AuthorMistake([
      error(
        "missing-option",
        `${name} has ${sheets.length} sheets, and --sheet is missing`,
        null,
        `they are: ${sheets.join(", ")}`,
      ),
    ]);
  const sheet =
    given.sheet ??
    (sheets.length > 1 && asker
      ? await asker.choose(
          "Which sheet?",
          sheets.map((value) => ({ value })),
        )
      : only);
  return { grid: await readXlsx(bytes, name, sheet), sheet };
}

const csvCell = (text: string): string => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

function csvText({ columns }: PlannedTable): string {
  const rows = (columns[0]?.cells ?? []).map((_, at) => columns.map(({ cells }) => csvCell(cells[at] ?? "")).join(","));
  return `${[columns.map(({ name }) => csvCell(name)).join(","), ...rows].join("\n")}\n`;
}

function schemaText({ columns, key, period, place }: PlannedTable, label: string, from: string): string {
  const fields = columns.map(({ name, title, type, unit, scale }) => ({
    name,
    type,
    ...(title === name ? {} : { title }),
    ...(unit === null ? {} : { unit }),
    ...(scale === null ? {} : { scale: Number(scale) }),
  }));
  const marks = columns.flatMap(({ type, marked }) => (type === "string" ? [] : marked));
  const left =
    marks.length === 0 ? "" : ` Marks left out: ${marks.map(({ place, text }) => `${place} "${text}"`).join(", ")}.`;
  const table = {
    label,
    notes: from + left,
    ...(place === null ? {} : { "place-field": place }),
    ...(period === null ? {} : { "period-field": period }),
    fields,
    primaryKey: key,
  };
  return `# Types, units and key were guessed from the file: read them once. docs/authors.md explains the keys.\n${stringify(table, { lineWidth: 120 })}`;
}

function tell(
  said: readonly string[],
  { columns, key, period, place }: PlannedTable,
  paths: readonly string[],
  { terminal }: World,
): void {
  for (const line of said) terminal.out(line);
  for (const { name, changes } of columns)
    for (const { place, from, to, why } of changes)
      terminal.out(`${place} (${name}): "${from}" is written "${to}": ${why}`);
  const changed = columns.reduce((sum, { changes }) => sum + changes.length, 0);
  terminal.out(
    `${changed === 0 ? "no cell was" : changed === 1 ? "1 cell was" : `${changed} cells were`} written otherwise than in the file`,
  );
  for (const { name, type, unit, scale, cells } of columns)
    terminal.out(
      `  ${name}: ${type}${type === "string" ? numbersAmong(name, cells) : ""}${unit === null ? "" : `, ${unit}`}${scale === null ? "" : `, times ${scale}`}`,
    );
  terminal.out(
    `  rows are told apart by ${key.join(", ")}; their period is ${period ?? "in no column"}, their place ${place ?? "in no column"}`,
  );
  for (const path of paths) terminal.out(`wrote ${path}`);
}

/** Says of a column of texts that some are numbers: an author may have meant them all to be. */
function numbersAmong(name: string, cells: readonly string[]): string {
  const texts = cells.filter((text) => text !== "");
  const numbers = texts.filter((text) => numberIn(text) !== null);
  if (numbers.length === 0 || numbers.length === texts.length) return "";
  return ` (${numbers.length} of ${texts.length} cells hold numbers: --type ${name}=number names the others)`;
}
