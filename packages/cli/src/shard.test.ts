import { describe, expect, test } from "vitest";
import { inShard, parseShard } from "./shard.ts";

describe("a shard", () => {
  test("is written as 3/8", () => {
    expect(parseShard("3/8")).toEqual({ index: 3, of: 8 });
    expect(parseShard("1/1")).toEqual({ index: 1, of: 1 });
  });

  test.each(["0/8", "9/8", "3", "3/0", "-1/8", "3/8/2", "a/b", "1/1001", " 3/8"])("is not %s", (text) => {
    expect(() => parseShard(text)).toThrow("3/8");
  });

  test("holds each edition once, whatever the count, and all get some of many", () => {
    const editions = Array.from({ length: 300 }, (_, at) => [`country-${at}`, at % 2 === 0 ? "en" : "az"] as const);
    for (const of of [1, 2, 3, 8, 16]) {
      const shards = Array.from({ length: of }, (_, at) => ({ index: at + 1, of }));
      const counts = shards.map((shard) => editions.filter(([brief, tag]) => inShard(brief, tag, shard)).length);
      expect(counts.reduce((sum, count) => sum + count)).toBe(editions.length);
      for (const count of counts) expect(count).toBeGreaterThan(300 / of / 3);
    }
  });
});
