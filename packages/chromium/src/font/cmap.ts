/** The code points that a font's `cmap` table maps to a glyph; its subtables in the formats 4 and 12, which all fonts of today have. */
export function charactersOf(cmap: Buffer): Set<number> {
  const characters = new Set<number>();
  const count = cmap.readUInt16BE(2);
  const offsets = new Set(Array.from({ length: count }, (_, at) => cmap.readUInt32BE(4 + at * 8 + 4)));
  for (const offset of offsets) {
    const format = cmap.readUInt16BE(offset);
    if (format === 4) addSegments(cmap.subarray(offset), characters);
    if (format === 12) addGroups(cmap.subarray(offset), characters);
  }
  return characters;
}

function addSegments(table: Buffer, characters: Set<number>): void {
  const double = table.readUInt16BE(6);
  for (let at = 0; at < double; at += 2) {
    const end = table.readUInt16BE(14 + at);
    const start = table.readUInt16BE(16 + double + at);
    const delta = table.readUInt16BE(16 + 2 * double + at);
    const place = 16 + 3 * double + at;
    const range = table.readUInt16BE(place);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const slot = place + range + 2 * (code - start);
      const listed = range === 0 ? code : slot + 2 <= table.length ? table.readUInt16BE(slot) : 0;
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) characters.add(code);
    }
  }
}

function addGroups(table: Buffer, characters: Set<number>): void {
  const count = table.readUInt32BE(12);
  for (let at = 0; at < count; at += 1) {
    const [start, end, glyph] = [0, 4, 8].map((field) => table.readUInt32BE(16 + at * 12 + field));
    if (start === undefined || end === undefined || glyph === undefined || end > 0x10ffff) continue;
    for (let code = start; code <= end; code += 1) if (glyph + code - start !== 0) characters.add(code);
  }
}
