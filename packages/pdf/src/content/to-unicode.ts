/** A font's ToUnicode map: code to text. Handles `bfchar` and both forms of `bfrange`. */
export function parseToUnicode(map: string): Map<number, string> {
  const found = new Map<number, string>();
  for (const [, body = ""] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", text = ""] of body.matchAll(/<([0-9a-fA-F\s]*)>\s*<([0-9a-fA-F\s]*)>/g))
      found.set(Number.parseInt(code, 16), utf16(text));
  for (const [, body = ""] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, low = "", high = "", one, list] of body.matchAll(
      /<([0-9a-fA-F\s]*)>\s*<([0-9a-fA-F\s]*)>\s*(?:<([0-9a-fA-F\s]*)>|\[([^\]]*)\])/g,
    ))
      addRange(found, { low: Number.parseInt(low, 16), high: Number.parseInt(high, 16), one, list });
  return found;
}

interface Range {
  readonly low: number;
  readonly high: number;
  readonly one: string | undefined;
  readonly list: string | undefined;
}

/** One text counted up in its last unit, or a text for each code. */
function addRange(found: Map<number, string>, { low, high, one, list }: Range): void {
  const texts = list === undefined ? null : [...list.matchAll(/<([0-9a-fA-F\s]*)>/g)].map(([, hex = ""]) => utf16(hex));
  const base = utf16(one ?? "");
  for (let code = low; code <= Math.min(high, low + 0xffff); code += 1) {
    if (texts) found.set(code, texts[code - low] ?? "");
    else found.set(code, base.slice(0, -1) + String.fromCharCode((base.charCodeAt(base.length - 1) || 0) + code - low));
  }
}

const utf16 = (hex: string): string =>
  (hex.replaceAll(/\s/g, "").match(/.{1,4}/g) ?? [])
    .map((unit) => String.fromCharCode(Number.parseInt(unit, 16)))
    .join("");
