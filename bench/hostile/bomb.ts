import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { readXlsx, sheetsIn } from "../../apps/desk/src/import/read-xlsx.ts";
import { readRoot } from "../../packages/cli/src/index.ts";
import { AuthorMistake, type Problem } from "../../packages/core/src/index.ts";
import { paths, problemsOf, project, temporaryFolder, tinyFiles, writeFiles } from "./base.ts";

const lines = (count: number, line: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => line(at)).join("\n");

/** An alias of an alias of an alias: nine times as much in each line. */
function laughs(): string {
  const names = [..."abcdefghij"];
  const nine = (name: string): string => `[${Array.from({ length: 9 }, () => `*${name}`).join(",")}]`;
  return names.map((name, at) => `${name}: &${name} ${at === 0 ? "[lol]" : nine(names[at - 1] ?? "")}`).join("\n");
}

/** Which file of the small brief each bomb stands in the place of, or is added to. */
const files: Readonly<Record<string, readonly [file: string, text: () => string]>> = {
  "aliases of aliases": ["facts", laughs],
  "aliases without end": ["facts", () => `a: &a x\n${lines(20_000, (at) => `b${at}: *a`)}`],
  "YAML nested by brackets": ["facts", () => `a: ${"[".repeat(400_000)}`],
  "YAML nested by braces": ["facts", () => `a: ${"{a: ".repeat(200_000)}`],
  "YAML nested by dashes": ["facts", () => `a:\n ${"- ".repeat(400_000)}x`],
  "YAML nested by lines": ["facts", () => lines(1300, (at) => `${" ".repeat(at)}a:`)],
  "50 MB of YAML": ["facts", () => `a: ${"x".repeat(50_000_000)}`],
  "keys without end": ["facts", () => lines(200_000, (at) => `k${at}: 1`)],
  "a million rows": ["csv", () => `iso3,year,usd\n${lines(1_000_000, () => "AZE,2024,1")}`],
  "ten thousand columns": ["csv", () => `${Array.from({ length: 10_000 }, (_, at) => `c${at}`).join(",")}\n`],
  "a cell of ten million": ["csv", () => `iso3,year,usd\nAZE,2024,"${"x".repeat(10_000_000)}"\n`],
  "a mark that is never closed": ["csv", () => `iso3,year,usd\nAZE,2024,"${"x\n".repeat(5_000_000)}`],
  "50 MB of CSV": ["csv", () => "AZE,2024,1\n".repeat(4_600_000)],
  "a hundred thousand wrong rows": ["csv", () => `iso3,year,usd\n${"x\n".repeat(99_000)}`],
  "a number of a million digits": ["csv", () => `iso3,year,usd\nAZE,2024,${"9".repeat(1_000_000)}\n`],
  "quotations in quotations": ["report", () => `${">".repeat(100_000)}a`],
  "lists in lists": ["report", () => `${"- ".repeat(100_000)}a`],
  "block words in block words": ["report", () => '{{#when "1 > 0"}}'.repeat(20_000)],
  "words without end": ["report", () => '{{fact "aid-given"}}\n'.repeat(40_000)],
  "50 MB of Markdown": ["report", () => "a ".repeat(25_000_000)],
  "a formula in brackets": ["metrics", () => `a:\n  label: a\n  formula: "${"(".repeat(50_000)}1"\n`],
  "a formula without end": ["metrics", () => `a:\n  label: a\n  formula: "${"1+".repeat(400_000)}1"\n`],
  "metrics of metrics": [
    "metrics",
    () => lines(5000, (at) => `m${at}: { label: m, formula: ${at === 0 ? "1 + 1" : `m${at - 1}`} }`),
  ],
};

/** A workbook whose sheet unpacks to far more than it is. */
function workbook(sheet: string, also: Readonly<Record<string, Uint8Array>> = {}): Uint8Array {
  const head = '<?xml version="1.0"?>';
  return zipSync({
    "xl/workbook.xml": strToU8(`${head}<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>`),
    "xl/_rels/workbook.xml.rels": strToU8(
      `${head}<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    "xl/worksheets/sheet1.xml": strToU8(sheet),
    ...also,
  });
}

const workbooks: Readonly<Record<string, () => Uint8Array>> = {
  "a workbook that unpacks to 60 MB": () =>
    workbook(`<worksheet><sheetData>${" ".repeat(60_000_000)}</sheetData></worksheet>`),
  "a workbook of many rows": () =>
    workbook(
      `<worksheet><sheetData>${'<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(1_000_000)}</sheetData></worksheet>`,
    ),
  "a workbook of many parts": () =>
    workbook(
      "<worksheet/>",
      Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`a/${at}`, new Uint8Array(1)])),
    ),
  "a workbook of entities": () =>
    workbook(
      `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${lines(9, (at) => `<!ENTITY a${at} "${`&a${at === 0 ? "" : at - 1};`.repeat(10)}">`)}]><worksheet>&a8;</worksheet>`,
    ),
};

export const bombNames: readonly string[] = [...Object.keys(files), ...Object.keys(workbooks)];

async function refusals(name: string): Promise<() => Promise<readonly Problem[]>> {
  const book = workbooks[name]?.();
  if (book !== undefined)
    return async () => {
      const [sheet = ""] = sheetsIn(book, "a.xlsx");
      await readXlsx(book, "a.xlsx", sheet);
      return [];
    };
  const [file, text] = files[name] ?? [];
  if (file === undefined || text === undefined) throw new Error(`no bomb is called ${name}`);
  const laid = [...tinyFiles()].filter(([path]) => path.startsWith("data/"));
  const folder = temporaryFolder();
  writeFiles(folder.path, [...laid, [paths[file] ?? "", text()]]);
  return async () => {
    try {
      return problemsOf(readRoot(folder.path, project));
    } finally {
      folder[Symbol.dispose]();
    }
  };
}

/** Sets off one bomb, and tells what came of it. What it took to make it, and to read the small brief once, is not counted. */
if (process.argv[1] === join(import.meta.dirname, "bomb.ts")) {
  const blow = await refusals(process.argv[2] ?? "");
  problemsOf(tinyFiles());
  const started = process.cpuUsage();
  const problems = await blow().catch((cause: unknown) => {
    if (cause instanceof AuthorMistake) return cause.problems;
    throw cause;
  });
  const taken = process.cpuUsage(started);
  const milliseconds = Math.round((taken.user + taken.system) / 1000);
  const wrong = problems.filter(({ severity }) => severity === "error");
  const over = wrong.find(({ rule }) => rule === "over-limit") ?? wrong[0];
  console.log(
    JSON.stringify({
      rules: [...new Set(wrong.map(({ rule }) => rule))],
      message: over?.message ?? "",
      milliseconds,
      megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    }),
  );
}
