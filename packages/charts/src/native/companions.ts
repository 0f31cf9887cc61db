import { type NativePoint, type NativeSeries, wholeFile } from "@chancery/core";
import type { Cell, Row } from "../fields.ts";
import { mistake } from "../mistake.ts";
import { textColour } from "../prepare/colour.ts";
import { linesOf, numberOf, rowsOf } from "../prepare/rows.ts";
import type { Describing } from "./describing.ts";
import type { NativeRecipe } from "./native-schema.ts";

/** The rows with those of companions that are further categories, each before the first row with a smaller value. */
export function withCategories(rows: readonly Row[], native: NativeRecipe, describing: Describing): readonly Row[] {
  const all = [...rows];
  for (const companion of native.with) {
    if (companion.as !== "category") continue;
    const colour = colourOf(companion.colour, describing);
    for (const row of rowsOf(describing, companion.data)) {
      const value = numberOf(row[companion.value]);
      const smaller = all.findIndex(
        (other) => (numberOf(other[native.value]) ?? Number.NEGATIVE_INFINITY) < (value ?? 0),
      );
      const at = smaller < 0 ? all.length : smaller;
      const printed = native.label === undefined ? {} : { [native.label]: row[companion.label ?? ""] ?? null };
      const look = { fill: colour, ink: textColour(colour, describing.theme), strong: true };
      const own = { [native.category]: row[companion.category] ?? null, [native.value]: value };
      all.splice(at, 0, { ...own, ...printed, ...look });
    }
  }
  return all;
}

/** Companions that are lines over some of the categories; each has its words at its free end. */
export function withRules(
  keys: readonly Cell[],
  native: NativeRecipe,
  describing: Describing,
): readonly NativeSeries[] {
  return native.with.flatMap((companion) => {
    if (companion.as !== "rule") return [];
    const fill = colourOf(companion.colour, describing);
    return rowsOf(describing, companion.data).map((row): NativeSeries => {
      const [from, to] = [numberOf(row[companion.from]) ?? 0, numberOf(row[companion.to]) ?? 0];
      const covered = keys.flatMap((key, at) => (Number(key) >= from && Number(key) <= to ? at : []));
      const free = (covered.at(-1) ?? 0) < keys.length * 0.6 ? covered.at(-1) : covered[0];
      const side = free === covered.at(-1) && covered.length > 1 ? ("right" as const) : ("left" as const);
      const ink = textColour(fill, describing.theme);
      const lines = linesOf(row.lines ?? row[companion.label]);
      const points = keys.map(
        (_, at): NativePoint => ({
          value: covered.includes(at) ? numberOf(row[companion.value]) : null,
          x: null,
          fill,
          outline: null,
          label: at === free ? { lines, side, ink, bold: true } : null,
        }),
      );
      const name = linesOf(row[companion.label]).join(" ");
      return { name, inLegend: false, mark: "rule", fill, outline: null, points };
    });
  });
}

function colourOf(name: string, { scope, file }: Describing): string {
  const colour = scope[name];
  if (typeof colour === "string") return colour;
  throw mistake("unknown-token", `usermeta.native names ${name}`, wholeFile(file));
}
