import type { Font } from "./font.ts";
import { identity, type Matrix } from "./matrix.ts";

/** The part of the graphics state that says where things are drawn and which text they are. */
export interface State {
  matrix: Matrix;
  font: Font | null;
  size: number;
  charSpace: number;
  wordSpace: number;
  stretch: number;
  leading: number;
  rise: number;
  /** 3 draws nothing. */
  mode: number;
}

export const initialState = (matrix: Matrix): State => ({
  matrix,
  font: null,
  size: 0,
  charSpace: 0,
  wordSpace: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  mode: 0,
});

/** The operators that set one value of the state. */
export const setters: Readonly<Record<string, (value: number) => Partial<State>>> = {
  Tc: (charSpace) => ({ charSpace }),
  Tw: (wordSpace) => ({ wordSpace }),
  Tz: (stretch) => ({ stretch: stretch / 100 }),
  TL: (leading) => ({ leading }),
  Ts: (rise) => ({ rise }),
  Tr: (mode) => ({ mode }),
};

export function matrixOf(numbers: readonly number[]): Matrix {
  const [a, b, c, d, e, f] = numbers;
  return f === undefined ? identity : [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f];
}
