import type { Glyph } from "./font.ts";
import { type Box, boxOfRect, type Matrix, times } from "./matrix.ts";
import type { State } from "./state.ts";

/** What one operator draws. */
export interface Shown {
  readonly text: string;
  readonly box: Box;
  /** How far the text's position moved, in text space. */
  readonly advance: number;
}

/**
 * Reads what a showing operator's tokens draw at a place: strings, and in an array the numbers that move between them.
 * Its glyphs are added to `glyphs`. The browser shows most letters by an operator of their own: a page has thousands.
 */
export function show(tokens: readonly string[], state: State, place: Matrix, glyphs: Glyph[]): Shown {
  const { font, size, stretch } = state;
  let text = "";
  let advance = 0;
  for (const token of tokens) {
    const first = token.charCodeAt(0);
    if (first !== open && first !== less) {
      const moved = Number(token);
      if (!Number.isNaN(moved)) advance -= (moved / 1000) * size * stretch;
      continue;
    }
    for (const code of codesOf(token, font?.bytes ?? 1)) {
      const glyph = font?.glyph(code) ?? { code, unicode: null, width: 500 };
      const word = font?.bytes !== 2 && code === 32 ? state.wordSpace : 0;
      advance += ((glyph.width / 1000) * size + state.charSpace + word) * stretch;
      text += glyph.unicode ?? (code > 31 ? String.fromCharCode(code) : "");
      glyphs.push(glyph);
    }
  }
  const low = state.rise - size * 0.25;
  return { text, box: boxOfRect(0, low, advance, low + size * 1.2, times(place, state.matrix)), advance };
}

const [open, less] = [0x28, 0x3c];

function codesOf(token: string, bytes: 1 | 2): readonly number[] {
  const raw = token.charCodeAt(0) === less ? hexBytes(token.slice(1, -1)) : stringBytes(token.slice(1, -1));
  if (bytes === 1) return raw;
  const codes: number[] = [];
  for (let at = 0; at + 1 < raw.length; at += 2) codes.push(((raw[at] ?? 0) << 8) | (raw[at + 1] ?? 0));
  return codes;
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
