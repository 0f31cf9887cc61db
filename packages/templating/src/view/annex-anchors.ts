import type { Annex } from "@chancery/core";

/** An anchor becomes a name in the PDF, which PDF/A holds to 127 bytes (ISO 19005-3, 6.1.13). */
const longest = 60;

/** Anchors for what the document quotes: ids of facts hold brackets and blanks, so they are made plain and unique. */
export function anchorsOf({ entries, gaps }: Pick<Annex, "entries" | "gaps">): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const anchors = new Map<string, string>();
  for (const { id } of [...entries, ...gaps]) {
    if (anchors.has(id)) continue;
    const letters = id
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .slice(0, longest);
    const plain = letters.replace(/^-|-$/g, "").toLowerCase() || "value";
    let anchor = plain;
    for (let next = 2; taken.has(anchor); next++) anchor = `${plain}-${next}`;
    taken.add(anchor);
    anchors.set(id, anchor);
  }
  return anchors;
}

/** The id of a value's row in the evidence annex. */
export const rowId = (anchor: string): string => `evidence-${anchor}`;
