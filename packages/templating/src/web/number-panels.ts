import type { Document, Reference } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { evidenceRows } from "../view/annex-view.ts";
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

export const panelId = (anchor: string): string => `about-${anchor}`;

export function numberPanels(
  document: Document,
  anchors: ReadonlyMap<string, string>,
  word: FrameLookup,
): readonly NumberPanelView[] {
  const { annex, quotes } = document;
  const rows = evidenceRows(document, "html");
  const sources = sourcesByFact(document);
  const panel = (id: string) => {
    const anchor = anchors.get(id) ?? "";
    const citations = citationViews(sources.get(id) ?? []);
    return {
      panel: panelId(anchor),
      row: rows.get(id) ?? "",
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
