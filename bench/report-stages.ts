/**
 * Times the stages of one brief: load, compose, charts, fill, launch, print, finish, write.
 * Cold is the first round of a fresh process; warm is the median of the rounds after it.
 *
 *     pnpm bench [brief] [--rounds 7]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { drawFigures, openWorkshop } from "../apps/report/src/workshop.ts";
import { openPrinter } from "../packages/chromium/src/index.ts";
import { readRoot, startStopwatch, writeAtomic } from "../packages/cli/src/index.ts";
import { readTheme, templatesIn } from "../packages/cli/src/look.ts";
import { wordsOf } from "../packages/cli/src/words-of.ts";
import { composeEdition, computeMetrics, countNouns, Problems, readProject } from "../packages/core/src/index.ts";
import { createReportRenderer } from "../packages/templating/src/index.ts";

const { values, positionals } = wordsOf(import.meta.filename, {
  allowPositionals: true,
  options: { rounds: { type: "string", default: "7" } },
});
const rounds = Number(values.rounds);
const root = resolve(import.meta.dirname, "..");
const out = mkdtempSync(join(tmpdir(), "chancery-bench-"));

type Times = ReadonlyMap<string, number>;

async function round(printer: ReturnType<typeof openPrinter>): Promise<Times> {
  const { stages, time } = startStopwatch();
  const problems = new Problems();
  const files = await time("load", () => readRoot(root, root));
  const project = await time("load", () => readProject(files, problems));
  const brief = project.brief(positionals[0] ?? project.briefIds[0] ?? "");
  const tag = brief?.meta.languages[0] ?? "en";
  const language = project.languages.get(tag);
  const { tokens } = project;
  if (!brief || !language || !tokens) {
    console.error(`there is no brief "${positionals[0]}"; briefs are: ${project.briefIds.slice(0, 20).join(", ")}`);
    process.exit(1);
  }
  const document = await time("compose", () => {
    const metrics = computeMetrics(brief.metrics, project.evidence, problems, countNouns(project.languages));
    return composeEdition({ brief, tag, language, metrics }, project.evidence, problems);
  });
  problems.throwIfFailed();
  if (document === null) throw new Error("the brief could not be composed");
  const workshop = openWorkshop(files, tokens, printer);
  const drawings = await time("charts", () =>
    drawFigures(document, project.evidence, workshop.chartist(language), workshop),
  );
  const renderer = await time("fill", () =>
    createReportRenderer({
      templates: templatesIn(files, "templates/report"),
      theme: readTheme(tokens, createRequire(new URL("../apps/report/src/workshop.ts", import.meta.url)).resolve),
    }),
  );
  const html = await time("fill", () => renderer.render(document, drawings, null, "pdf"));
  await time("launch", () => printer.warm());
  const pdf = await time("print (one pass)", () => printer.print(html));
  await time("write", () => writeAtomic(join(out, "brief.pdf"), pdf));
  return stages;
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

await using printer = openPrinter();
const cold = await round(printer);
const warm: Times[] = [];
for (let n = 1; n < rounds; n++) warm.push(await round(printer));
rmSync(out, { recursive: true });

const print = "print (one pass)";
const floor = median(warm.map((times) => times.get(print) ?? 0));
console.log(`${cpus().length} cores, Node ${process.version}, ${rounds} rounds; warm is the median of ${rounds - 1}`);
console.log(`| stage | cold ms | warm ms | warm / one print |`);
console.log(`|---|--:|--:|--:|`);
for (const [stage, time] of cold) {
  const again = median(warm.map((times) => times.get(stage) ?? 0));
  console.log(`| ${stage} | ${time.toFixed(0)} | ${again.toFixed(0)} | ${(again / floor).toFixed(2)} |`);
}
