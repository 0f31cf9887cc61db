import type { Accounting, EvidenceFile } from "@chancery/core";
import type { PageText, Seal } from "@chancery/pdf";
import { printedHash } from "./check-attachments.ts";
import { knownNumbers, numbersIn } from "./known-numbers.ts";
import type { CheckedNumber, Verification } from "./verification.ts";

export interface Sides {
  /** What is attached. */
  readonly evidence: EvidenceFile;
  /** What the attached files give; null where they give nothing. */
  readonly computed: EvidenceFile | null;
  readonly again: Accounting | null;
  /** What the pages printed when they were sealed; null where the seal is lost. */
  readonly sealed: Seal | null;
}

interface Expected {
  readonly name: string;
  readonly text: string;
}

/** Compares every number on the pages with the evidence for it. */
export function checkNumbers(pages: readonly PageText[], sides: Sides): Pick<Verification, "numbers" | "unquoted"> {
  const expected = quotesIn(sides.computed ?? sides.evidence);
  const wrong = changedValues(sides);
  const quoted = pages.flatMap(({ quotes }, at) =>
    quotes.map((quote): CheckedNumber => judge(quote.text, at + 1, expected.get(quote.id), wrong)),
  );
  const printed = new Set(pages.flatMap(({ quotes }) => quotes.map(({ id }) => id)));
  const others = [...expected]
    .filter(([id]) => !printed.has(id))
    .flatMap(([id, one]) => unprinted(one, pages, wrong) ?? lost(id, one, sides.sealed));
  const known = knownNumbers(sides.again);
  const loose = pages.flatMap(({ pieces }, at) =>
    pieces
      .filter(({ kind }) => kind === "text")
      .flatMap(({ text }) => numbersIn(text.replaceAll(printedHash, " ")).filter((number) => !known.has(number)))
      .map((text): CheckedNumber => ({ page: at + 1, text, value: null, state: "not bound", why: noEvidence })),
  );
  const count = (kind: "text" | "figure"): number =>
    pages.flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === kind).flatMap(({ text }) => numbersIn(text)))
      .length;
  return {
    numbers: [...quoted, ...others, ...loose],
    unquoted: { text: count("text") - loose.length, drawings: count("figure") },
  };
}

const noEvidence = "no evidence stands behind it, and it is not in the attached text";

function quotesIn({ values }: EvidenceFile): ReadonlyMap<string, Expected> {
  return new Map(
    Object.entries(values).flatMap(([name, { quotes }]) => quotes.map(({ id, text }) => [id, { name, text }] as const)),
  );
}

/** The names of values that the attached evidence has otherwise than they are computed. */
function changedValues({ evidence, computed }: Sides): ReadonlySet<string> {
  const names = Object.keys(evidence.values);
  return new Set(names.filter((name) => computed?.values[name]?.value !== evidence.values[name]?.value));
}

function judge(text: string, page: number, expected: Expected | undefined, wrong: ReadonlySet<string>): CheckedNumber {
  if (expected === undefined)
    return { page, text, value: null, state: "not bound", why: "its tag names a quote that no evidence has" };
  const { name } = expected;
  if (bare(text) !== bare(expected.text))
    return { page, text, value: name, state: "differs", why: `the evidence says "${expected.text}"` };
  const why = "evidence.json has another value than the attached data give";
  return wrong.has(name)
    ? { page, text, value: name, state: "differs", why }
    : { page, text, value: name, state: "verified", why: null };
}

/** A quote that no page prints as text may stand in the words for a picture; null where it does not. */
function unprinted(expected: Expected, pages: readonly PageText[], wrong: ReadonlySet<string>): CheckedNumber | null {
  const at = pages.findIndex(({ alternatives }) =>
    alternatives.some((words) => bare(words).includes(bare(expected.text))),
  );
  return at < 0 ? null : judge(expected.text, at + 1, expected, wrong);
}

/** A quote that a page printed once. Others were never printed, such as those in words for a table, which needs none. */
function lost(id: string, { name, text }: Expected, sealed: Seal | null): readonly CheckedNumber[] {
  const page = sealed?.pages.findIndex(({ quotes }) => quotes.some((quote) => quote.id === id)) ?? -1;
  const why = `page ${page + 1} printed it when it was made, and no page does any more`;
  return page < 0 ? [] : [{ page: null, text, value: name, state: "differs", why }];
}

/** Lines and no-break signs do not count, nor does a hyphen inside a word, where a line may end. */
const bare = (text: string): string =>
  text
    .replaceAll(/[\s\u00ad\u2060]/g, "")
    .replaceAll("\u2011", "-")
    .replaceAll("\u02bc", "’")
    .replaceAll(/(?<=\p{L})[-\u2010](?=\p{L})/gu, "");
