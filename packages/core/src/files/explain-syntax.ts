/** What the YAML parser found: `code` and `pos` are the library's. */
export interface SyntaxMistake {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

export interface ExplainedSyntax {
  readonly message: string;
  readonly offset: number;
  readonly hint: string | null;
}

/** Mistakes after which the rest of the file can be read all the same. */
const harmless = ["CIRCULAR_ALIAS", "COLLECTION_KEY", "DIRECTIVE", "DUPLICATE_KEY", "TAG_RESOLVE_FAILED"];

/**
 * Says in plain words what is no YAML. After a mistake of the indentation or of a quotation mark the parser takes
 * everything that follows for another: only the first is told.
 */
export function explainSyntax(text: string, mistakes: readonly SyntaxMistake[]): readonly ExplainedSyntax[] {
  const first = mistakes.find(({ code }) => code === "TAB_AS_INDENT") ?? mistakes.find(isGrave);
  return mistakes.filter((mistake) => mistake === first || !isGrave(mistake)).map((mistake) => explain(text, mistake));
}

const isGrave = ({ code }: SyntaxMistake): boolean => !harmless.includes(code);

function explain(text: string, { code, message, pos }: SyntaxMistake): ExplainedSyntax {
  const at = pos[0];
  const line = lineAt(text, at);
  if (/^ *\t/.test(line.text) || code === "TAB_AS_INDENT")
    return { message: "a tab indents this line", offset: at, hint: "indent with spaces: YAML does not allow tabs" };
  const hard = /^ *[\u00a0\u202f]|:(?=[\u00a0\u202f])/.exec(line.text);
  if (hard !== null) {
    const hint = "write a plain space in its place: it comes along when a text is copied from Word or a web page";
    return {
      message: "a hard space stands where YAML needs a plain one",
      offset: line.start + hard.index + hard[0].length,
      hint,
    };
  }
  if (code === "DUPLICATE_KEY")
    return { message: "this key stands above already", offset: at, hint: "rename it, or take one of the two out" };
  if (code === "MISSING_CHAR") {
    const opened = openedBefore(text, at);
    const hint = "close it at the end of the text; a mark inside one is written \\\" or ''";
    return { message: "a quotation mark or bracket is never closed", offset: opened, hint };
  }
  const bracket = code === "BAD_INDENT" ? bracketBefore(text, at) : null;
  if (bracket !== null)
    return {
      message: "this bracket is never closed",
      offset: bracket,
      hint: "close it where its list ends: [one, two]",
    };
  if (/^- /.test(text.replace(/^(?:\s*(?:#.*)?\n)+/, "")) && !/^\s|^- /.test(line.text))
    return {
      message: "a key stands here below items of a list",
      offset: at,
      hint: "take the hyphens of the items away: keys begin their lines",
    };
  const offset = code === "MULTILINE_IMPLICIT_KEY" || code === "BLOCK_AS_IMPLICIT_KEY" ? at : Math.min(at, text.length);
  return {
    offset,
    message: plainWords[code] ?? plain(message),
    hint: hints[code] ?? null,
    ...ofLine(text, offset, code),
  };
}

/** What is told of these has nothing to do with how their line is written. */
const ownWords = ["CIRCULAR_ALIAS", "COLLECTION_KEY", "DIRECTIVE", "MULTIPLE_DOCS"];

const plain = (message: string): string => (message.split(/ at line |:\n/)[0] ?? message).trim();

const plainWords: Readonly<Record<string, string>> = {
  COLLECTION_KEY: "a key is a word, and no list or map",
  CIRCULAR_ALIAS: "this alias stands for what it stands in",
  DIRECTIVE: "a directive (%) changes what the file means, and cannot be used",
  BLOCK_AS_IMPLICIT_KEY: "a colon inside this text makes a key of it",
  BLOCK_IN_FLOW: "a colon inside this text makes a key of it",
  BAD_INDENT: "this line begins in another column than the one above",
  BAD_SCALAR_START: "this sign has a meaning of its own in YAML, and cannot begin a text",
  MULTIPLE_DOCS: "a second document begins here",
  TAG_RESOLVE_FAILED: "a tag (!name) means nothing here",
};

const hints: Readonly<Record<string, string>> = {
  COLLECTION_KEY: "is a quotation mark missing around braces or brackets?",
  CIRCULAR_ALIAS: "write the values out: an alias (*name) is never needed here",
  DIRECTIVE: "remove the line",
  BLOCK_AS_IMPLICIT_KEY: 'a text that holds ": " stands in quotation marks',
  BLOCK_IN_FLOW: 'a text that holds ": " stands in quotation marks',
  BAD_INDENT: "the keys of one entry begin in the same column: put the spaces of one of the two right",
  BAD_SCALAR_START: "put the text in quotation marks",
  MULTIPLE_DOCS: "remove the line ---",
};

/** What the line itself, or the next one, shows to be the mistake. */
function ofLine(text: string, at: number, code: string): Partial<ExplainedSyntax> {
  if (ownWords.includes(code)) return {};
  const line = lineAt(text, at);
  const next = lineAt(text, line.end + 1);
  const unspaced = /^(\s*(?:- )?)([\w-]+):(?=[^\s/])(.*)$/.exec(line.text);
  if (unspaced?.[3] !== undefined)
    return {
      message: "no space follows the colon",
      offset: line.start + (unspaced[1]?.length ?? 0),
      hint: `write ${unspaced[2]}: ${unspaced[3]}`,
    };
  if (/: *'[^']*'[^',\]}\s]/.test(line.text))
    return { message: "an apostrophe ends this text", hint: "put the text in double quotation marks" };
  if (/^["“].*["”]\S/.test(line.text.trim())) return { message: "text follows the closing quotation mark" };
  const deeper = indentOf(next.text) > indentOf(line.text) && /^\s*[\w-]+:(\s|$)/.test(next.text);
  if (code === "BLOCK_AS_IMPLICIT_KEY" && deeper && !/: .*: /.test(line.text))
    return {
      message: "this line is indented deeper than the one above, which has its value already",
      offset: next.start + indentOf(next.text),
      hint: "the keys of one entry begin in the same column",
    };
  if (code === "BAD_INDENT") return {};
  if (code === "MULTILINE_IMPLICIT_KEY" || code === "MISSING_COLON" || !/:(\s|$)/.test(line.text))
    return {
      message: "this line has no key with a colon after it",
      hint: "write key: value, with a space after the colon",
    };
  return /: .*: /.test(line.text) ? { hint: 'a text that holds ": " stands in quotation marks' } : {};
}

/** Where the line above opens a list or map in brackets that it does not close. */
function bracketBefore(text: string, offset: number): number | null {
  const before = text.slice(0, lineAt(text, offset).start).trimEnd();
  const line = lineAt(before, before.length);
  const [, key = "", opened = ""] = /^([^"'#]*?:\s+|\s*- +)([[{])/.exec(line.text) ?? [];
  if (opened === "") return null;
  const closing = opened === "[" ? "]" : "}";
  return line.text.split(opened).length > line.text.split(closing).length ? line.start + key.length : null;
}

const indentOf = (line: string): number => line.search(/\S|$/);

function lineAt(text: string, offset: number): { readonly text: string; readonly start: number; readonly end: number } {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", start);
  return { text: text.slice(start, end === -1 ? text.length : end), start, end: end === -1 ? text.length : end };
}

/** Where a quotation mark that is never closed was opened: the last line that holds an odd number of them. */
function openedBefore(text: string, offset: number): number {
  const lines = text.slice(0, offset).split("\n");
  const odd = lines.findLastIndex((line) => (line.split('"').length + line.split("'").length) % 2 === 1);
  if (odd === -1) return offset;
  return lines.slice(0, odd).join("\n").length + (odd === 0 ? 0 : 1) + (lines[odd]?.search(/["']/) ?? 0);
}
