import type { Tried } from "./base.ts";
import { bombNames } from "./bomb.ts";
import { tryBombs } from "./bombs.ts";
import { tryCharts } from "./charts.ts";
import { fuzz } from "./fuzz.ts";
import { tryBaseline, tryPages } from "./page.ts";
import { tryPreview } from "./preview.ts";
import { tryKeys, tryPaths, tryUrls } from "./refused.ts";
import { tryTexts } from "./texts.ts";

export interface Wanted {
  /** Whether only what is cheap is tried. */
  readonly short: boolean;
  readonly seed: number;
  /** Mutations of each kind of file. */
  readonly cases: number;
}

/** What came of a part, for the table at the end. */
export interface Shown {
  readonly held: boolean;
  readonly summary: readonly (readonly [measured: string, figure: string])[];
}

/** Of the bombs that take a process each, the short form sets off one of each kind. */
const fewBombs = ["aliases of aliases", "YAML nested by brackets", "a million rows", "a workbook of many rows"];

/** Tries all payloads, bombs and mutations, and prints what of them got through. */
export async function tryAll({ short, seed, cases }: Wanted): Promise<Shown> {
  console.log("| payloads | tried | leaked |\n|---|--:|--:|");
  const leaked: string[] = [];
  let tried = 0;
  const tell = (one: Tried): void => {
    console.log(`| ${one.group} | ${one.tried} | ${one.leaked.length} |`);
    for (const how of one.leaked) console.error(`  ${how}`);
    tried += one.tried;
    leaked.push(...one.leaked);
  };
  for (const one of await tryTexts(!short)) tell(one);
  tell(tryUrls());
  tell(tryKeys());
  tell(tryPaths());
  tell(await tryCharts(!short));
  tell(await tryPreview());
  const bombs = tryBombs(short ? fewBombs : bombNames);
  tell(bombs);
  tell(await tryPages());
  const bare = short ? null : await tryBaseline();
  if (bare !== null) console.log(`| ${bare.group} | ${bare.tried} | ${bare.leaked.length} |`);
  const taken = `${bombs.slowest} ms of the processor, ${bombs.largest} MB`;
  console.log(`\nbombs: refused in at most ${taken} (limits: 2,000 ms, 500 MB)`);
  const mutations = await fuzzAll(cases, seed);
  return {
    held: leaked.length + mutations.faults === 0,
    summary: [
      ["payloads tried", `${tried}`],
      ["of them leaked", `${leaked.length}`],
      [
        "the pages in the bare browser, by file://",
        bare === null ? "not tried" : `${bare.leaked.length} of ${bare.tried} leak`,
      ],
      ["bombs, at most", taken],
      [`mutations, seed ${seed}`, `${mutations.cases}`],
      ["of them with a stack trace, without end or without a place", `${mutations.faults}`],
    ],
  };
}

async function fuzzAll(each: number, seed: number): Promise<{ readonly cases: number; readonly faults: number }> {
  console.log(`\n| mutations, seed ${seed} | cases | refused | faults |\n|---|--:|--:|--:|`);
  const all = await fuzz(each, seed);
  for (const { what, cases, refused, faults } of all) {
    console.log(`| ${what} | ${cases} | ${refused} | ${faults.length} |`);
    for (const fault of faults) console.error(`  ${fault}`);
  }
  return {
    cases: all.reduce((sum, { cases }) => sum + cases, 0),
    faults: all.reduce((sum, { faults }) => sum + faults.length, 0),
  };
}
