/**
 * How far before its number a note shall begin next: a part of the way to its paragraph's beginning. One that stands too
 * late begins there; one that then stands too early, half as far.
 */
export const betterLift = (lift: number, late: boolean): number =>
  late ? Math.min(1, lift === 0 ? 1 : lift * 1.5) : lift / 2;
