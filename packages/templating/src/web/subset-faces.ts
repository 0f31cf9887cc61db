import type { Face } from "@chancery/core";

/** A face with these characters alone, as WOFF; a page carries no more of a font than it prints. */
export type Subset = (face: Face, characters: string) => Promise<Face>;

/** The faces with what the page may print: its own characters, and those of which an upper case is made by style. */
export function subsetFaces(html: string, faces: readonly Face[], subset: Subset): Promise<readonly Face[]> {
  const text = html
    .replaceAll(/data:[^"]*/g, "")
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
  const own = new Set([...text, ...text.toLocaleUpperCase(), ...printable]);
  const characters = [...own]
    .filter((sign) => sign >= " ")
    .sort()
    .join("");
  return Promise.all(faces.map((face) => subset(face, characters)));
}

/** Whatever a reader's browser may add to a page, such as the numbers of a list. */
const printable = `${String.fromCharCode(...Array.from({ length: 95 }, (_, at) => 32 + at))}\u00a0\u2011\u2013\u2014\u2026`;
