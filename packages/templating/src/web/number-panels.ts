import type { Annex, Document, Reference } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { type CitationView, citationViews, sourceWord } from "../view/citation-view.ts";

/** What stands behind a number: the panel that its button opens. */
export interface NumberPanelView {
  readonly panel: string;
  readonly label: string;
  readonly value: string;
  readonly parts: readonly { readonly name: string; readonly words: string }[];
  readonly sourceWord: string;
  readonly citations: readonly CitationView[];
  /** The id of its row in the annex; empty where the page carries none. */
  readonly row: string;
}

/** Anchors for what the document quotes: ids of facts hold brackets and blanks, so they are made plain and unique. */
export function anchorsOf({ entries, gaps }: Annex): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const anchors = new Map<string, string>();
  for (const { id } of [...entries, ...gaps]) {
    if (anchors.has(id)) continue;
    const plain =
      id
        .normalize("NFKD")
        .replace(/[^A-Za-z0-9]+/g, "-")
        .replace(/^-|-$/g, "")
        .toLowerCase() || "value";
    let anchor = plain;
    for (let next = 2; taken.has(anchor); next++) anchor = `${plain}-${next}`;
    taken.add(anchor);
    anchors.set(id, anchor);
  }
  return anchors;
}

export const panelId = (anchor: string): string => `about-${anchor}`;
export const rowId = (anchor: string): string => `evidence-${anchor}`;

export function numberPanels(
  document: Document,
  anchors: ReadonlyMap<string, string>,
  word: FrameLookup,
): readonly NumberPanelView[] {
  const { annex, annexIn, quotes } = document;
  const inPage = annexIn.includes("html");
  const sources = sourcesByFact(document);
  const panel = (id: string) => {
    const anchor = anchors.get(id) ?? "";
    const citations = citationViews(sources.get(id) ?? []);
    return {
      panel: panelId(anchor),
      row: inPage ? rowId(anchor) : "",
      citations,
      sourceWord: sourceWord(citations, word),
    };
  };
  const known = new Set(quotes.map(({ fact }) => fact));
  const entries = annex.entries.filter(({ id }) => known.has(id));
  return [
    ...entries.map(({ id, label, value, status, period, formula }) => ({
      ...panel(id),
      label,
      value,
      parts: filled([
        [word("period"), period],
        [word("status"), status],
        [word("computed"), formula ?? ""],
      ]),
    })),
    ...annex.gaps.map(({ id, label, why, words }) => ({
      ...panel(id),
      label,
      value: words,
      parts: filled([[word("why"), why]]),
    })),
  ];
}

const filled = (parts: readonly (readonly [name: string, words: string])[]) =>
  parts.flatMap(([name, words]) => (words === "" ? [] : [{ name, words }]));

function sourcesByFact({ quotes, sources }: Document): ReadonlyMap<string, readonly Reference[]> {
  const ids = new Map<string, Set<string>>();
  for (const { fact, sources: cited } of quotes) {
    const set = ids.get(fact) ?? new Set();
    for (const id of cited) set.add(id);
    ids.set(fact, set);
  }
  return new Map([...ids].map(([fact, cited]) => [fact, sources.filter(({ id }) => cited.has(id))]));
}
