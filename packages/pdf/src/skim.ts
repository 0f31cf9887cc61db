import { decodeId } from "./id.ts";

/**
 * The destinations of a PDF fresh from the browser, read without parsing the rest: 1 ms where a parser takes 100.
 * Null where the file is built otherwise (a stream for its cross-references, destinations in a name tree).
 */
export function skimDestinations(bytes: Uint8Array): Map<string, number> | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = objectsOf(text);
  const root = objects && /\/Root (\d+) 0 R/.exec(text.slice(text.lastIndexOf("trailer")))?.[1];
  const catalog = root && objects(root);
  const [pages, dests] = [/\/Pages (\d+) 0 R/, /\/Dests (\d+) 0 R/].map((entry) => catalog && entry.exec(catalog)?.[1]);
  if (!pages || !catalog || /\/Names\b/.test(catalog)) return null;
  const numbers = new Map(pageIds(pages, objects).map((id, at) => [id, at + 1]));
  const found = new Map<string, number>();
  for (const [, name, page] of (dests ? objects(dests) : "").matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R/g)) {
    const number = numbers.get(page ?? "");
    if (name && number) found.set(decodeId(decodeName(name)), number);
  }
  return found;
}

/** Finds an object's text by its number, with the file's table of offsets; null where the file has no such table. */
export function objectsOf(text: string): ((id: string) => string) | null {
  const at = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1]);
  const head = Number.isNaN(at) ? null : /^xref\n0 (\d+)\n/.exec(text.slice(at, at + 32));
  if (!head) return null;
  const table = at + head[0].length;
  return (id) => {
    const row = table + Number(id) * 20;
    const start = Number(text.slice(row, row + 10));
    return text.slice(start, text.indexOf("endobj", start));
  };
}

export function pageIds(id: string, objects: (id: string) => string): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objects(id))?.[1];
  if (kids === undefined) return [id];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = ""]) => pageIds(kid, objects));
}

/** `#25` in a PDF name stands for the byte 0x25. */
const decodeName = (name: string) =>
  name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
