export { type Approvable, approvable, hashOf as hashApproved } from "./approval/approved-values.ts";
export { compareApproved, type Move } from "./approval/compare-approved.ts";
export { authorWords, type LayoutUsage, slideLayoutUsages, type WordUsage } from "./author-words.ts";
export type { ApprovedEdition, ApprovedValue } from "./brief/approval-schema.ts";
export type { Brief } from "./brief/brief.ts";
export { deckOutputs, reportOutputs } from "./brief/brief-schema.ts";
export { approvalsFile } from "./brief/read-approvals.ts";
export { checkEdition } from "./check/check-edition.ts";
export { usedFacts } from "./check/check-use.ts";
export type { Checking } from "./check/checking.ts";
export { checkProject } from "./check-project.ts";
export {
  type ComposedEdition,
  type ComposedReport,
  composeEditions,
  composeReports,
  type Sound,
  soundEditions,
  soundReports,
  type Wanted,
  wantedIds,
} from "./compose-editions.ts";
export {
  type Deck,
  type PlainPart,
  type PlainSlide,
  type Slide,
  type SlideBlock,
  type SlideLayout,
  type SpeakerNotes,
  slideLayouts,
} from "./deck/deck.ts";
export {
  type NativeAxis,
  type NativeChart,
  type NativeForm,
  type NativeLabel,
  type NativePoint,
  type NativeSeries,
  nativeForms,
} from "./deck/native-chart.ts";
export { unhedgedWord } from "./deck/speaker-notes.ts";
export { compareSides, withOutputs } from "./difference/compare-sides.ts";
export { alike } from "./difference/compare-texts.ts";
export type * from "./difference/difference-schema.ts";
export { differenceSchema } from "./difference/difference-schema.ts";
export * from "./difference/in-words.ts";
export { keyOf, type Side, type SideDocument } from "./difference/side.ts";
export { composeEdition, type Edition } from "./document/compose-edition.ts";
export type { Disagreement, StatedThing } from "./document/disagreements.ts";
export { findDisagreements } from "./document/disagreements.ts";
export type * from "./document/document.ts";
export { annexParts } from "./document/document.ts";
export { arrange } from "./document/flow/arrange.ts";
export type * from "./document/flow/flow.ts";
export { betterLift, liftNotes, type NoteLifts } from "./document/flow/lift-notes.ts";
export { type BlockOrders, type Placement, placeFigures } from "./document/flow/place-figures.ts";
export { placePoint } from "./document/places.ts";
export { plainText } from "./document/plain-text.ts";
export { inlineWords } from "./document/words/index.ts";
export type { Evidence, Fact, Series, Source } from "./evidence/evidence.ts";
export { isPartialDate } from "./evidence/partial-date.ts";
export { answerOf } from "./evidence/watch/answer.ts";
export type { Notice, Question } from "./evidence/watch/question.ts";
export type { Accounting, Quoting } from "./evidence-file/accounting.ts";
export { canonicalJson, type Json } from "./evidence-file/canonical-json.ts";
export { composeEvidence, evidenceText } from "./evidence-file/compose-evidence.ts";
export { engine } from "./evidence-file/engine.ts";
export { type EvidenceFile, type EvidenceValue, evidenceSchema } from "./evidence-file/evidence-schema.ts";
export { filesBehind, filesNamed } from "./evidence-file/files-behind.ts";
export { quotedInReport } from "./evidence-file/quoted-in-report.ts";
export { recompose } from "./evidence-file/recompose.ts";
export { type Files, foldersUnder, pathsUnder } from "./files/files.ts";
export { type Limits, tightLimits, usualLimits } from "./files/limits.ts";
export { jsonOverLimits } from "./files/measure-json.ts";
export { overLimits } from "./files/over-limits.ts";
export { plainName } from "./files/plain-name.ts";
export { grouped, kindOf, tooMuch } from "./files/within-limits.ts";
export { type FollowedProject, followProject } from "./follow-project.ts";
export { formatDate, formatPeriod } from "./language/dates.ts";
export { separators } from "./language/digits.ts";
export type { FormatOptions, Formatted } from "./language/format.ts";
export { formatQuantity, joined } from "./language/format.ts";
export type { Hyphenation } from "./language/hyphenation.ts";
export { patternNames } from "./language/hyphenation.ts";
export type { Language } from "./language/language.ts";
export { languageSchema } from "./language/language.ts";
export { parseFormatted } from "./language/parse-formatted.ts";
export { countNouns } from "./language/read-languages.ts";
export { computeMetrics } from "./metrics/compute-metrics.ts";
export { type Described, type DescribedSource, describeMetric } from "./metrics/describe-metric.ts";
export { evaluateClaim, type Verdict } from "./metrics/evaluate-claim.ts";
export { evaluateFormula } from "./metrics/evaluate-formula.ts";
export { explainMetric } from "./metrics/explain-metric.ts";
export { functions as formulaFunctions } from "./metrics/functions/index.ts";
export type { Explaining } from "./metrics/label-quantity.ts";
export type { Metric, MetricSpec } from "./metrics/metric.ts";
export type { FormulaFunction, Names } from "./metrics/scope.ts";
export { composeOverviews } from "./overview/compose-overviews.ts";
export type { Overview, OverviewCell, OverviewRow } from "./overview/overview.ts";
export { Problems } from "./problem/collector.ts";
export type { Outcome } from "./problem/outcome.ts";
export { good, refuse } from "./problem/outcome.ts";
export type * from "./problem/problem.ts";
export { AuthorMistake, error, warning, wholeFile } from "./problem/problem.ts";
export { countProblems, type Paint, reportProblem } from "./problem/report.ts";
export { suggest, suggestLanguage } from "./problem/suggest.ts";
export { add, divide, multiply, named, negate, subtract, sum } from "./quantity/arithmetic.ts";
export type { Comparison } from "./quantity/compare.ts";
export { agree, compare } from "./quantity/compare.ts";
export { exact, roundTo } from "./quantity/exact.ts";
export { interval } from "./quantity/hedge.ts";
export type { Bound, Interval } from "./quantity/interval.ts";
export { describe } from "./quantity/operand.ts";
export { builtInUnits, parsePrices, parseUnit } from "./quantity/parse-unit.ts";
export type * from "./quantity/quantity.ts";
export { hedges, statuses } from "./quantity/quantity.ts";
export { inPercent, shift } from "./quantity/shift.ts";
export { significantDigits } from "./quantity/significance.ts";
export type { Stated, Statement, Writing } from "./quantity/stated.ts";
export { parseStated, scalePowers, stateQuantity } from "./quantity/stated.ts";
export { worstStatus } from "./quantity/status.ts";
export type * from "./quantity/unit.ts";
export { isCount, isCurrency, isMoney, plain, sameUnit, unitOf, unitText } from "./quantity/unit.ts";
export { type Project, readProject } from "./read-project.ts";
export {
  authorFiles,
  editorSchemas,
  jsonSchemaOf,
  madeFiles,
  type SchemaName,
  schemaNames,
  slideJsonSchema,
} from "./schemas.ts";
export { layOver, standardTheme, themeNames } from "./theme/lay-over.ts";
export { readTokens } from "./theme/read-tokens.ts";
export type * from "./theme/theme.ts";
export type { Tokens } from "./theme/tokens-schema.ts";
