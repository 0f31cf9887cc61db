import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { openPrinter } from "../../packages/chromium/src/index.ts";
import { type Tried, temporaryFolder } from "./base.ts";
import { checkFiles, checkMessages, type Leak } from "./text-checks.ts";
import { buildAll } from "./text-outputs.ts";
import { checkDeck, checkPage, checkPdf } from "./text-pages.ts";
import { hostileRoot, textPayloads } from "./text-root.ts";

/** The page check takes braces in print for a word that nobody filled, and refuses the PDF. */
const unfinished = /\{\{|\}\}/;

/**
 * All payloads that are values, in one brief that is built once: each stands as text in every output.
 *
 * @param whole also in the PDF and in the deck's site
 */
export async function tryTexts(whole: boolean): Promise<readonly Tried[]> {
  const payloads = textPayloads();
  using folder = temporaryFolder();
  await using printer = openPrinter();
  const inFolder = (name: string): string => {
    const path = join(folder.path, name);
    mkdirSync(path);
    return path;
  };
  const outputs = await buildAll(hostileRoot(payloads), inFolder("all"), {
    reports: ["html", "bibtex", "citation", "evidence"],
    decks: whole ? ["site", "pptx"] : ["pptx"],
  });
  const leaks: Leak[] = [
    ...checkMessages(payloads),
    ...(await checkFiles(outputs, payloads)),
    ...(await checkPage(printer, outputs, folder.path, payloads)),
  ];
  if (whole) {
    leaks.push(...(await checkDeck(printer, outputs, payloads)));
    const printed = payloads.filter(({ text }) => !unfinished.test(text));
    const pdf = await buildAll(hostileRoot(printed), inFolder("pdf"), { reports: ["pdf"], decks: [] });
    leaks.push(...(await checkPdf(pdf, printed)));
  }
  return [...new Set(payloads.map(({ group }) => group))].map((group) => {
    const own = payloads.filter((payload) => payload.group === group);
    const ids = own.map(({ id }) => id);
    // What is found by its trace, and not by its payload, is counted once.
    const of = leaks.filter(
      ([id]) => ids.includes(id) || (group === own[0]?.group && group === "HTML in values" && !/-\d+$/.test(id)),
    );
    return { group, tried: own.length, leaked: of.map(([id, how]) => `${id} ${how}`) };
  });
}
