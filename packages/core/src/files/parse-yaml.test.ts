import { describe, expect, test } from "vitest";
import { z } from "zod";
import { Problems } from "../problem/collector.ts";
import { parseEntries, parseYaml } from "./parse-yaml.ts";

const schema = z.strictObject({
  title: z.string().min(1).optional(),
  value: z.union([z.number(), z.string()]).optional(),
  tags: z.array(z.string()).optional(),
  deep: z.record(z.string(), z.strictObject({ unit: z.enum(["USD", "percent"]) })).optional(),
});

/** Each problem as "rule line:column message", as short as it can be compared. */
function found(text: string): readonly string[] {
  const problems = new Problems();
  parseYaml(text, "a.yaml", schema, problems);
  return problems.all.map(({ rule, message, place }) => `${rule} ${place?.line}:${place?.column} ${message}`);
}

describe("a mistake is told with its line and column", () => {
  test.each([
    [
      "an unknown key",
      "deep:\n  a: { unit: USD, untt: 3 }\n",
      'unknown-key 2:19 "untt" is not a key that is known here',
    ],
    ["a number for a text", "title: 3\n", "wrong-value 1:8 title: expected a text, found 3"],
    ["a text for a list", "tags: a\n", 'wrong-value 1:7 tags: expected a list, found "a"'],
    ["an item of a list", "tags:\n  - a\n  - 3\n", "wrong-value 3:5 tags.1: expected a text, found 3"],
    [
      "a map for a number or text",
      "value:\n  a: 1\n",
      "wrong-value 1:1 value: expected a number or a text, found keys with values",
    ],
    ["a missing key", "deep:\n  a: {}\n", 'missing-key 2:3 "unit" is missing'],
    ["an empty value", "title:\n", 'empty-value 1:7 "title" is empty'],
    ["an empty text", 'title: ""\n', "wrong-value 1:8 title: must not be empty"],
    [
      "a word that is none of the list",
      "deep: { a: { unit: EUR } }\n",
      'wrong-value 1:20 deep.a.unit: "EUR" is not one of: USD, percent',
    ],
    ["a duplicate key", "title: a\ntitle: b\n", "yaml-syntax 2:1 this key stands above already"],
    ["a tab", "deep:\n\ta: 3\n", "yaml-syntax 2:1 a tab indents this line"],
    [
      "a missing quotation mark",
      'tags: [a]\ntitle: "a\nvalue: 3\n',
      "yaml-syntax 2:8 a quotation mark or bracket is never closed",
    ],
    ["a colon in a text", "title: a: b\n", "yaml-syntax 1:8 a colon inside this text makes a key of it"],
    ["__proto__", "deep:\n  __proto__: { unit: USD }\n", 'forbidden-key 2:3 "__proto__" cannot be used as a key'],
    ["constructor", "constructor: 3\n", 'forbidden-key 1:1 "constructor" cannot be used as a key'],
    ["an alias that names nothing", "title: *nobody\n", "yaml-syntax 1:8 this alias names nothing above it"],
    ["a tag", "title: !!js/function a\n", "yaml-syntax 1:8 a tag (!name) means nothing here"],
    ["two documents", "title: a\n---\ntitle: b\n", "yaml-syntax 2:1 a second document begins here"],
    ["a list for the file", "- a\n", "wrong-value 1:1 expected keys with values, found a list"],
  ])("%s", (_, text, problem) => {
    expect(found(text)).toEqual([problem]);
  });

  test("an alias bomb, before it takes the memory", () => {
    const nine = (name: string): string => `[${Array.from({ length: 9 }, () => `*${name}`).join(", ")}]`;
    const text = `a: &a [x]\nb: &b ${nine("a")}\nc: &c ${nine("b")}\nd: &d ${nine("c")}\ne: ${nine("d")}\n`;
    expect(found(text)).toEqual(["yaml-syntax 2:8 the aliases (*name) stand for more than 100 values"]);
  });

  test("nesting without end", () => {
    const deep = ["[".repeat(900_000), "- ".repeat(400_000), "{a: ".repeat(200_000), "? ".repeat(400_000)];
    for (const nest of deep)
      expect(found(`tags: \n  ${nest}`)).toEqual([
        expect.stringMatching(/^over-limit 2:\d+ the file is nested too deeply; at most 40 levels are read$/),
      ]);
  });

  test("a file that is too long, and aliases without end", () => {
    expect(found(`title: ${"x".repeat(1_000_000)}`)).toEqual([
      "over-limit 1:1 the file has 1,000,007 characters; at most 1,000,000 are read",
    ]);
    expect(found(`a: &a x\nb: [${"*a, ".repeat(101)}]`)).toEqual([
      "over-limit 2:405 alias number 101 of this file; at most 100 are followed",
    ]);
    expect(found("a: &a [x, *a]")).toEqual(["yaml-syntax 1:11 this alias stands for what it stands in"]);
  });

  test("a key that is a map", () => {
    expect(found("{ a: b }: c")).toEqual(["yaml-syntax 1:1 a key is a word, and no list or map"]);
  });

  test("a directive, which would make other values of the same words", () => {
    const means = "a directive (%) changes what the file means, and cannot be used";
    expect(found("%YAML 1.1\n---\ntitle: yes\n")).toEqual([`yaml-syntax 1:1 ${means}`]);
  });
});

test("all mistakes of a file are told at once", () => {
  expect(found("title: 3\ntags: 4\nname: x\n")).toHaveLength(3);
});

test("a text that must be quoted, or must not, is told so", () => {
  const problems = new Problems();
  parseYaml("title: 3\ntags: [true]\n", "a.yaml", schema, problems);
  expect(problems.all.map(({ hint }) => hint)).toEqual([
    'put it in quotation marks: "3"',
    'put it in quotation marks: "true"',
  ]);
});

test("a number beyond all bounds is not offered as a text", () => {
  const problems = new Problems();
  parseYaml("title: 1e400\n", "a.yaml", schema, problems);
  expect(problems.all.map(({ hint }) => hint)).not.toContain('put it in quotation marks: "Infinity"');
});

test("a number is kept as it was written", () => {
  const parsed = parseYaml("value: 61.90\ntitle: 'a'\n", "a.yaml", schema, new Problems());
  expect(parsed?.value.value).toBe(61.9);
  expect(parsed?.written(["value"])).toBe("61.90");
  expect(parsed?.written(["tags"])).toBe(null);
});

test("a map stands at its key, a value at itself, and what is not there at its nearest parent", () => {
  const parsed = parseYaml("deep:\n  2024:\n    unit: USD\n", "a.yaml", schema, new Problems());
  const spot = (...path: string[]): string => `${parsed?.at(path).line}:${parsed?.at(path).column}`;
  expect([spot("deep", "2024"), spot("deep", "2024", "unit"), spot("deep", "2024", "note"), spot("tags")]).toEqual([
    "2:3",
    "3:11",
    "2:3",
    "1:1",
  ]);
});

test("a file of comments is an empty map", () => {
  expect(parseYaml("# nothing yet\n", "a.yaml", schema, new Problems())?.value).toEqual({});
});

test("of a file of entries only the wrong ones are lost", () => {
  const problems = new Problems();
  const entries = z.record(z.string().regex(/^[a-z]+$/, "small letters"), z.strictObject({ unit: z.string() }));
  const read = parseEntries("a: { unit: USD }\nb: { unti: USD }\nC: { unit: USD }\n", "a.yaml", entries, problems);
  expect(read?.parsed.value).toEqual({ a: { unit: "USD" } });
  expect([...(read?.wrong ?? [])].map(([id, { line }]) => `${id} ${line}`).sort()).toEqual(["C 3", "b 2"]);
  expect(problems.all.map(({ rule }) => rule).sort()).toEqual(["unknown-key", "wrong-key"]);
});
