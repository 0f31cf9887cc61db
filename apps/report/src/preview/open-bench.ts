import { type Chartist, coverPoints, landFile, rememberingChartist } from "@chancery/charts";
import { openPrinter, type Printer } from "@chancery/chromium";
import { type Files, type Language, layOver, Problems, type Project, pathsUnder, type Tokens } from "@chancery/core";
import { openWorkshop, type Workshop } from "../workshop.ts";
import { rememberingPrinter } from "./remembering-printer.ts";

/** The workshop that stays open between orders: the browser runs on, and what was drawn once is remembered. */
export interface Bench extends AsyncDisposable {
  readonly printer: Printer;
  /** The tools for the look of these files in a theme; opened anew where the look has changed. Throws AuthorMistake. */
  workshop(project: Project, theme: string): Workshop;
}

export function openBench(note: (text: string) => void): Bench {
  const printer = rememberingPrinter(openPrinter({ note }));
  let open: { readonly look: string; readonly workshops: Map<string, Workshop> } | null = null;
  return {
    printer,
    workshop(project, theme) {
      const look = lookOf(project.files);
      if (open?.look !== look) open = { look, workshops: new Map() };
      const known = open.workshops.get(theme);
      if (known !== undefined) return known;
      const workshop = rememberingWorkshop(openWorkshop(project.files, tokensOf(project, theme), printer));
      open.workshops.set(theme, workshop);
      return workshop;
    },
    [Symbol.asyncDispose]: () => printer.close(),
  };
}

function tokensOf({ tokens, files }: Project, theme: string): Tokens {
  const problems = new Problems();
  const laid = tokens && layOver(tokens, theme, files, problems);
  problems.throwIfFailed();
  if (laid === null) throw new Error("the look could not be read, and nobody stopped");
  return laid;
}

/** All that decides how a page looks besides its document. */
const lookOf = (files: Files): string =>
  JSON.stringify([...pathsUnder(files, "templates"), landFile].map((path) => [path, files.get(path)]));

function rememberingWorkshop(workshop: Workshop): Workshop {
  const chartists = new Map<string, Chartist>();
  const covers = new Map<string, string>();
  return {
    ...workshop,
    chartist: (language: Language) => {
      const known = chartists.get(language.locale) ?? rememberingChartist(workshop.chartist(language));
      chartists.set(language.locale, known);
      return known;
    },
    cover: (document, evidence) => {
      const key = JSON.stringify(coverPoints(document, evidence));
      const known = covers.get(key) ?? workshop.cover(document, evidence);
      covers.set(key, known);
      return known;
    },
  };
}
