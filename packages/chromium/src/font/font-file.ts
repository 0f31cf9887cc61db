import { promisify } from "node:util";
import { brotliDecompress, inflateSync } from "node:zlib";
import { charactersOf } from "./cmap.ts";

/** What a font file says of itself. */
export interface FontFile {
  /** Such as `SourceSans3-Regular`; null where it has none. */
  readonly postscriptName: string | null;
  /** The code points that it has glyphs for. */
  readonly characters: ReadonlySet<number>;
}

/** Reads a TrueType, OpenType, WOFF or WOFF2 file. Throws an Error for anything else. */
export async function readFont(file: Buffer): Promise<FontFile> {
  const tables = await tablesOf(file);
  const cmap = tables.get("cmap");
  if (!cmap) throw new Error("the font has no table of characters");
  const names = tables.get("name");
  return { postscriptName: names ? postscriptNameOf(names) : null, characters: charactersOf(cmap) };
}

/** The tables that we read; others may be left out. */
type Tables = ReadonlyMap<string, Buffer>;

async function tablesOf(file: Buffer): Promise<Tables> {
  const signature = file.toString("latin1", 0, 4);
  if (signature === "wOF2") return woff2Tables(file);
  if (signature === "wOFF") return woffTables(file);
  if (signature === "OTTO" || signature === "true" || file.readUInt32BE(0) === 0x00010000) return sfntTables(file);
  throw new Error("the font is neither WOFF2, WOFF, TrueType nor OpenType");
}

function sfntTables(file: Buffer): Tables {
  return new Map(
    rows(file.readUInt16BE(4), 12, 16).map((row) => {
      const offset = file.readUInt32BE(row + 8);
      return [file.toString("latin1", row, row + 4), file.subarray(offset, offset + file.readUInt32BE(row + 12))];
    }),
  );
}

function woffTables(file: Buffer): Tables {
  return new Map(
    rows(file.readUInt16BE(12), 44, 20).map((row) => {
      const [offset, packed, size] = [
        file.readUInt32BE(row + 4),
        file.readUInt32BE(row + 8),
        file.readUInt32BE(row + 12),
      ];
      const bytes = file.subarray(offset, offset + packed);
      return [file.toString("latin1", row, row + 4), packed < size ? inflateSync(bytes) : bytes];
    }),
  );
}

/** WOFF2 numbers the common tables; these are the two that are read here, and the two whose sizes are written differently. */
const known: Readonly<Record<number, string>> = { 0: "cmap", 5: "name", 10: "glyf", 11: "loca" };

async function woff2Tables(file: Buffer): Promise<Tables> {
  let at = 48;
  const number = () => {
    let value = 0;
    for (;;) {
      const byte = file.readUInt8(at++);
      value = value * 128 + (byte & 127);
      if (byte < 128) return value;
    }
  };
  const sizes = rows(file.readUInt16BE(12), 0, 1).map((): [string, number] => {
    const flags = file.readUInt8(at++);
    const tag = known[flags & 63] ?? "";
    if ((flags & 63) === 63) at += 4;
    const size = number();
    const transformed = tag === "glyf" || tag === "loca" ? flags >> 6 !== 3 : flags >> 6 !== 0;
    return [tag, transformed ? number() : size];
  });
  const data = await promisify(brotliDecompress)(file.subarray(at, at + file.readUInt32BE(20)));
  let offset = 0;
  return new Map(
    sizes.map(([tag, size]) => {
      offset += size;
      return [tag, data.subarray(offset - size, offset)];
    }),
  );
}

function postscriptNameOf(names: Buffer): string | null {
  const strings = names.readUInt16BE(4);
  for (const row of rows(names.readUInt16BE(2), 6, 12)) {
    if (names.readUInt16BE(row + 6) !== 6) continue;
    const start = strings + names.readUInt16BE(row + 10);
    const bytes = names.subarray(start, start + names.readUInt16BE(row + 8));
    // Macintosh names are in one byte a character, all others in two.
    return names.readUInt16BE(row) === 1 ? bytes.toString("latin1") : new TextDecoder("utf-16be").decode(bytes);
  }
  return null;
}

const rows = (count: number, start: number, size: number) =>
  Array.from({ length: count }, (_, at) => start + at * size);
