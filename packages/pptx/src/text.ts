import { type Inline, joined } from "@chancery/core";
import type { Style, Voice } from "./faces.ts";
import { legal } from "./xml.ts";

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Hex; null is the paragraph's. */
  readonly colour: string | null;
}

export interface Paragraph {
  readonly runs: readonly Run[];
  readonly voice: Voice;
  /** px, of the letters and of the line. */
  readonly size: number;
  readonly leading: number;
  /** Hex */
  readonly colour: string;
  readonly align: "left" | "right" | "center";
  /** A sign before it, and the depth of its hanging indent in px. */
  readonly bullet: "none" | "disc" | "number";
  readonly indent: number;
  /** px */
  readonly after: number;
}

const plainRun: Run = { text: "", bold: false, italic: false, colour: null };
export const run = (text: string, more: Partial<Run> = {}): Run => ({ ...plainRun, ...more, text: oneLine(text) });

/** What is quoted is text: a line break or a tab in it is a space. */
const oneLine = (text: string): string => legal(text.replaceAll(/[\t\n\r\u000b\u000c\u0085\u2028\u2029]+/g, " "));

/** The runs of inlines. Marks of notes are left out, for a slide has no notes; a link is its words. */
export function runsOf(inlines: readonly Inline[], more: Partial<Run> = {}): readonly Run[] {
  const runs = inlines.flatMap((inline): readonly Run[] => {
    switch (inline.kind) {
      case "strong":
        return runsOf(inline.children, { ...more, bold: true });
      case "emphasis":
        return runsOf(inline.children, { ...more, italic: true });
      case "link":
        return runsOf(inline.children, more);
      case "note":
        return [];
      case "quote":
        return [run(joined(inline.quote), more)];
      default:
        return [run(inline.text, more)];
    }
  });
  return merged(runs.filter(({ text }) => text !== ""));
}

function merged(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const next of runs) {
    const last = all.at(-1);
    const same = last?.bold === next.bold && last.italic === next.italic && last.colour === next.colour;
    if (last !== undefined && same) all[all.length - 1] = { ...last, text: last.text + next.text };
    else all.push(next);
  }
  return all;
}

export const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join("");

export const styleOf = ({ voice }: Paragraph, { bold, italic }: Run): Style => ({ voice, bold, italic });

const trimmed = (runs: readonly Run[]): readonly Run[] =>
  runs.map((own, at) => {
    const start = at === 0 ? own.text.trimStart() : own.text;
    return { ...own, text: at === runs.length - 1 ? start.trimEnd() : start };
  });

/** A paragraph of body text; `more` says where it differs. */
export const paragraph = (runs: readonly Run[], colour: string, more: Partial<Paragraph> = {}): Paragraph => ({
  ...{
    runs: trimmed(runs),
    colour,
    voice: "sans",
    size: 18,
    leading: 25,
    align: "left",
    bullet: "none",
    indent: 0,
    after: 0,
  },
  ...more,
});
