import { type Difference, type DocumentChange, keyOf, type OutputChange, withOutputs } from "@chancery/core";
import { comparePages } from "./compare-pages.ts";
import { type FigureLooks, lookAtFigures } from "./figure-looks.ts";
import type { OutputLook } from "./output-look.ts";
import type { OpenSide, Output } from "./outputs.ts";

/** A difference with the looks of its pages, which only the page for people shows. */
export interface Looked {
  readonly difference: Difference;
  readonly looks: readonly OutputLook[];
  readonly figures: FigureLooks;
}

/** Adds to a difference what the outputs of both sides look like; nothing where a side has none. */
export async function compareOutputs(difference: Difference, old: OpenSide, now: OpenSide): Promise<Looked> {
  if (old.outputs.length === 0 || now.outputs.length === 0) return { difference, looks: [], figures: new Map() };
  const changes = new Map<string, OutputChange[]>();
  const looks: OutputLook[] = [];
  for (const [before, after] of pairOutputs(old, now)) {
    const { document, file } = (after ?? before) as Output;
    const found = before && after ? await compareOne(before, after) : null;
    if (found !== null) looks.push(found);
    const change = toChange(file, before, after, found);
    if (change) changes.set(document, [...(changes.get(document) ?? []), change]);
  }
  const whole = withOutputs(difference, (one) => changes.get(keyOfChange(one)) ?? []);
  return { ...lookAtFigures(whole, now, looks), looks };
}

const keyOfChange = ({ brief, document, language }: DocumentChange): string => `${brief} ${document} ${language}`;

type Pair = readonly [old: Output | null, now: Output | null];

/** One PDF against one is compared, whatever their names are. */
function pairOutputs(old: OpenSide, now: OpenSide): readonly Pair[] {
  const [one, other] = [old.outputs[0], now.outputs[0]];
  const alone = old.kind === "pdf" && now.kind === "pdf" && one && other;
  if (alone) return [[one, other]];
  if (old.kind === "pdf" || now.kind === "pdf") return pairWithPdf(old, now);
  const keys = [...new Set([...old.outputs, ...now.outputs].map(nameOf))].sort();
  const byName = (side: OpenSide) => new Map(side.outputs.map((output) => [nameOf(output), output] as const));
  const [before, after] = [byName(old), byName(now)];
  const pairs = keys.map((key): Pair => [before.get(key) ?? null, after.get(key) ?? null]);
  // A folder holds what somebody asked a build for; what was built here is what a comparison needs.
  const alike = isBuilt(old) === isBuilt(now) && old.whole && now.whole;
  return alike ? pairs : pairs.filter(([a, b]) => a !== null && b !== null);
}

const isBuilt = ({ kind }: OpenSide): boolean => kind === "revision" || kind === "content";

/** A single PDF is one output of its document: that of the same name, else the first. */
function pairWithPdf(old: OpenSide, now: OpenSide): readonly Pair[] {
  const [single, many] = old.kind === "pdf" ? [old, now] : [now, old];
  const pdf = single.outputs[0];
  const alike = many.outputs.filter(({ document, file }) => document === pdf?.document && file.endsWith(".pdf"));
  const other = alike.find((output) => nameOf(output) === (pdf && nameOf(pdf))) ?? alike[0];
  if (pdf === undefined || other === undefined) return [];
  return [old.kind === "pdf" ? [pdf, other] : [other, pdf]];
}

/** Folders of outputs may be named at the top or at a brief's own. */
const nameOf = ({ file }: Output): string => file.slice(file.lastIndexOf("/") + 1);

async function compareOne(old: Output, now: Output): Promise<OutputLook | null> {
  if (!now.file.endsWith(".pdf")) return null;
  const { pages, oldExhibits, newExhibits } = await comparePages(old.bytes, now.bytes);
  return { document: now.document, file: now.file, pages, oldExhibits, newExhibits };
}

function toChange(file: string, old: Output | null, now: Output | null, found: OutputLook | null): OutputChange | null {
  if (old === null || now === null) return { file, change: old === null ? "added" : "removed", pages: [] };
  if (found !== null)
    return found.pages.length === 0
      ? null
      : { file, change: "changed", pages: found.pages.map(({ change }) => change) };
  return webPage(old) === webPage(now) ? null : { file, change: "changed", pages: [] };
}

/** A web page without the evidence that it offers for download, which names the lines that values stand in. */
const webPage = ({ bytes }: Output): string =>
  Buffer.from(bytes)
    .toString("utf8")
    .replaceAll(/data:application\/json[^"]*/g, "");

/** The documents of a side that the other one is asked about: a single PDF is compared with its own document alone. */
export function narrowed(side: OpenSide, other: OpenSide): OpenSide {
  if (other.kind !== "pdf" || side.kind === "pdf") return side;
  const keys = new Set(other.documents.map(({ evidence }) => keyOf(evidence)));
  return {
    ...side,
    documents: side.documents.filter(({ evidence }) => keys.has(keyOf(evidence))),
    outputs: side.outputs.filter(({ document }) => keys.has(document)),
  };
}
