import { expect, test } from "vitest";
import { sourceDate } from "./source-date.ts";

test("SOURCE_DATE_EPOCH is a number of seconds, whatever the time zone", () => {
  expect(sourceDate({ SOURCE_DATE_EPOCH: "1000000000" })).toBe("2001-09-09T01:46:40.000Z");
  expect(sourceDate({ SOURCE_DATE_EPOCH: "0" })).toBe("1970-01-01T00:00:00.000Z");
  expect(sourceDate({ SOURCE_DATE_EPOCH: "253402300799" })).toBe("9999-12-31T23:59:59.000Z");
});

test("unset or empty, it gives no date", () => {
  expect(sourceDate({})).toBe(null);
  expect(sourceDate({ SOURCE_DATE_EPOCH: "" })).toBe(null);
});

test.each(["2026-11-24", "-1", "1.5", "1e9", " 1", "253402300800", "now"])(
  "%s is refused, with an example",
  (given) => {
    expect(() => sourceDate({ SOURCE_DATE_EPOCH: given })).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ rule: "wrong-date" })] }),
    );
  },
);
