import type { Brief } from "../../brief/brief.ts";
import type { Problems } from "../../problem/collector.ts";
import { wholeFile } from "../../problem/problem.ts";
import { compareUnits, rule } from "./compare-units.ts";
import { unitsOfDeck, unitsOfReport } from "./read-units.ts";
import type { Unit } from "./unit.ts";

/**
 * Whether every language of a brief says what its first one says: the same sections, paragraphs, figures, notes and
 * recommendations, and in each the same quantities, in any order. Of the languages only those wanted; all when none is named.
 */
export function checkLanguages(brief: Brief, wanted: readonly string[], problems: Problems): void {
  const [first, ...others] = brief.meta.languages;
  if (first === undefined) return;
  for (const tag of others.filter((other) => wanted.length === 0 || wanted.includes(other))) {
    const [report, twin] = [brief.reports.get(first), brief.reports.get(tag)];
    if (report !== undefined && twin !== undefined)
      compareTexts(
        { tag: first, file: report.file, units: unitsOfReport(report.blocks) },
        { tag, file: twin.file, units: unitsOfReport(twin.blocks) },
        problems,
      );
    compareDecks(brief, first, tag, problems);
  }
}

function compareDecks(brief: Brief, first: string, tag: string, problems: Problems): void {
  const [deck, twin] = [brief.decks.get(first), brief.decks.get(tag)];
  if (deck !== undefined && twin !== undefined)
    compareTexts(
      { tag: first, file: deck.file, units: unitsOfDeck(deck) },
      { tag, file: twin.file, units: unitsOfDeck(twin) },
      problems,
    );
  const [only, lacks] = twin === undefined ? [deck, tag] : [twin, first];
  if (only === undefined || (deck !== undefined && twin !== undefined)) return;
  // A language without a report is told already.
  if (!brief.reports.has(lacks)) return;
  const hint = `write deck.${lacks}.md; until then the deck is made from report.${lacks}.md, with other slides`;
  problems.warning(rule, `${lacks} lacks the deck ${only.file}`, brief.at("languages"), hint);
}

interface Text {
  readonly tag: string;
  readonly file: string;
  readonly units: readonly Unit[];
}

function compareTexts(one: Text, other: Text, problems: Problems): void {
  const letters = ({ units }: Text): number => units.reduce((sum, { length }) => sum + length, 1);
  compareUnits(
    one.units,
    other.units,
    { one: wholeFile(one.file), other: wholeFile(other.file) },
    { one, other, ratio: letters(other) / letters(one), problems },
  );
}
