import { existsSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { outline } from "../fixtures/outline.ts";
import { caseFile, caseFiles, caseNames, casePath, composeAll } from "../fixtures/project.ts";

/** A case is a folder of real files; what it must print stands in its expected.txt. A failure leaves actual.txt beside. */
test.each(caseNames)("%s", (name) => {
  const { documents, problems, printed } = composeAll(caseFiles(name));
  const actual = problems.all.length > 0 ? printed : documents.map(outline).join("\n");
  const left = casePath(name, "actual.txt");
  if (actual !== caseFile(name, "expected.txt")) writeFileSync(left, actual);
  else if (existsSync(left)) rmSync(left);
  expect(actual).toBe(caseFile(name, "expected.txt"));
  expect(problems.failed).toBe(!name.startsWith("good-"));
});
