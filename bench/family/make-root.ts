import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const project = resolve(import.meta.dirname, "../..");
const tables = "data/sources/oecd-dac1";

/** Those that both tables know. */
const donors = new Set(
  readFileSync(join(project, tables, "oda-given-share.csv"), "utf8")
    .split("\n")
    .slice(1)
    .map((row) => row.slice(0, 3)),
);

/** No country's. */
const codeOf = (at: number): string =>
  `X${String.fromCharCode(65 + Math.floor(at / 26))}${String.fromCharCode(65 + (at % 26))}`;

/** A copy of the data whose two tables of donors hold so many of them. */
export function makeRoot(folder: string, count: number): string {
  const root = join(folder, `root-${count}`);
  cpSync(join(project, "data"), join(root, "data"), { recursive: true });
  for (const table of ["oda-given", "oda-given-share"]) {
    const file = join(root, tables, `${table}.csv`);
    const [head = "", ...rows] = readFileSync(file, "utf8").trim().split("\n");
    const byDonor = [...Map.groupBy(rows, (row) => row.slice(0, 3)).entries()].filter(([code]) => donors.has(code));
    const made = Array.from({ length: count }, (_, at) => {
      const [, own = []] = byDonor[at % byDonor.length] ?? [];
      return own.map((row) => row.replace(/^[A-Z]{3},("[^"]*"|[^,]*)/, `${codeOf(at)},$1 ${at}`));
    });
    writeFileSync(file, `${[head, ...made.flat()].join("\n")}\n`);
  }
  return root;
}

/** Another number for what one of the donors gave in a year that no other edition quotes. */
export function changeOneCell(root: string, run: number): void {
  const file = join(root, tables, "oda-given.csv");
  const text = readFileSync(file, "utf8");
  const changed = text.replace(/^(XA[A-Z],(?:"[^"]*"|[^,]*),2015,)[0-9.]+/m, `$1${123_000_000 + run}`);
  if (changed === text) throw new Error("no cell of 2015 was found");
  writeFileSync(file, changed);
}
