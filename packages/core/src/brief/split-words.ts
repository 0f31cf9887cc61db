import { parseWithoutProcessing } from "@handlebars/parser";
import { usualLimits } from "../files/limits.ts";
import { textOverLimits } from "../files/measure-text.ts";
import { rememberTexts } from "../files/remember-texts.ts";
import { unseenIn } from "../files/unseen-signs.ts";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";
import { type Argument, choiceWord, type Word } from "./author-text.ts";
import { nameOf, type Parameters } from "./family/parameters.ts";
import { brokenBraces, mendBlocks, placeAt } from "./mend-words.ts";

/**
 * An author's text is Markdown with Handlebars words in it. Neither parser knows the other, so the
 * words are taken out first: each leaves a mark, `\uE000` number `\uE001`, that Markdown carries
 * along as a letter. Nothing that a word stands for is ever read as Markdown or as Handlebars.
 */
export interface Marked {
  readonly text: string;
  readonly slots: readonly Slot[];
  /** The author's line of each line of `text`, from 1. */
  readonly lines: readonly number[];
}

export interface Slot {
  readonly word: Word;
  /** Null for `{{word}}`; what stands inside for `{{#word}}…{{/word}}`. */
  readonly body: Marked | null;
  /** What stands after `{{else}}`. */
  readonly otherwise: Marked | null;
}

export const markOf = (index: number): string => `\uE000${index}\uE001`;
export const marks = /\uE000(\d+)\uE001/g;

type Program = ReturnType<typeof parseWithoutProcessing>;
type Statement = Program["body"][number];

/** What a text is read in: where it stands, in which language, and what the bare names in its braces stand for. */
export interface Wording {
  readonly file: string;
  readonly problems: Problems;
  readonly tag: string;
  readonly parameters: Parameters;
}

export function splitWords(text: string, wording: Wording): Marked | null {
  const { file, problems } = wording;
  const over = textOverLimits(text, file, usualLimits) ?? unseenIn(text, file);
  if (over !== null) {
    problems.add(over);
    return null;
  }
  if (/[\uE000\uE001]/.test(text)) {
    problems.error(
      "private-character",
      "the text holds a private-use character (U+E000 or U+E001)",
      placeAt(text, file, text.search(/[\uE000\uE001]/), 1),
      "it comes from a symbol font: write the sign itself, or take it out",
    );
    return null;
  }
  const program = parseWords(text, file, problems);
  return program && mark(program, wording);
}

const recall = rememberTexts<Program>();

/** However many braces cannot be read, each is reported and the text around them read on. */
function parseWords(text: string, file: string, problems: Problems): Program | null {
  let readable = text;
  let blocksMended = false;
  for (;;) {
    try {
      return recall(readable, () => parseWithoutProcessing(readable));
    } catch (cause) {
      const found = syntaxIn(cause);
      if (found === null) throw cause;
      const broken = brokenBraces(readable);
      if (broken !== null) {
        const { start, end } = broken;
        const written = readable.slice(start, end);
        problems.error("braces-syntax", "these braces cannot be read", placeAt(text, file, start, end - start), hint);
        // What a broken block word holds cannot be judged without it.
        if (/^\{\{\s*[#/]/.test(written)) return null;
        readable = readable.slice(0, start) + " ".repeat(end - start) + readable.slice(end);
      } else if (found.ofBlocks && !blocksMended) {
        blocksMended = true;
        readable = mendBlocks(readable, file, problems);
      } else {
        const place = { file, line: found.line, column: found.column + 1, length: 1 };
        problems.error("braces-syntax", "these braces cannot be read", place, hint);
        return null;
      }
    }
  }
}

const hint = 'a word looks like {{fact "id"}}: is a quotation mark or a brace missing?';

function mark(program: Program, wording: Wording): Marked {
  const slots: Slot[] = [];
  const lines: number[] = [program.loc?.start.line ?? 1];
  let text = "";
  const append = (piece: string, line: number): void => {
    text += piece;
    const breaks = piece.split("\n").length - 1;
    for (let n = 1; n <= breaks; n++) lines.push(line + n);
  };
  for (const statement of program.body) {
    if (statement.type === "CommentStatement") continue;
    if (isContent(statement)) {
      // A block's closing line ends where the next content starts: the line after a mark is the author's own.
      lines[lines.length - 1] = text.endsWith("\n") || text === "" ? statement.loc.start.line : (lines.at(-1) ?? 1);
      append(statement.value, statement.loc.start.line);
      continue;
    }
    const node = statement as unknown as WordNode;
    const slot = toSlot(node, wording);
    if (slot === null) continue;
    append(markOf(slots.length), node.loc.start.line);
    slots.push(slot);
  }
  return { text, slots, lines };
}

interface ContentNode {
  readonly type: "ContentStatement";
  readonly value: string;
  readonly loc: Location;
}
interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}
interface Expression {
  readonly type: string;
  readonly original?: unknown;
  readonly value?: unknown;
  readonly loc: Location;
}
interface WordNode {
  readonly type: string;
  readonly path: { readonly original?: unknown };
  readonly params: readonly Expression[];
  readonly hash?: {
    readonly pairs: readonly { readonly key: string; readonly value: Expression; readonly loc: Location }[];
  } | null;
  readonly escaped?: boolean;
  readonly program?: Program;
  readonly inverse?: Program | null;
  readonly loc: Location;
}

const isContent = (statement: Statement): statement is Statement & ContentNode => statement.type === "ContentStatement";

function toSlot(node: WordNode, wording: Wording): Slot | null {
  const { file, problems } = wording;
  const place = toPlace(node.loc, file);
  const plain = node.type === "MustacheStatement" && node.escaped !== false;
  const choice = node.inverse && node.path.original === choiceWord ? node.inverse : null;
  const whole = !node.inverse || choice !== null;
  const block = node.type === "BlockStatement" && node.program?.blockParams?.length === undefined && whole;
  if (!plain && !block) {
    problems.error(
      "unknown-braces",
      "only {{word …}} and {{#word …}} … {{/word}} can be used here",
      place,
      node.type === "MustacheStatement" ? "write two braces on each side" : "see docs/authors.md for the list of words",
    );
    return null;
  }
  const word = toWord(node, place, wording);
  const body = block && node.program ? mark(node.program, wording) : null;
  return { word, body, otherwise: choice && mark(choice, wording) };
}

/** `{{country}}` prints the name of what the parameter stands for: a literal, so that nothing in it is read as Markdown. */
function toWord(node: WordNode, place: Place, wording: Wording): Word {
  const { file, problems, tag, parameters } = wording;
  const name = String(node.path.original ?? "");
  const bare = node.type === "MustacheStatement" && node.params.length === 0;
  const printed = bare ? nameOf(parameters.get(name), tag) : undefined;
  if (printed !== undefined) return { name: "literal", params: [printed], hash: {}, place, at: () => place };
  const places = new Map<number | string, Place>();
  const read = (expression: Expression, key: number | string): Argument => {
    places.set(key, toPlace(expression.loc, file));
    if (expression.type === "StringLiteral") return String(expression.value);
    if (expression.type === "NumberLiteral") return Number(expression.value);
    if (expression.type === "BooleanLiteral") return expression.value === true;
    const written = String(expression.original ?? "");
    const bound = parameters.get(written);
    if (bound !== undefined) return bound.code;
    const curly = /^[“”„«»](.+)[“”«»]$/.exec(written)?.[1];
    if (curly !== undefined) {
      const hint = `write "${curly}" with straight quotation marks`;
      problems.error("curly-quotes", "these quotation marks are curly", toPlace(expression.loc, file), hint);
      return curly;
    }
    const [, option, value] = /^([a-z]+):(.+)$/.exec(written) ?? [];
    if (option !== undefined) {
      const hint = `write ${option}=${value}`;
      problems.error("unquoted-argument", "an option is written with =", toPlace(expression.loc, file), hint);
      return written;
    }
    const message = written === "" ? "this is neither a text nor a number" : `${written} needs quotation marks`;
    const hint = written === "" ? 'an argument looks like "text" or 2024' : `write "${written}"`;
    problems.error("unquoted-argument", message, toPlace(expression.loc, file), hint);
    return written;
  };
  const params = node.params.map(read);
  const hash = Object.fromEntries((node.hash?.pairs ?? []).map((pair) => [pair.key, read(pair.value, pair.key)]));
  return { name, params, hash, place, at: (key) => places.get(key) ?? place };
}

function toPlace(loc: Location, file: string): Place {
  const length = loc.end.line === loc.start.line ? loc.end.column - loc.start.column : 2;
  return { file, line: loc.start.line, column: loc.start.column + 1, length: Math.max(1, length) };
}

interface SyntaxCause {
  readonly message?: string;
  readonly lineNumber?: number;
  readonly column?: number;
  readonly hash?: {
    readonly loc?: { readonly last_line: number; readonly last_column: number };
    readonly token?: string;
  };
}

/** Where the parser stopped, and whether over a word that is open or closed alone; null for what is no mistake of an author. */
function syntaxIn(cause: unknown): { line: number; column: number; ofBlocks: boolean } | null {
  const { lineNumber, column, hash, message } = cause as SyntaxCause;
  // A sign that stands in no word has no place but the one in the message.
  const [, lexical] = /^Lexical error on line (\d+)/.exec(message ?? "") ?? [];
  const line = hash?.loc?.last_line ?? lineNumber ?? (lexical === undefined ? undefined : Number(lexical));
  if (line === undefined) return null;
  const ofBlocks = lineNumber !== undefined || hash?.token === "EOF" || hash?.token === "OPEN_ENDBLOCK";
  return { line, column: hash?.loc?.last_column ?? column ?? 0, ofBlocks };
}
