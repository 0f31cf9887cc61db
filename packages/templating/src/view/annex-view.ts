import type { Annex, Document } from "@chancery/core";

/** The evidence annex; null where this format does not carry it. */
export interface AnnexView {
  readonly id: string;
  readonly entries: readonly (Omit<Annex["entries"][number], "times"> & { readonly derivation: string })[];
  readonly conflicts: readonly ConflictView[];
  readonly gaps: Annex["gaps"];
}

interface ConflictView {
  readonly one: Annex["conflicts"][number]["one"];
  readonly other: Annex["conflicts"][number]["other"];
  readonly verdict: "conflict" | "difference";
  readonly incompatible: boolean;
  readonly note: string;
}

export const annexId = "annex";

/** No cell stays empty: the PDF's tags know no empty cell. */
const filled = (text: string): string => (text === "" ? "–" : text);

export function annexView({ annex }: Document): AnnexView {
  return {
    id: annexId,
    entries: annex.entries.map(({ times: _, formula, status, period, sources, ...entry }) => ({
      ...entry,
      formula,
      status: filled(status),
      period: filled(period),
      sources: filled(sources),
      derivation: formula ?? "",
    })),
    conflicts: annex.conflicts.map(({ kind, one, other, note }) => ({
      one,
      other,
      verdict: kind,
      incompatible: kind === "conflict",
      note: filled(note),
    })),
    gaps: annex.gaps.map((gap) => ({ ...gap, why: filled(gap.why), sources: filled(gap.sources) })),
  };
}
