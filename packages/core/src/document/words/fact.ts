import type { Word } from "../../brief/author-text.ts";
import type { Fact } from "../../evidence/evidence.ts";
import { placeName } from "../../evidence/place-name.ts";
import { firstWords, type Words, wordsIn } from "../../files/words.ts";
import { formatDate, formatPeriod } from "../../language/dates.ts";
import type { MetricSpec } from "../../metrics/metric.ts";
import { suggest } from "../../problem/suggest.ts";
import type { Composition } from "../composition.ts";
import type { Inline } from "../document.ts";
import { quotedFact, quoteQuantity, quoteText } from "../quote.ts";
import { noPeriod, quoteOptions, readFormat } from "./quote-options.ts";
import { type InlineWord, idOf } from "./word.ts";

/** `{{fact "oda-given-2024"}}`: a fact or metric, printed with its hedge, unit and status. */
export const fact: InlineWord = {
  options: quoteOptions,
  params: 1,
  usage: '{{fact "id"}}',
  gives: "A fact or metric with its hedge, unit and status: about $61.9 million (preliminary).",
  resolve: (word, composition) => {
    const id = idOf(word, fact.usage, composition);
    if (id === null) return null;
    const metric = composition.metrics.get(id);
    if (metric) {
      if (word.hash["form"] === "period") noPeriod("a metric", word, composition);
      const quoted = { id, label: metric.label, period: null, sources: metric.quantity.origin.sources };
      return quoteQuantity(metric.quantity, quoted, readFormat(word, composition), word.place, composition);
    }
    const found = composition.evidence.facts.get(id);
    if (found) return quoteFact(found, word, composition);
    const spec = composition.brief.metrics.get(id);
    if (spec?.missing !== undefined) return quoteMissingMetric(spec, spec.missing, word, composition);
    if (spec !== undefined) return null; // its formula failed and is reported there
    const wrong = composition.evidence.broken.get(id);
    if (wrong) {
      const hint = `mend it in ${wrong.file}:${wrong.line}, or take it out of this sentence`;
      composition.problems.error("broken-fact", "this fact is wrong in its source", word.at(0), hint);
    }
    if (wrong !== undefined) return null;
    const { facts, broken } = composition.evidence;
    const known = [...facts.keys(), ...composition.brief.metrics.keys(), ...broken.keys()];
    composition.problems.error(
      "unknown-fact",
      "no fact or metric has this id",
      word.at(0),
      hintFor(id, known, composition),
    );
    return null;
  },
};

function quoteMissingMetric(
  { id, label }: MetricSpec,
  why: Words,
  word: Word,
  composition: Composition,
): Inline | null {
  const quoted = { id, label, period: null, sources: [] };
  const words = word.hash["missing"];
  if (typeof words === "string" && words !== "") return quoteText(words, "missing", quoted, word.place, composition);
  refuseMissing(id, why, word, composition);
  return null;
}

/** What has no value is printed only where the author says what stands there. */
function refuseMissing(id: string, why: Words, word: Word, { problems }: Composition): void {
  const hint = `say what stands there: {{fact "${id}" missing="a figure the source leaves out"}}`;
  problems.error("missing-value", `"${id}" has no value: ${firstWords(why)}`, word.at(0), hint);
}

/** A table has many numbers: one of them is quoted by its row. */
function hintFor(id: string, known: readonly string[], { evidence }: Composition): string {
  return evidence.series.has(id)
    ? `"${id}" is a table: {{cell "${id}" …}} quotes one of its cells, by the values of its key`
    : suggest(id, known);
}

function quoteFact(found: Fact, word: Word, composition: Composition): Inline | null {
  const { language, tag, problems } = composition;
  const { content } = found;
  const quoted = quotedFact(found);
  if (word.hash["form"] === "period") {
    if (found.period !== null)
      return quoteText(formatPeriod(found.period, language), found.period, quoted, word.place, composition);
    const hint = "add a line such as period: 2024 to the fact, if the source says it";
    problems.error("missing-value", `the period of "${found.id}" is not stated`, word.at("form"), hint);
    return null;
  }
  switch (content.kind) {
    case "quantity":
      return quoteQuantity(content.quantity, quoted, readFormat(word, composition), word.place, composition);
    case "event":
      return quoteText(formatDate(content.date, language), content.date, quoted, word.place, composition);
    case "places": {
      const names = content.places.map((place) => placeName(place, composition));
      const list = new Intl.ListFormat(language.locale, { type: "conjunction" }).format(names);
      return quoteText(list, content.places.join(" "), quoted, word.place, composition);
    }
    case "statement":
      return quoteText(wordsIn(content.text, tag), wordsIn(content.text, tag), quoted, word.place, composition);
    case "missing": {
      const words = word.hash["missing"];
      if (typeof words === "string" && words !== "")
        return quoteText(words, "missing", quoted, word.place, composition);
      refuseMissing(found.id, content.why, word, composition);
      return null;
    }
  }
}
