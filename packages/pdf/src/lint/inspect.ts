import { openForReading } from "../open.ts";
import { Inspection } from "./inspection.ts";

const inspected = new WeakMap<Uint8Array, Promise<Inspection>>();

/**
 * A PDF as all that look at it share it: it is parsed, and its pages read, once as long as its bytes are held, which must not
 * be changed. Throws an Error where the bytes are no PDF.
 */
export function inspect(bytes: Uint8Array): Promise<Inspection> {
  const known = inspected.get(bytes) ?? open(bytes);
  inspected.set(bytes, known);
  return known;
}

async function open(bytes: Uint8Array): Promise<Inspection> {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(16, bytes.byteLength)).toString("latin1");
  return new Inspection(await openForReading(bytes), header);
}
