import { createHash } from "node:crypto";
import { type FontFile, readFont } from "./font-file.ts";

/** One `@font-face` of a document, with the file that it carries. */
export interface Face {
  /** In lower case, as families are compared. */
  readonly family: string;
  /** The weights it serves, such as 400 to 400, or 200 to 900 for a variable font. */
  readonly weights: readonly [number, number];
  readonly italic: boolean;
  readonly file: FontFile;
}

/** Fonts by the hash of their text: those of one brief are those of the next. */
const read = new Map<string, Promise<FontFile | null>>();
/** The rules that were read last, a megabyte of them: most documents have those of the one before. */
let last: { readonly rules: string; readonly faces: Promise<Face[]> } | null = null;

/** The faces that a document declares and carries in itself, or in a sheet besides. Files that cannot be read are left out: the browser names them. */
export async function facesOf(html: string, sheet = ""): Promise<Face[]> {
  return [...(await facesIn(sheet)), ...(await facesIn(html))];
}

async function facesIn(html: string): Promise<Face[]> {
  const start = html.indexOf("@font-face");
  if (start < 0) return [];
  const rules = html.slice(start, html.indexOf("}", html.lastIndexOf("@font-face")) + 1);
  if (last?.rules !== rules) last = { rules, faces: readFaces(rules) };
  return last.faces;
}

async function readFaces(html: string): Promise<Face[]> {
  const faces = [...html.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(async ([, rule = ""]): Promise<Face[]> => {
    const data = /url\(\s*["']?data:[^,)]*;base64,([A-Za-z0-9+/=\s]+)/.exec(rule)?.[1];
    const family = unquote(descriptor(rule, "font-family"));
    const file = data && family ? await readOnce(data) : null;
    if (!file) return [];
    return [{ family, weights: weightsOf(rule), italic: /italic|oblique/.test(descriptor(rule, "font-style")), file }];
  });
  return (await Promise.all(faces)).flat();
}

function readOnce(base64: string): Promise<FontFile | null> {
  const hash = createHash("sha1").update(base64).digest("base64");
  let file = read.get(hash);
  if (!file) {
    file = readFont(Buffer.from(base64, "base64")).catch(() => null);
    read.set(hash, file);
  }
  return file;
}

/**
 * The faces that text of a family, weight and style is set in: those of the right style, if there are any, and of the
 * nearest weight. Several where a family is split over files.
 */
export function facesFor(faces: readonly Face[], family: string, weight: number, italic: boolean): Face[] {
  const named = faces.filter((face) => face.family === family);
  const styled = named.filter((face) => face.italic === italic);
  const candidates = styled.length > 0 ? styled : named;
  const distance = ({ weights: [low, high] }: Face) => Math.max(low - weight, weight - high, 0);
  const nearest = Math.min(...candidates.map(distance));
  return candidates.filter((face) => distance(face) === nearest);
}

/** The families of a `font-family` list, in lower case. */
export const familiesOf = (list: string): string[] =>
  (list.match(/"[^"]*"|'[^']*'|[^,"']+/g) ?? []).map(unquote).filter((family) => family !== "");

const unquote = (family: string) =>
  family
    .trim()
    .replaceAll(/^["']|["']$/g, "")
    .toLowerCase();

const descriptor = (rule: string, name: string) => new RegExp(`${name}\\s*:\\s*([^;]+)`).exec(rule)?.[1]?.trim() ?? "";

function weightsOf(rule: string): [number, number] {
  const words = descriptor(rule, "font-weight").split(/\s+/);
  const numbers = words
    .map((word) => ({ bold: 700, normal: 400, "": 400 })[word] ?? Number(word))
    .filter(Number.isFinite);
  return [Math.min(...numbers, 1000), Math.max(...numbers, 1)];
}
