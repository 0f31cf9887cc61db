import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { lintPdf } from "./lint.ts";
import { rules } from "./rules/index.ts";

// Half of veraPDF's corpus for PDF/UA-1 (CC BY 4.0, veraPDF Consortium); it stands outside the repository.
const folder = process.env["CHANCERY_PDF_CORPUS"] ?? resolve(import.meta.dirname, "../../../../../shared/pdf/corpus");
const claimed = new Set(rules.map(({ clause }) => clause));

/** `7.1-t03-fail-a.pdf` is of rule 7.1-3, and breaks it. */
const cases = (existsSync(folder) ? readdirSync(folder).sort() : []).flatMap((file) => {
  const [, clause = "", number, verdict] = /^(.*)-t(\d+)-(pass|fail)-/.exec(file) ?? [];
  const rule = `${clause.replace("7-18", "7.18")}-${Number(number)}`;
  return verdict ? [{ file, rule, verdict }] : [];
});

describe.runIf(cases.length > 0)("the checker agrees with veraPDF's corpus", () => {
  const ours = cases.filter(({ rule }) => claimed.has(rule));

  test.each(ours)("$file", async ({ file, rule, verdict }) => {
    const findings = await lintPdf(readFileSync(resolve(folder, file)));
    const found = findings.filter(({ clause }) => clause === rule);
    expect(found.length > 0 ? "fail" : "pass", JSON.stringify(found)).toBe(verdict);
  });

  test.each(cases.filter(({ verdict }) => verdict === "pass"))("$file breaks no other rule", async ({ file }) => {
    expect(await lintPdf(readFileSync(resolve(folder, file)))).toEqual([]);
  });

  test("says how much of it is claimed", () => {
    const left = [...new Set(cases.filter(({ rule }) => !claimed.has(rule)).map(({ rule }) => rule))];
    console.info(
      `${ours.length} of ${cases.length} files are of ${claimed.size} rules claimed; not claimed: ${left.join(", ")}`,
    );
    expect(ours.length).toBeGreaterThan(100);
  });
});

test.skipIf(cases.length > 0)("there is no corpus to agree with: CHANCERY_PDF_CORPUS names its folder", () => {});
