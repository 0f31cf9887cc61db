import type { Series } from "../evidence.ts";
import type { Notice, Question } from "./question.ts";

interface Watched {
  readonly plain: Series;
  readonly note: Notice;
}

const watched = new WeakMap<Series, Watched>();

/** A series that tells what it was asked: whoever takes its rows has asked for all of them. */
export function watchSeries(plain: Series, note: Notice): Series {
  const { rows: _, ...head } = plain;
  const shown: Series = {
    ...head,
    get rows() {
      note(["rows", plain.id]);
      return plain.rows;
    },
  };
  watched.set(shown, { plain, note });
  return shown;
}

/** The series itself, for whoever asks it just this; a watched one is told. */
export function askSeries(series: Series, question: Question): Series {
  const known = watched.get(series);
  known?.note(question);
  return known?.plain ?? series;
}
