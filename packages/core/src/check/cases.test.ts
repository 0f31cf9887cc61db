import { existsSync, rmSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { caseNames, casePath, checkCase, expectedOf } from "../../fixtures/check-cases.ts";

/** A case is a folder of an author's files; what the check says of it stands in expected.txt. A failure leaves actual.txt beside. */
test.each(caseNames)("%s", (name) => {
  const { printed, mistaken } = checkCase(name);
  const left = casePath(name, "actual.txt");
  if (printed !== expectedOf(name)) writeFileSync(left, printed);
  else if (existsSync(left)) rmSync(left);
  expect(printed).toBe(expectedOf(name));
  expect(mistaken).toBe(!/^(good-|unused-)/.test(name));
});
