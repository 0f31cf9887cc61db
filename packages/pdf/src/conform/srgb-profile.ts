/** The sRGB colour space as an ICC profile of version 2: three primaries and one curve. */
export function srgbProfile(): Buffer {
  const curve = curveTag();
  const tags: readonly (readonly [string, Buffer])[] = [
    ["desc", descriptionTag("sRGB")],
    ["cprt", Buffer.from("text\0\0\0\0CC0\0", "latin1")],
    ["wtpt", pointTag(whitePoint)],
    ["rXYZ", pointTag([0.43607, 0.22249, 0.01392])],
    ["gXYZ", pointTag([0.38515, 0.71687, 0.09708])],
    ["bXYZ", pointTag([0.14307, 0.06061, 0.7141])],
    ["rTRC", curve],
    ["gTRC", curve],
    ["bTRC", curve],
  ];
  const table = Buffer.alloc(4 + 12 * tags.length);
  table.writeUInt32BE(tags.length, 0);
  const places = new Map<Buffer, number>();
  const parts: Buffer[] = [];
  let next = 128 + table.length;
  tags.forEach(([signature, data], at) => {
    const place = places.get(data) ?? next;
    if (!places.has(data)) {
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
      places.set(data, place);
      parts.push(padded);
      next += padded.length;
    }
    table.write(signature, 4 + 12 * at, "latin1");
    table.writeUInt32BE(place, 8 + 12 * at);
    table.writeUInt32BE(data.length, 12 + 12 * at);
  });
  return Buffer.concat([header(next), table, ...parts]);
}

const whitePoint = [0.9642, 1, 0.8249] as const;

function header(length: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(length, 0);
  bytes.writeUInt32BE(0x02100000, 8);
  bytes.write("mntrRGB XYZ ", 12, "latin1");
  for (const [at, value] of [2026, 1, 1].entries()) bytes.writeUInt16BE(value, 24 + 2 * at);
  bytes.write("acsp", 36, "latin1");
  for (const [at, value] of whitePoint.entries()) writeFixed(bytes, value, 68 + 4 * at);
  return bytes;
}

function pointTag(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.write("XYZ ", 0, "latin1");
  for (const [at, value] of values.entries()) writeFixed(bytes, value, 8 + 4 * at);
  return bytes;
}

/** Sixteen bits before the point, sixteen after. */
const writeFixed = (bytes: Buffer, value: number, at: number) => bytes.writeInt32BE(Math.round(value * 65536), at);

/** The brightness of 256 steps, by the formula of IEC 61966-2-1. */
function curveTag(): Buffer {
  const steps = 256;
  const bytes = Buffer.alloc(12 + 2 * steps);
  bytes.write("curv", 0, "latin1");
  bytes.writeUInt32BE(steps, 8);
  for (let at = 0; at < steps; at += 1) {
    const value = at / (steps - 1);
    const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    bytes.writeUInt16BE(Math.round(linear * 65535), 12 + 2 * at);
  }
  return bytes;
}

function descriptionTag(text: string): Buffer {
  const bytes = Buffer.alloc(12 + text.length + 1 + 78);
  bytes.write("desc", 0, "latin1");
  bytes.writeUInt32BE(text.length + 1, 8);
  bytes.write(text, 12, "latin1");
  return bytes;
}
