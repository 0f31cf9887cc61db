import type { Theme } from "@chancery/core";

/** The twelve colours of an office theme, as hex, by the names of DrawingML (ECMA-376, 20.1.6.2). */
export interface Scheme {
  readonly slots: Readonly<Record<SlotName, string>>;
  /** The theme's slot for a hex colour, by the name that shapes use; null where it is a colour of its own. */
  slotOf(hex: string): string | null;
}

const slotNames = [
  ...(["dk1", "lt1", "dk2", "lt2"] as const),
  ...(["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const),
  ...(["hlink", "folHlink"] as const),
];
export type SlotName = (typeof slotNames)[number];

/** Shapes name the dark and light colours as text and background. */
const shapeNames: Readonly<Partial<Record<SlotName, string>>> = { dk1: "tx1", lt1: "bg1", dk2: "tx2", lt2: "bg2" };

export function schemeOf(theme: Theme): Scheme {
  const { colour, chart } = theme;
  const series = (at: number): string => chart.categorical[at] ?? chart.focus;
  const named = (name: string, other: string): string => colour[name] ?? other;
  const slots: Record<SlotName, string> = {
    dk1: named("ink", "#000000"),
    lt1: named("paper", "#FFFFFF"),
    dk2: named("deep", "#000000"),
    lt2: named("tint", "#FFFFFF"),
    accent1: series(0),
    accent2: series(1),
    accent3: series(2),
    accent4: series(3),
    accent5: series(4),
    accent6: chart.context,
    hlink: named("link", series(0)),
    folHlink: named("accent", series(3)),
  };
  const found = (hex: string): SlotName | undefined =>
    slotNames.slice(0, 10).find((name) => slots[name].toUpperCase() === hex.toUpperCase());
  return {
    slots,
    slotOf: (hex) => {
      const name = found(hex);
      return name === undefined ? null : (shapeNames[name] ?? name);
    },
  };
}

/** A fill of DrawingML: the theme's colour where it is one. */
export function fillXml(hex: string, scheme: Scheme): string {
  const slot = scheme.slotOf(hex);
  const colour = slot === null ? `<a:srgbClr val="${bare(hex)}"/>` : `<a:schemeClr val="${slot}"/>`;
  return `<a:solidFill>${colour}</a:solidFill>`;
}

/** As pptxgenjs takes it: the slot's name, or six digits. */
export const colourName = (hex: string, scheme: Scheme): string => scheme.slotOf(hex) ?? bare(hex);

export const bare = (hex: string): string => hex.replace("#", "").toUpperCase();
