import type { z } from "zod";
import { suggest } from "../problem/suggest.ts";
import { alike, idHint, mendedBy } from "./mended-values.ts";
import type { Path } from "./yaml-places.ts";

type Issue = z.core.$ZodIssue;

/** What a schema found, in an author's words. */
export interface Explained {
  readonly path: Path;
  readonly rule: "missing-key" | "empty-value" | "wrong-value" | "wrong-key";
  readonly message: string;
  readonly hint: string | null;
}

/** Says what is wrong in plain words; of a union's branches the one that came nearest. */
export function explainIssue(issue: Issue, before: Path = []): readonly Explained[] {
  const path = [...before, ...issue.path];
  const say = (message: string, hint: string | null = null, rule: Explained["rule"] = "wrong-value") => [
    { path, rule, message: rule === "wrong-value" ? `${nameOf(path)}${message}` : message, hint },
  ];
  const own = /^(Invalid|Too |Unrecognized)/.test(issue.message) ? null : issue.message;
  switch (issue.code) {
    case "invalid_union":
      return explainUnion(issue, path);
    case "invalid_type":
      if (issue.input === undefined)
        return say(
          `"${String(path.at(-1) ?? "this")}" is missing`,
          `add a line ${String(path.at(-1))}: …`,
          "missing-key",
        );
      if (issue.input === null) return say(`"${String(path.at(-1) ?? "this")}" is empty`, null, "empty-value");
      return say(
        own ?? `expected ${kinds[issue.expected] ?? issue.expected}, found ${described(issue.input)}`,
        own === null ? quotesHint(issue.expected, issue.input) : mendedBy(path, issue.input),
      );
    case "invalid_value":
      if (issue.input === undefined)
        return say(
          `"${String(path.at(-1) ?? "this")}" is missing`,
          `it is one of: ${issue.values.join(", ")}`,
          "missing-key",
        );
      return say(
        `${described(issue.input)} is not one of: ${issue.values.join(", ")}`,
        near(issue.input, issue.values),
      );
    case "invalid_key":
      return say(
        `"${String(path.at(-1))}": ${issue.issues[0]?.message ?? "wrong key"}`,
        idHint(String(path.at(-1))),
        "wrong-key",
      );
    case "invalid_format":
      return say(
        own ?? formats[issue.format] ?? `must end with ${(issue as { suffix?: string }).suffix ?? "something else"}`,
        mendedBy(path, issue.input),
      );
    case "too_small":
      return say(bounded(issue.origin, "at least", Number(issue.minimum), issue));
    case "too_big":
      return say(bounded(issue.origin, "at most", Number(issue.maximum), issue));
    default:
      return say(issue.message, mendedBy(path, issue.input));
  }
}

const nameOf = (path: Path): string => (path.length === 0 ? "" : `${path.map(String).join(".")}: `);

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "keys with values",
  record: "keys with values",
};

const formats: Readonly<Record<string, string>> = {
  url: "expected an address such as https://example.org",
  date: "expected a date such as 2026-11-24",
};

function described(input: unknown): string {
  if (Array.isArray(input)) return "a list";
  if (typeof input === "string") return input === "" ? "an empty text" : `"${input.slice(0, 60)}"`;
  return typeof input === "object" ? "keys with values" : String(input);
}

const near = (input: unknown, values: readonly unknown[]): string | null => {
  const meant = alike(input, values);
  if (meant !== null) return `did you mean "${meant}"?`;
  const hint = typeof input === "string" && input !== "" ? suggest(input, values.map(String)) : "";
  return hint.startsWith("did you mean") ? hint : null;
};

const scales: Readonly<Record<string, string>> = { thousand: "1000", million: "1000000", billion: "1000000000" };

function quotesHint(expected: string, input: unknown): string | null {
  if (expected === "array" && typeof input === "string" && input !== "") return `write it as a list: [${input}]`;
  if (expected === "string" && (typeof input === "number" || typeof input === "boolean"))
    return Number.isFinite(input) || typeof input === "boolean" ? `put it in quotation marks: "${input}"` : null;
  if (typeof input !== "string" || input.trim() === "") return null;
  if (expected === "number") {
    const [, measured] = /^([\d.]+) ?(mm|cm|px|pt|%)$/.exec(input) ?? [];
    if (measured !== undefined) return `write the number alone: ${measured}`;
    const power = scales[input.toLowerCase()];
    if (power !== undefined) return `write ${power}`;
  }
  const bare = expected === "boolean" ? /^(true|false)$/.test(input) : Number.isFinite(Number(input));
  return bare && kinds[expected] !== undefined ? `write it without quotation marks: ${input}` : null;
}

function bounded(origin: string, word: string, limit: number, issue: { inclusive?: boolean; exact?: boolean }): string {
  const many = issue.exact ? `exactly ${limit}` : `${word} ${limit}`;
  if (origin === "string") return limit === 1 && word === "at least" ? "must not be empty" : `needs ${many} characters`;
  if (origin === "array") return `needs ${many} ${limit === 1 ? "entry" : "entries"}`;
  if (issue.inclusive === false) return `must be ${word === "at least" ? "more" : "less"} than ${limit}`;
  return `must be ${many}`;
}

type Union = Extract<Issue, { code: "invalid_union" }>;

function explainUnion(issue: Union, path: Path): readonly Explained[] {
  const { options, discriminator } = issue as Union & { options?: readonly unknown[]; discriminator?: string };
  if (discriminator !== undefined && options !== undefined) {
    const given = (issue.input as Readonly<Record<string, unknown>> | null | undefined)?.[discriminator];
    if (given === undefined)
      return [
        {
          path,
          rule: "missing-key",
          message: `"${discriminator}" is missing`,
          hint: `it is one of: ${options.join(", ")}`,
        },
      ];
    return explainIssue(
      { code: "invalid_value", values: [...options] as string[], path: [], message: "", input: given },
      path,
    );
  }
  const ofRoot = (found: Issue): boolean =>
    found.path.length === 0 && (found.code === "invalid_type" || found.code === "invalid_value");
  const fitting = issue.errors.find((branch) => !branch.some(ofRoot));
  if (fitting) return fitting.flatMap((found) => explainIssue(found, path));
  if (issue.input === null || issue.input === undefined)
    return explainIssue(
      { code: "invalid_type", expected: "string", path: [], message: "Invalid", input: issue.input } as Issue,
      path,
    );
  const wanted = issue.errors.flat().flatMap((found) => wantedBy(found));
  const message = `expected ${[...new Set(wanted)].join(" or ")}, found ${described(issue.input)}`;
  const hint =
    mendedBy(path, issue.input) ??
    near(issue.input, wanted) ??
    (wanted.includes("a text") ? quotesHint("string", issue.input) : null) ??
    (wanted[0] === "a list" ? quotesHint("array", issue.input) : null);
  return [{ path, rule: "wrong-value", message: `${nameOf(path)}${message}`, hint }];
}

function wantedBy(found: Issue): readonly string[] {
  if (found.code === "invalid_type") return [kinds[found.expected] ?? found.expected];
  return found.code === "invalid_value" ? found.values.map(String) : [found.message];
}
