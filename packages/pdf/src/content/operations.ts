/** One operation of a content stream: `3.1 0 Td` is `Td` with two operands; a whole inline image is one `BI`. */
export interface Operation {
  readonly operator: string;
  /** The operands' tokens as they are written; the signs of arrays and dictionaries are tokens of their own. */
  readonly operands: readonly string[];
  /** Where it begins and ends in the stream's text. */
  readonly start: number;
  readonly end: number;
}

const space = 1;
const delimiter = 2;
const kinds = new Uint8Array(256);
for (const sign of "\0\t\n\f\r ") kinds[sign.charCodeAt(0)] = space;
for (const sign of "()<>[]{}/%") kinds[sign.charCodeAt(0)] = delimiter;
const [percent, open, less, greater, slash, backslash, close] = [0x25, 0x28, 0x3c, 0x3e, 0x2f, 0x5c, 0x29];

/** The operations of a content stream, in order. What is no operation at the end is left out. */
export function* operationsOf(text: string): Generator<Operation> {
  let operands: string[] = [];
  let start = -1;
  for (let at = nextToken(text, 0); at < text.length; ) {
    let end = tokenEnd(text, at);
    if (start < 0) start = at;
    if (!isOperator(text, at, end)) operands.push(text.slice(at, end));
    else {
      const operator = nameOf(text, at, end);
      if (operator === "BI") end = inlineImageEnd(text, end);
      yield { operator, operands, start, end };
      operands = [];
      start = -1;
    }
    at = nextToken(text, end);
  }
}

const names = new Map<number, string>();

/** An operator's name; the same text for the same one, so that it is told from others at a glance: pages have thousands. */
function nameOf(text: string, at: number, end: number): string {
  if (end - at > 3) return text.slice(at, end);
  let key = 0;
  for (let place = at; place < end; place += 1) key = key * 256 + text.charCodeAt(place);
  const name = names.get(key) ?? text.slice(at, end);
  names.set(key, name);
  return name;
}

/** The next place that is neither white space nor a comment. */
function nextToken(text: string, from: number): number {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === percent) while (at + 1 < text.length && !/[\r\n]/.test(text[at + 1] ?? "")) at += 1;
    else if (kinds[code] !== space) return at;
  }
  return at;
}

function tokenEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === open) return stringEnd(text, at);
  if (code === less && text.charCodeAt(at + 1) !== less) {
    const end = text.indexOf(">", at);
    return end < 0 ? text.length : end + 1;
  }
  if (code === less || (code === greater && text.charCodeAt(at + 1) === greater)) return at + 2;
  if (code !== slash && kinds[code] === delimiter) return at + 1;
  let end = at + 1;
  while (end < text.length && kinds[text.charCodeAt(end)] === 0) end += 1;
  return end;
}

function stringEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === open) depth += 1;
    else if (code === close) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return text.length;
}

/** An operator is a word of letters; the quotation marks show text too. */
function isOperator(text: string, at: number, end: number): boolean {
  const code = text.charCodeAt(at) | 0x20;
  if ((code < 0x61 || code > 0x7a) && text[at] !== "'" && text[at] !== '"') return false;
  if (end - at < 4) return true;
  const word = text.slice(at, end);
  return word !== "true" && word !== "false" && word !== "null";
}

/** The data of an inline image may hold anything; `EI` between white space ends it. */
function inlineImageEnd(text: string, from: number): number {
  const data = /\sID\s/g;
  data.lastIndex = from;
  data.exec(text);
  const end = /\sEI(?=\s|$)/g;
  end.lastIndex = data.lastIndex || from;
  end.exec(text);
  return end.lastIndex || text.length;
}
