import type { PrintProblems } from "./format.ts";
import { github } from "./github.ts";
import { json } from "./json.ts";
import { sarif } from "./sarif.ts";
import { text } from "./text.ts";

/** How `check` can print what it found; a new format is one file and one entry here. */
export const formats = { text, json, sarif, github } satisfies Record<string, PrintProblems>;

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as readonly FormatName[];
