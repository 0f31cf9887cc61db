import { statSync } from "node:fs";
import { join } from "node:path";
import {
  interruptible,
  printProblems,
  readRoot,
  type Shown,
  startStopwatch,
  type Terminal,
  timesText,
  withProgress,
  writeAtomic,
} from "@chancery/cli";
import { AuthorMistake, type ComposedEdition, composeEditions, Problems, type Project, readProject, wholeFile } from "@chancery/core";
import { deckWords } from "@chancery/templating";
import { drawFigures } from "./draw.ts";
import { type FormatName, formats } from "./formats.ts";
import { endSlidev } from "./shell/run-slidev.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

export interface BuildOptions {
  /** The folder that holds data/ and templates/. */
  readonly root: string;
  /** The project's own folder, whose templates stand in for those the root lacks. */
  readonly project: string;
  readonly out: string;
  /** All when none is named. */
  readonly briefs: readonly string[];
  readonly languages: readonly string[];
  readonly formats: readonly FormatName[];
}
