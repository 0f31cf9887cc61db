import { distance } from "fastest-levenshtein";
import type { Problems } from "../problem/collector.ts";
import type { Place } from "../problem/problem.ts";

/** A word, or with its sign a tag that opens or closes a block word; what is written in comments and in other words is no tag. */
const tags = /\{\{!--[\s\S]*?--\}\}|\{\{!(?!--)[\s\S]*?\}\}|\{\{([#/])?\s*([\w-]+)((?:"[^"\n]*"|[^}"])*)\}\}/g;

interface Tag {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A part of the text and what stands in its place. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Reports each block word that is not closed or was never opened, and gives the text as it was meant, so that one
 * such mistake hides no other of the file: an open word is taken to end with its paragraph or its block. No line
 * and hardly a column changes.
 */
export function mendBlocks(text: string, file: string, problems: Problems): string {
  const open: Tag[] = [];
  const edits: Edit[] = [];
  /** Words without # that stand alone in their line, by name: the last of each. */
  const alone = new Map<string, Tag>();
  const placeOf = ({ start, end }: Tag): Place => placeAt(text, file, start, end - start);
  const leaveOpen = (tag: Tag): void => {
    problems.error("unclosed-word", `{{#${tag.name}}} is never closed`, placeOf(tag), `end it with {{/${tag.name}}}`);
    const end = endOf(text, tag);
    edits.push({ start: end, end, text: `{{/${tag.name}}}` });
  };
  for (const match of text.matchAll(tags)) {
    const { 0: whole, 1: sign, 2: name = "", index: start } = match;
    const tag = { name, start, end: start + whole.length };
    if (sign === undefined) {
      if (name !== "" && standsAlone(text, tag)) alone.set(name, tag);
      continue;
    }
    const last = open.at(-1);
    if (sign === "#") open.push(tag);
    else if (last?.name === name) open.pop();
    else if (open.some((each) => each.name === name)) {
      while (open.at(-1)?.name !== name) leaveOpen(open.pop() as Tag);
      open.pop();
    } else if (last !== undefined && distance(last.name, name) <= 2) {
      open.pop();
      const meant = `{{/${last.name}}}`;
      const hint = `write ${meant} here, or {{#${name}}} where it opens`;
      problems.error("unclosed-word", `{{#${last.name}}} is closed by {{/${name}}}`, placeOf(tag), hint);
      edits.push({ ...tag, text: meant.padEnd(whole.length) });
    } else if (alone.has(name)) {
      const opening = alone.get(name) as Tag;
      const written = text.slice(opening.start + 2, opening.end);
      const message = `{{${name}}} opens what {{/${name}}} closes, and lacks its #`;
      problems.error("unopened-word", message, placeOf(opening), `write {{#${written.trimStart()}`);
      edits.push({ start: opening.start + 2, end: opening.start + 2, text: "#" });
      alone.delete(name);
    } else {
      const hint = "take it out, or write the word that opens it";
      problems.error("unopened-word", `this closes a word that was never opened`, placeOf(tag), hint);
      edits.push({ ...tag, text: " ".repeat(whole.length) });
    }
  }
  for (const tag of open.toReversed()) leaveOpen(tag);
  return apply(text, edits);
}

/** Where an open word was meant to end: at the end of its paragraph, or of the lines before the next block or heading. */
function endOf(text: string, tag: Tag): number {
  const { end } = tag;
  const stop = standsAlone(text, tag)
    ? /\n(?=#{1,6} |\{\{[#/])|\n---+[ \t]*\n/g
    : /\n[ \t]*(?=\n)|\n(?=\{\{[#/]|#{1,6} )/g;
  stop.lastIndex = end;
  const found = stop.exec(text)?.index ?? text.length;
  return end + text.slice(end, found).trimEnd().length;
}

function standsAlone(text: string, { start, end }: Tag): boolean {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  return text.slice(lineStart, start).trim() === "" && /^[ \t]*(\n|$)/.test(text.slice(end));
}

function apply(text: string, edits: readonly Edit[]): string {
  let mended = text;
  for (const { start, end, text: words } of edits.toSorted((a, b) => b.start - a.start || b.end - a.end))
    mended = mended.slice(0, start) + words + mended.slice(end);
  return mended;
}

/** Braces as they must be, comments among them; a quotation mark is closed on its line. */
const whole = /\{\{!--[\s\S]*?--\}\}|\{\{\{?[^{}"']*(?:(?:"[^"\n]*"|'[^'\n]*')[^{}"']*)*\}\}\}?/y;

/** The first braces that are not whole, to the next ones or the end of the line; null where all are. */
export function brokenBraces(text: string): { readonly start: number; readonly end: number } | null {
  for (let at = text.indexOf("{{"); at !== -1; at = text.indexOf("{{", at)) {
    whole.lastIndex = at;
    const found = whole.exec(text);
    if (found === null) {
      const rest = text.slice(at + 2).search(/\n|\{\{/);
      return { start: at, end: rest === -1 ? text.length : at + 2 + rest };
    }
    at += found[0].length;
  }
  return null;
}

export function placeAt(text: string, file: string, offset: number, length: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length };
}
