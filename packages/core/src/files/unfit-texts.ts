import type { Problem } from "../problem/problem.ts";
import { usualLimits } from "./limits.ts";
import { unseenAt, unseenSign } from "./unseen-signs.ts";
import { grouped, tooMuch } from "./within-limits.ts";
import type { Path, YamlPlaces } from "./yaml-places.ts";

/** Texts of a YAML file that are too long, or hold what nobody sees, which may be written as `"\\u202e"`. */
export function* unfitTexts(value: unknown, path: Path, places: YamlPlaces): Generator<Problem> {
  if (typeof value === "string") {
    const sign = unseenSign(value);
    if (sign !== null) yield unseenAt(sign.words, places.at(path));
    if (value.length > usualLimits.cell)
      yield tooMuch(`this text has ${grouped(value.length)} characters`, usualLimits.cell, "are read", places.at(path));
  } else if (typeof value === "object" && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      const sign = unseenSign(key);
      if (sign !== null) yield unseenAt(sign.words, places.atKey(path, key));
      yield* unfitTexts(inner, [...path, key], places);
    }
}
