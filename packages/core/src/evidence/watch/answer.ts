import { type Choice, chooseRows, standsIn, textsOf } from "../choose-rows.ts";
import type { Evidence, Row, Series } from "../evidence.ts";
import { rowNamed } from "../find-row.ts";
import { isWord } from "../is-word.ts";
import { sameAs } from "../same-as.ts";
import type { Question } from "./question.ts";

/** What evidence that is not watched answers now: data to be compared with what it answered before. */
export function answerOf(question: Question, evidence: Evidence): unknown {
  switch (question[0]) {
    case "fact":
      return evidence.facts.get(question[1]);
    case "source":
      return evidence.sources.get(question[1]);
    case "broken":
      return evidence.broken.has(question[1]) ? [evidence.broken.get(question[1])] : undefined;
    case "series":
      return headOf(evidence.series.get(question[1]));
    case "ids":
      return [...evidence[question[1]].keys()];
    case "same-as":
      return sameAs(evidence.facts);
    case "word":
      return isWord(question[1], evidence.series);
    default: {
      const series = evidence.series.get(question[1]);
      return series && ofSeries(question, series);
    }
  }
}

type OfSeries = Extract<Question, readonly ["rows" | "row" | "choice" | "texts" | "has", ...string[]]>;

function ofSeries(question: OfSeries, series: Series): unknown {
  switch (question[0]) {
    case "rows":
      return series.rows.map(written);
    case "row":
      return written(rowNamed(series, question[2]));
    case "choice":
      return chooseRows(series, JSON.parse(question[2]) as Choice).map(written);
    case "texts":
      return textsOf(series, JSON.parse(question[2]) as readonly string[]);
    case "has":
      return standsIn(series, question[2], question[3]);
  }
}

/** All that a series is read from but its rows. */
const headOf = (series: Series | undefined): unknown =>
  series && [series.id, series.source, series.file, series.written];

/** With its line, which is told where it is quoted. */
const written = (row: Row | null): unknown => row && [row.line, row.written];
