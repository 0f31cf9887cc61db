import { expect, it } from "vitest";
import { dueDate } from "./check-ages.ts";

it.each([
  ["2025-11-23", 12, "2026-11-23"],
  ["2025-11-30", 3, "2026-02-28"],
  ["2025-12", 1, "2026-01-31"],
  ["2025", 12, "2026-12-31"],
  ["2024-02-29", 12, "2025-02-28"],
])("a source read in %s is due %i months later, by %s", (retrieved, checkEvery, due) => {
  expect(dueDate({ retrieved, checkEvery })).toBe(due);
});

it("has no due date where nobody said how long it keeps, or when it was read", () => {
  expect(dueDate({ retrieved: "2025", checkEvery: null })).toBeNull();
  expect(dueDate({ retrieved: null, checkEvery: 12 })).toBeNull();
});
