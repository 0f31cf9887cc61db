import { quoted } from "./fill-starter.ts";

/** An author as brief.yaml writes it: "Inara Yagubova" and "Yagubova, Inara" are a person, a single word an institution. */
export function authorText(name: string): string {
  const [family, given] = name.includes(",") ? name.split(",").map((part) => part.trim()) : splitName(name.trim());
  return given === undefined || family === undefined
    ? `{ name: ${quoted(name.trim())} }`
    : `{ given: ${quoted(given)}, family: ${quoted(family)} }`;
}

/** The names as a reader sees them: "Inara Yagubova, Ministry". */
export const authorLine = (names: readonly string[]): string =>
  names
    .map((name) => {
      const [family, given] = name.split(",").map((part) => part.trim());
      return given === undefined ? name.trim() : `${given} ${family}`;
    })
    .join(", ");

function splitName(name: string): readonly [string, string?] {
  const words = name.split(/\s+/);
  const family = words.at(-1) ?? name;
  return words.length === 1 ? [name] : [family, words.slice(0, -1).join(" ")];
}
