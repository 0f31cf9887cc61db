import type { Looked } from "./compare-outputs.ts";
import { reportHtml } from "./report-html.ts";
import { reportJson } from "./report-json.ts";
import { reportMarkdown } from "./report-markdown.ts";
import { reportText, type Tint } from "./report-text.ts";

export interface FormatOptions {
  /** The project's own folder, whose templates and fonts the page is made with. */
  readonly project: string;
  /** For a terminal alone. */
  readonly tint: Tint;
}

type Format = (looked: Looked, options: FormatOptions) => Promise<string>;

/** A new format is one entry. */
export const differenceFormats = {
  text: async ({ difference }, { tint }) => `${reportText(difference, tint).join("\n")}\n`,
  markdown: async ({ difference }) => reportMarkdown(difference),
  html: async (looked, { project }) => reportHtml(looked, project),
  json: async ({ difference }) => reportJson(difference),
} satisfies Record<string, Format>;

export type FormatName = keyof typeof differenceFormats;
export const formatNames = Object.keys(differenceFormats) as readonly FormatName[];
