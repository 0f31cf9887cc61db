import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Asker, readRoot } from "@chancery/cli";
import { AuthorMistake } from "@chancery/core";
import fc from "fast-check";
import { expect, it } from "vitest";
import { fakeTerminal, project } from "../../fixtures/copy.ts";
import { readColumn } from "./guess-column.ts";
import { type ImportGiven, importTable } from "./import-table.ts";

const tables = join(project, "apps/desk/fixtures/tables");
const source = `title: A ledger\npublisher: Nobody\ndate: unknown\naddress: none\nlicence: none\nretrieved: unknown\nkind: compiled\n`;

/** Imports a file, or bytes under a name, into an empty root; gives what was printed and written. */
async function imported(file: string, given: ImportGiven, bytes?: string | Uint8Array, asker: Asker | null = null) {
  const root = mkdtempSync(join(tmpdir(), "chancery-import-"));
  try {
    const folder = join(root, "data/sources/ledger");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "source.yaml"), source);
    const path = bytes === undefined ? join(tables, file) : join(root, file);
    if (bytes !== undefined) writeFileSync(path, bytes);
    const terminal = fakeTerminal();
    const world = { root, files: readRoot(root, project), today: "2026-11-24", asker, terminal };
    const wrong = await importTable(path, { source: "ledger", ...given }, world).then(
      () => [],
      (cause: unknown) => {
        if (!(cause instanceof AuthorMistake)) throw cause;
        return cause.problems.map(({ rule, message }) => `${rule}: ${message}`);
      },
    );
    const written = readdirSync(folder).filter((name) => name !== "source.yaml");
    const csv = written.find((name) => name.endsWith(".csv"));
    return {
      said: terminal.lines,
      wrong,
      written,
      csv: csv === undefined ? "" : readFileSync(join(folder, csv), "utf8"),
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

it("reads a sheet, and tells every cell that it writes otherwise", async () => {
  const { csv, said, wrong } = await imported("given.xlsx", { sheet: "Data" });
  expect(wrong).toEqual([]);
  expect(csv).toBe(
    "country,year,aid_usd_million,share\nAZE,2022,35.5,34\nAZE,2023,40.25,12.5\nGEO,2022,,\nGEO,2023,3,100\n",
  );
  expect(said).toContain('D4 (share): "0.34" is written "34": is shown as per cent in the workbook');
  expect(said).toContain('C6 (aid_usd_million): ".." is written "": stands for a missing value');
  expect(said).toContain('row 8 below the table is left out: "Source: the ledger"');
});

it("refuses merged cells by their place, and a workbook whose sheet is not named", async () => {
  expect((await imported("merged.xlsx", { sheet: "Data" })).wrong).toEqual([
    "merged-cells: the cells A4:A5 of merged.xlsx are merged: only the first of them holds the value",
  ]);
  expect((await imported("given.xlsx", {})).wrong).toEqual([
    "missing-option: given.xlsx has 2 sheets, and --sheet is missing",
  ]);
  expect((await imported("given.xlsx", { sheet: "Dat" })).wrong).toEqual([
    'unknown-sheet: given.xlsx has no sheet "Dat"',
  ]);
});

it("tells what a workbook keeps otherwise than it shows it, and what it hides", async () => {
  const { csv, said, wrong } = await imported("kept.xlsx", {
    unit: ["share=percent", "secret=USD"],
    missing: ["#DIV/0!"],
  });
  expect(wrong).toEqual([]);
  expect(csv).toBe(
    "year,usd,share,read,secret\n2022,0.3,29,2024-03-01,1\n2023,1.5E-3,7,2024-03-02,2\n2024,,100,2024-03-03,3\n",
  );
  expect(said.slice(0, 7)).toEqual([
    "row 3 is hidden in the sheet, and taken all the same",
    "column E is hidden in the sheet, and taken all the same",
    "D3 holds a time of day too, 12:30, which is left out",
    'B2 (usd): "0.30000000000000004" is written "0.3": a workbook\'s numbers mean 15 digits',
    'B4 (usd): "#DIV/0!" is written "": stands for a missing value',
    'C2 (share): "0.28999999999999998" is written "29": is shown as per cent in the workbook',
    'C3 (share): "0.07" is written "7": is shown as per cent in the workbook',
  ]);
  const asked = await imported("kept.xlsx", { unit: ["share=percent", "secret=USD"] });
  expect(asked.wrong).toEqual(['wrong-cell: B4 of kept.xlsx holds "#DIV/0!", which is not a number']);
});

it("takes no formula for an empty cell that nothing has computed", async () => {
  expect((await imported("uncomputed.xlsx", {})).wrong).toEqual([
    "formula-without-result: C2 of uncomputed.xlsx holds a formula without its result: no spreadsheet has computed it yet",
  ]);
});

it("asks after a row of sums and numbers in brackets, and leaves out the notes below two columns", async () => {
  const titled = "Table 3. Aid\n\nyear,usd\n2022,5\n2023,6\nTotal,11\n\nSource: OECD\n";
  expect((await imported("a.csv", {}, titled)).wrong).toEqual([
    'wrong-cell: A6 of a.csv holds "Total", which is not a year',
  ]);
  const { csv, said } = await imported("a.csv", {}, titled.replace("Total,11\n", ""));
  expect(csv).toBe("year,usd\n2022,5\n2023,6\n");
  expect(said).toContain('row 7 below the table is left out: "Source: OECD"');
  expect((await imported("a.csv", {}, "year,usd\n2022,−5\n2023,(6)\n2024,–\n")).wrong).toEqual([
    'wrong-cell: B3 of a.csv holds "(6)", which is not a number',
  ]);
});

it("says of a column of texts that some are numbers, and takes place and period for the key", async () => {
  const { said } = await imported("a.csv", {}, "country,year,note\nAZE,2022,5\nGEO,2022,poor\nARM,2022,low\n");
  expect(said).toContain("  note: string (1 of 3 cells hold numbers: --type note=number names the others)");
  expect(said).toContain("  rows are told apart by country, year; their period is year, their place country");
});

it("reads semicolons and decimal commas", async () => {
  const { csv, said, wrong } = await imported(
    "su.csv",
    {},
    "\ufeffölkə;il;qiymət, AZN\r\nAZE;2023;1 234,5\r\nGEO;2023;7,25\r\n",
  );
  expect(wrong).toEqual([]);
  expect(csv).toBe("olke,il,qiymet_azn\nAZE,2023,1234.5\nGEO,2023,7.25\n");
  expect(said).toContain(
    'C2 (qiymet_azn): "1 234,5" is written "1234.5": a decimal point, and nothing between groups of digits',
  );
});

it("asks for what cannot be known, and then writes nothing", async () => {
  const ambiguous = await imported("a.csv", {}, "year;usd\n2022;1,234\n2023;2,345\n");
  expect(ambiguous.written).toEqual([]);
  expect(ambiguous.wrong[0]).toMatch(/^decimal-mark: the column "usd"/);
  expect((await imported("a.csv", { decimal: "comma" }, "year;usd\n2022;1,234\n2023;2,345\n")).csv).toBe(
    "year,usd\n2022,1.234\n2023,2.345\n",
  );
  expect((await imported("a.csv", {}, "year,people\n2022,5\n")).wrong).toEqual([
    'missing-option: the unit of the column "people" is not known',
  ]);
  expect((await imported("a.csv", {}, "year,usd,usd\n2022,5,6\n")).wrong).toEqual([
    'duplicate-column: C1 of a.csv is called "usd", as B1 is',
  ]);
  expect((await imported("a.csv", {}, "year,usd\n2021,4\n2022,5*\n2023,6\n")).wrong).toEqual([
    'footnote-marks: numbers of the column "usd" of a.csv have marks that point to a note: B3 "5*"',
  ]);
  expect((await imported("a.csv", {}, "usd\n5\n5\n")).wrong[0]).toMatch(
    /^missing-key: no columns of a\.csv tell its rows apart/,
  );
});

it("tells each sign of a currency, mark of a note, date and word for a missing value that it writes otherwise", async () => {
  const text = 'date,usd,note\n13/4/2024,"$1,234.50",007\n5/6/2024,$7*,012\n6/6/2024,x,013\n7/6/2024,9,014\n';
  const { csv, said } = await imported("a.csv", { marks: "leave-out", missing: ["x"] }, text);
  expect(csv).toBe("date,usd,note\n2024-04-13,1234.50,007\n2024-06-05,7,012\n2024-06-06,,013\n2024-06-07,9,014\n");
  expect(said.slice(0, 7)).toEqual([
    'A2 (date): "13/4/2024" is written "2024-04-13": a date, day before month',
    'A3 (date): "5/6/2024" is written "2024-06-05": a date, day before month',
    'A4 (date): "6/6/2024" is written "2024-06-06": a date, day before month',
    'A5 (date): "7/6/2024" is written "2024-06-07": a date, day before month',
    'B2 (usd): "$1,234.50" is written "1234.50": USD goes into the unit; a decimal point, and nothing between groups of digits',
    'B3 (usd): "$7*" is written "7": the mark * is left out; USD goes into the unit',
    'B4 (usd): "x" is written "": stands for a missing value',
  ]);
});

it("names columns and types that are not there, years in the heading, dates that can be read in two ways", async () => {
  const wrong = { unit: ["usdd=USD"], key: "yaer", type: ["usd=nmber"], period: "when" };
  expect((await imported("a.csv", wrong, "year,usd\n2022,5\n")).wrong).toEqual([
    'unknown-column: --unit names a column "usdd", which is not there',
    'unknown-column: --key names a column "yaer", which is not there',
    'unknown-column: --period names a column "when", which is not there',
    "unknown-type: --type usd=nmber is no type of column",
  ]);
  expect((await imported("a.csv", {}, "country,2022,2023\nAZE,1,2\n")).wrong).toEqual([
    "years-in-heading: the heading of a.csv holds years (2022 to 2023): each row has to be one year",
  ]);
  expect((await imported("a.csv", {}, "date,usd\n3/4/2024,5\n")).wrong[0]).toMatch(/^date-order: the column "date"/);
  expect((await imported("a.csv", {}, "made,seen,usd\n2021,2022,5\n2022,2022,6\n")).wrong).toEqual([
    "missing-option: 2 columns of a.csv hold years or dates: made, seen",
  ]);
});

it("asks a person for all of that, one thing after the other", async () => {
  const asked: string[] = [];
  const answers = ["seen", "day-first", "comma", "missing", "leave-out", "people"];
  const next = (question: string): string => {
    asked.push(question);
    return answers.shift() ?? "";
  };
  const asker: Asker = {
    text: async (question, initial = "") => (/hold\?$/.test(question) ? initial : next(question)),
    choose: async (question) => next(question),
    several: async (question) => [next(question)],
  };
  const text =
    "made;seen;number\n3/4/2024;3/5/2024;1,234\n3/4/2024;4/5/2024;2,345*\n3/4/2024;5/5/2024;c.\n1/1/2024;6/5/2024;5\n";
  const { csv, wrong } = await imported("a.csv", {}, text, asker);
  expect(wrong).toEqual([]);
  expect(csv).toBe(
    "made,seen,number\n2024-04-03,2024-05-03,1.234\n2024-04-03,2024-05-04,2.345\n2024-04-03,2024-05-05,\n2024-01-01,2024-05-06,5\n",
  );
  expect(asked.map((question) => /What comes|period of|decimal|marks|not a number|unit/.exec(question)?.[0])).toEqual([
    "period of",
    "What comes",
    "decimal",
    "not a number",
    "marks",
    "unit",
  ]);
});

it("does not guess an encoding", async () => {
  const bytes = Uint8Array.from([...Buffer.from("name,usd\n"), 0xfe, ...Buffer.from("eki,5\n")]);
  expect((await imported("a.csv", {}, bytes)).wrong[0]).toMatch(/^not-utf-8/);
  expect((await imported("a.csv", { encoding: "windows-1254" }, bytes)).csv).toBe("name,usd\nşeki,5\n");
});

it("never changes a number's value, whatever marks stand in it", () => {
  const marks = fc.constantFrom(["", "."], [",", "."], [" ", "."], ["\u00a0", ","], [".", ","], ["", ","]);
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 99 })), { minLength: 1 }),
      marks,
      (numbers, [group = "", mark = "."]) => {
        const plain = numbers.map(([whole, part]) => `${whole}.${String(part).padStart(2, "0")}`);
        const cells = plain.map((text, row) => ({
          text: text
            .replace(".", mark)
            .replace(/\d+(?=[.,])/, (digits) => digits.replaceAll(/\B(?=(\d{3})+$)/g, group)),
          shown: "as-is" as const,
          row,
        }));
        const read = readColumn(cells, 0, { type: "number" });
        expect(read.cells).toEqual(plain);
        expect(read.changes.map(({ from }) => from)).toEqual(
          cells.map(({ text }) => text).filter((text, at) => text !== plain[at]),
        );
      },
    ),
    { seed: 3 },
  );
});
