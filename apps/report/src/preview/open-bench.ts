import { type Chartist, coverPoints, landFile, rememberingChartist } from "@chancery/charts";
import { openPrinter, type Printer } from "@chancery/chromium";
import { type Files, type Language, type Project, pathsUnder } from "@chancery/core";
import { openWorkshop, type Workshop } from "../workshop.ts";

/** The workshop that stays open between orders: the browser runs on, and what was drawn once is remembered. */
export interface Bench extends AsyncDisposable {
  readonly printer: Printer;
  /** The tools for the look of these files; opened anew where the look has changed. Throws AuthorMistake. */
  workshop(project: Project): Workshop;
}

export function openBench(note: (text: string) => void): Bench {
  const printer = openPrinter({ note });
  let open: { readonly look: string; readonly workshop: Workshop } | null = null;
  return {
    printer,
    workshop(project) {
      const look = lookOf(project.files);
      if (open?.look === look) return open.workshop;
      if (project.tokens === null) throw new Error("the look could not be read, and nobody stopped");
      const workshop = rememberingWorkshop(openWorkshop(project.files, project.tokens, note, undefined, printer));
      open = { look, workshop };
      return workshop;
    },
    [Symbol.asyncDispose]: () => printer.close(),
  };
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
