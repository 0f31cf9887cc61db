import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from "yaml";
import { type Place, wholeFile } from "../problem/problem.ts";
import { offsetsIn } from "./offsets-in.ts";

export type Path = readonly PropertyKey[];

/** Where the parts of one YAML file stand. */
export interface YamlPlaces {
  /** The value at a path, or its nearest parent; what holds further keys stands at its own key. */
  at(path: Path): Place;
  /** A key inside the map at a path. */
  atKey(path: Path, key: string): Place;
  /** A part of the text at a path, from one character to before another, however the text is folded or quoted. */
  inside(path: Path, start: number, end: number): Place;
  /** The text of a plain value as the author wrote it: "61.90", where the number is 61.9. */
  written(path: Path): string | null;
}

interface Found {
  readonly key: Node | null;
  readonly value: unknown;
}

export function yamlPlaces(document: Document, lines: LineCounter, file: string, text: string): YamlPlaces {
  const toPlace = (node: Node): Place => {
    const [start, end] = node.range ?? [0, 0];
    const { line, col } = lines.linePos(start);
    const length = lines.linePos(end).line === line ? end - start : 1;
    return { file, line, column: col, length: Math.max(1, length) };
  };
  const at = (path: Path): Place => {
    for (let length = path.length; length > 0; length--) {
      const { key, value } = find(document, path.slice(0, length));
      const node = (isCollection(value) || !isNode(value)) && key !== null ? key : value;
      if (isNode(node) && node.range) return toPlace(node);
    }
    return isNode(document.contents) && document.contents.range ? toPlace(document.contents) : wholeFile(file);
  };
  return {
    at,
    atKey: (path, name) => {
      const { key } = find(document, [...path, name]);
      return key?.range ? toPlace(key) : at(path);
    },
    inside: (path, start, end) => {
      const { value } = find(document, path);
      const [from, to] = (isScalar(value) && value.range) || [0, 0];
      const offsets = isScalar(value) ? offsetsIn(text.slice(from, to), String(value.value)) : null;
      const [first, last] = [offsets?.[start], offsets?.[end - 1]];
      if (first === undefined || last === undefined) return at(path);
      const { line, col } = lines.linePos(from + first);
      const rest = text.slice(from + first, from + last + 1).split("\n")[0] ?? "";
      return { file, line, column: col, length: Math.max(1, rest.length) };
    },
    written: (path) => {
      const { value } = find(document, path);
      return isScalar(value) && typeof value.source === "string" ? value.source : null;
    },
  };
}

/** The pairs of each map by the text of their keys, for `2024:` is a number to YAML and a name to us. */
const pairsOf = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairCalled(map: YAMLMap, name: string): Pair | undefined {
  const known = pairsOf.get(map);
  if (known) return known.get(name);
  const found = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = String(isScalar(pair.key) ? pair.key.value : pair.key);
    if (!found.has(key)) found.set(key, pair);
  }
  pairsOf.set(map, found);
  return found.get(name);
}

function find(document: Document, path: Path): Found {
  let here: Found = { key: null, value: document.contents };
  for (const step of path) {
    const inside = here.value;
    if (isMap(inside)) {
      const pair = pairCalled(inside, String(step));
      here = isPair(pair) ? { key: isNode(pair.key) ? pair.key : null, value: pair.value } : { key: null, value: null };
    } else here = { key: null, value: isSeq(inside) ? inside.items[Number(step)] : null };
  }
  return here;
}
