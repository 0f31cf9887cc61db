import type { Glyph } from "./font.ts";
import { type Box, boxAround, type Matrix, times } from "./matrix.ts";
import type { State } from "./state.ts";

/** A run of glyphs drawn by one operator. */
export interface Shown {
  readonly text: string;
  readonly box: Box | null;
  readonly glyphs: readonly Glyph[];
  /** How far the text's position moved, in text space. */
  readonly advance: number;
}

/** Reads what a showing operator's tokens draw at a place: strings, and in an array the numbers that move between them. */
export function show(tokens: readonly string[], state: State, place: Matrix): Shown {
  const glyphs: Glyph[] = [];
  let advance = 0;
  for (const token of tokens) {
    const first = token[0];
    if (first !== "(" && first !== "<") {
      const moved = Number(token);
      if (!Number.isNaN(moved)) advance -= (moved / 1000) * state.size * state.stretch;
      continue;
    }
    for (const code of codesOf(token, state.font?.bytes ?? 1)) {
      const glyph = state.font?.glyph(code) ?? { code, unicode: null, width: 500 };
      const word = state.font?.bytes !== 2 && code === 32 ? state.wordSpace : 0;
      advance += ((glyph.width / 1000) * state.size + state.charSpace + word) * state.stretch;
      glyphs.push(glyph);
    }
  }
  const text = glyphs.map(({ code, unicode }) => unicode ?? (code > 31 ? String.fromCharCode(code) : "")).join("");
  const low = state.rise - state.size * 0.25;
  const corners = [
    [0, low],
    [advance, low],
    [0, low + state.size * 1.2],
    [advance, low + state.size * 1.2],
  ] as const;
  return { text, box: boxAround(corners, times(place, state.matrix)), glyphs, advance };
}

function codesOf(token: string, bytes: 1 | 2): readonly number[] {
  const raw = token[0] === "<" ? hexBytes(token.slice(1, -1)) : stringBytes(token.slice(1, -1));
  if (bytes === 1) return raw;
  return Array.from({ length: raw.length >> 1 }, (_, at) => ((raw[2 * at] ?? 0) << 8) | (raw[2 * at + 1] ?? 0));
}

function hexBytes(text: string): number[] {
  const hex = /\s/.test(text) ? text.replaceAll(/\s/g, "") : text;
  const codes: number[] = [];
  for (let at = 0; at < hex.length; at += 2) codes.push(Number.parseInt(hex.slice(at, at + 2).padEnd(2, "0"), 16));
  return codes;
}

const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

function stringBytes(text: string): number[] {
  const codes: number[] = [];
  for (const [whole, escaped] of text.matchAll(/\\(\r\n|[0-7]{1,3}|[\s\S])|[\s\S]/g)) {
    if (escaped === undefined) codes.push(whole.charCodeAt(0));
    else if (/^[0-7]/.test(escaped)) codes.push(Number.parseInt(escaped, 8) & 255);
    else if (!/^[\r\n]/.test(escaped)) codes.push(escapes[escaped] ?? escaped.charCodeAt(0));
  }
  return codes;
}
