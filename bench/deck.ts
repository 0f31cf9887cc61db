/**
 * What a deck costs: its first build (Slidev builds the shell), a rebuild after one fact changed and one with nothing
 * changed, each a process of its own, and in one that is kept warm (`warm-deck.ts`), against `slidev build` of the same slides
 * as plain Markdown with the drawings in it.
 * With --peers those of `peers/` that are installed are run in turn with ours: `slidev export`, Marp, reveal.js with decktape.
 * Run on a quiet machine, after `pnpm build`, which bundles the apps:
 *
 *     node bench/deck.ts [--runs 5] [--peers]
 */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { drawFigures } from "../apps/slides/src/draw.ts";
import { writeSources } from "../apps/slides/src/shell/build-shell.ts";
import { openWorkshop } from "../apps/slides/src/workshop.ts";
import { findBrowser } from "../packages/chromium/src/browser/find.ts";
import { readRoot } from "../packages/cli/src/index.ts";
import { wordsOf } from "../packages/cli/src/words-of.ts";
import { composeEditions, Problems, readProject } from "../packages/core/src/index.ts";
import { inTurn, printTable, timed, type Works } from "./measure.ts";
import { writeNearDeck } from "./peers/near-deck.ts";
import { deckPeers, worksOf } from "./peers/peers.ts";
import { openWarmDeck } from "./warm-deck.ts";

const project = resolve(import.meta.dirname, "..");
const { values } = wordsOf(import.meta.filename, {
  options: { runs: { type: "string", default: "5" }, peers: { type: "boolean", default: false } },
});
const runs = Number(values.runs);
const folder = mkdtempSync(join(tmpdir(), "chancery-bench-"));
const root = join(folder, "root");
const plain = join(folder, "plain");
const near = join(folder, "near");
const peerModules = join(import.meta.dirname, "peers/node_modules");
const fact = join(root, "data/sources/smart-diplomacy/facts.yaml");
const slidev = join(
  dirname(createRequire(join(project, "apps/slides/package.json")).resolve("@slidev/cli/package.json")),
  "bin/slidev.mjs",
);

function slides(cache: string, formats: readonly string[]): number {
  const program = [join(project, "start.mjs"), join(project, "apps/slides/src/cli.ts")];
  const command = [...program, "build", "emerging-donor", "--lang", "en", "--root", root];
  const asked = formats.flatMap((format) => ["--format", format]);
  return timed([...command, ...asked], project, { XDG_CACHE_HOME: cache });
}

let changes = 0;
/** Another value of one fact that the deck quotes, each time. */
function changeFact(): void {
  changes += 1;
  const value = `6${changes % 10}.${(changes + 3) % 10} million`;
  writeFileSync(fact, readFileSync(fact, "utf8").replace(/value: 6\d\.\d million/, `value: ${value}`));
}

/** The slides as an author of plain Slidev would have them: words and drawings in the Markdown, a style sheet beside it. */
async function writePlain(): Promise<void> {
  const files = readRoot(root, project);
  const problems = new Problems();
  const read = readProject(files, problems);
  const [edition] = composeEditions(read, { briefs: ["emerging-donor"], languages: ["en"] }, problems);
  if (read.tokens === null || edition === undefined) throw new Error("the deck cannot be composed");
  await using workshop = openWorkshop(files, read.tokens, () => {});
  const { deck, language, evidence } = edition;
  const drawings = await drawFigures(deck, evidence, workshop.chartist(language), workshop);
  const rendered = workshop.renderer.render(deck, drawings, "screen");
  const markdown = rendered.slides.map(({ html, foot }) => {
    const oneBlock = `<div v-pre class="slide">${html}${foot}</div>`.replaceAll(/\n\s*/g, " ");
    return `layout: none\n---\n\n${oneBlock}\n`;
  });
  const head = "theme: none\nfonts:\n  provider: none\n";
  await writeSources(
    plain,
    new Map([
      ["package.json", '{ "name": "deck", "private": true, "type": "module" }\n'],
      ["vite.config.ts", "export default { build: { cssMinify: false } };\n"],
      ["slides.md", `---\n${head}${markdown.join("\n---\n")}`],
    ]),
  );
  if (values.peers) {
    symlinkSync(peerModules, join(plain, "node_modules"));
    writeNearDeck(
      rendered.slides.map(({ html, foot }) => `<div class="slide">${html}${foot}</div>`),
      near,
    );
  }
}

async function exporting(): Promise<Works> {
  if (!values.peers) return {};
  const { path, environment } = await findBrowser(process.env, () => {});
  const command = [
    slidev,
    "export",
    "slides.md",
    "--output",
    "deck.pdf",
    "--timeout",
    "120000",
    "--executable-path",
    path,
  ];
  return {
    "slidev export of the same slides": () => timed(command, plain, environment),
    ...worksOf(await deckPeers(), near),
  };
}

try {
  cpSync(join(project, "data"), join(root, "data"), { recursive: true });
  const warm = join(folder, "cache");
  slides(warm, ["site", "pdf"]); // unpacks the browser, builds the shell
  await writePlain();
  await using engine = openWarmDeck(root);
  const warmed = (work: () => Promise<void>) => async (): Promise<number> => {
    changeFact();
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  await warmed(engine.site)();
  await warmed(engine.pdf)();
  const asPlain = "slidev build of the same slides";
  const works: Works = {
    [asPlain]: () => timed([slidev, "build", "slides.md", "--base", "./", "--out", "dist"], plain),
    "site, first build": (run) => {
      const cache = join(folder, `cache-${run}`);
      cpSync(warm, cache, { recursive: true, filter: (path) => !/\/(?:made|outputs)$/.test(path) });
      return slides(cache, ["site"]);
    },
    "site, one fact changed": () => {
      changeFact();
      return slides(warm, ["site"]);
    },
    "site, nothing changed": () => slides(warm, ["site"]),
    "PDF, one fact changed": () => {
      changeFact();
      return slides(warm, ["pdf"]);
    },
    "site, one fact changed, engine warm": warmed(engine.site),
    "PDF, one fact changed, engine warm": warmed(engine.pdf),
    ...(await exporting()),
  };
  printTable("deck", await inTurn(works, runs), asPlain, runs);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
