/// <reference lib="dom" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { sightName, type WebFinding } from "./rule.ts";
import type { Scheme } from "./sight.ts";

/** What axe-core is asked for: WCAG 2.2 at AA, and its authors' good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export interface AxeReport {
  readonly version: string;
  /** Ids of rules by what came of them in all sights together; what failed anywhere has not passed. */
  readonly passed: readonly string[];
  readonly inapplicable: readonly string[];
  /** What axe could not tell, for a person to look at. */
  readonly incomplete: readonly string[];
  readonly findings: readonly WebFinding[];
}

/** What one run of axe says, as far as we read it. */
interface AxeRun {
  readonly version: string;
  readonly passes: readonly string[];
  readonly inapplicable: readonly string[];
  readonly incomplete: readonly string[];
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly clause: string | null;
    readonly nodes: readonly { readonly html: string; readonly what: string }[];
  }[];
}

const run = `axe.run({ runOnly: ${JSON.stringify(tags)}, resultTypes: ["violations"] }).then((result) => ({
  version: result.testEngine.version,
  passes: result.passes.map(({ id }) => id),
  inapplicable: result.inapplicable.map(({ id }) => id),
  incomplete: result.incomplete.map(({ id }) => id),
  violations: result.violations.map(({ id, help, tags, nodes }) => ({
    id,
    help,
    clause: (tags.find((tag) => /^wcag\\d{3,4}$/.test(tag)) ?? "").replace(/^wcag(\\d)(\\d)(\\d+)$/, "$1.$2.$3") || null,
    nodes: nodes.map(({ html, any, all, none }) => ({
      html: html.replace(/\\s+/g, " ").slice(0, 120),
      what: [...any, ...all, ...none].map(({ message }) => message).join("; "),
    })),
  })),
}))`;

/** Puts axe-core into a page that nobody else uses; its scripts must be on. */
export async function loadAxe(page: Page): Promise<void> {
  const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  await page.evaluate(source);
}

export const runAxe = (page: Page): Promise<AxeRun> => page.evaluate(run) as Promise<AxeRun>;

/** What axe found in several sights of a page, as one report. */
export function joinRuns(runs: readonly (readonly [{ width: number; scheme: Scheme }, AxeRun])[]): AxeReport {
  const findings = new Map<string, WebFinding & { readonly sights: string[] }>();
  for (const [sight, { violations }] of runs)
    for (const { id, help, clause, nodes } of violations)
      for (const { html, what } of nodes) {
        const key = JSON.stringify([id, html, what]);
        const finding = findings.get(key) ?? {
          rule: `axe ${id}`,
          clause,
          title: help,
          element: html,
          what,
          sights: [],
        };
        finding.sights.push(sightName(sight));
        findings.set(key, finding);
      }
  const all = runs.map(([, one]) => one);
  const violated = new Set(all.flatMap(({ violations }) => violations.map(({ id }) => id)));
  const ids = (part: "passes" | "inapplicable" | "incomplete") => new Set(all.flatMap((one) => one[part]));
  const incomplete = [...ids("incomplete")].filter((id) => !violated.has(id)).sort();
  const passed = [...ids("passes")].filter((id) => !violated.has(id) && !incomplete.includes(id)).sort();
  const inapplicable = [...ids("inapplicable")]
    .filter((id) => !violated.has(id) && !incomplete.includes(id) && !passed.includes(id))
    .sort();
  return { version: all[0]?.version ?? "", passed, inapplicable, incomplete, findings: [...findings.values()] };
}
