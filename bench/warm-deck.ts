import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { drawFigures } from "../apps/slides/src/draw.ts";
import { keptShells } from "../apps/slides/src/kept.ts";
import { type MadeDeck, makeDeck } from "../apps/slides/src/make-deck.ts";
import { writeFolder } from "../apps/slides/src/site/write-folder.ts";
import { openWorkshop, type Workshop } from "../apps/slides/src/workshop.ts";
import { type Chartist, rememberingChartist } from "../packages/charts/src/index.ts";
import { openPrinter } from "../packages/chromium/src/index.ts";
import { openStore, readRoot } from "../packages/cli/src/index.ts";
import { composeEditions, followProject, Problems } from "../packages/core/src/index.ts";

/** The engine of decks, kept warm as `pnpm dev` keeps it: modules read, a browser that runs on, what was made remembered. */
export interface WarmDeck extends AsyncDisposable {
  /** Reads all files, and makes the site on disk, each slide that changed looked over. */
  site(): Promise<void>;
  /** Reads all files, and makes the finished PDF. */
  pdf(): Promise<void>;
}

/** @param root the content root, whose files may change between two calls */
export function openWarmDeck(root: string): WarmDeck {
  const project = resolve(import.meta.dirname, "..");
  const folder = mkdtempSync(join(tmpdir(), "chancery-bench-warm-"));
  const printer = openPrinter();
  const kept = { ...keptShells(), store: openStore({ folders: [folder] }) };
  const read = followProject();
  let open: { readonly workshop: Workshop; readonly chartist: Chartist } | null = null;
  const make = async (): Promise<MadeDeck> => {
    const files = readRoot(root, project);
    const problems = new Problems();
    const content = read(files, problems);
    const [edition] = composeEditions(content, { briefs: ["emerging-donor"], languages: ["en"] }, problems);
    const { tokens, evidence } = content;
    if (tokens === null || edition === undefined) throw new Error("the deck cannot be composed");
    if (open === null) {
      const workshop = openWorkshop(files, tokens, () => {}, kept, printer);
      open = { workshop, chartist: rememberingChartist(workshop.chartist(edition.language)) };
    }
    const { workshop, chartist } = open;
    const drawings = await drawFigures(edition.deck, evidence, chartist, workshop);
    return makeDeck({ edition, evidence, drawings, files }, workshop);
  };
  return {
    async site() {
      writeFolder(join(folder, "site"), await (await make()).site());
    },
    async pdf() {
      await (await make()).pdf();
    },
    async [Symbol.asyncDispose]() {
      await printer.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
