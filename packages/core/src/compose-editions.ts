import type { Word } from "./brief/author-text.ts";
import type { Brief } from "./brief/brief.ts";
import { checkTemplates } from "./brief/check-templates.ts";
import { chooseTexts } from "./brief/choose-text.ts";
import { linesOfMember, listen } from "./brief-evidence.ts";
import { composeDeck } from "./deck/compose-deck.ts";
import type { Deck } from "./deck/deck.ts";
import { composeEdition } from "./document/compose-edition.ts";
import type { Document } from "./document/document.ts";
import type { Evidence } from "./evidence/evidence.ts";
import type { Lines } from "./evidence/watch/lines-asked.ts";
import type { Notice } from "./evidence/watch/question.ts";
import type { Language } from "./language/language.ts";
import { countNouns } from "./language/read-languages.ts";
import { computeMetrics } from "./metrics/compute-metrics.ts";
import { evaluateClaim } from "./metrics/evaluate-claim.ts";
import type { Metric } from "./metrics/metric.ts";
import type { Names } from "./metrics/scope.ts";
import type { Problems } from "./problem/collector.ts";
import type { Problem } from "./problem/problem.ts";
import { suggest, suggestLanguage } from "./problem/suggest.ts";
import type { Project } from "./read-project.ts";
import { checkTheme } from "./theme/lay-over.ts";

export interface Wanted {
  /** All when none is named. */
  readonly briefs: readonly string[];
  /** All of the brief when none is named. */
  readonly languages: readonly string[];
  /** Whether texts in other languages are read, too, for what is wanted to be compared with; default: they are not. */
  readonly compared?: boolean;
  /** Whether an edition is among those wanted, by its brief and language; all are where this is left out. */
  readonly takes?: ((brief: string, language: string) => boolean) | undefined;
  /** Briefs that are left out for they are made already, and would come out the same: their languages, by id. */
  readonly made?: ReadonlyMap<string, readonly string[]>;
  /** Who is told what a brief asks the evidence; default: nobody. */
  readonly watch?: (brief: string) => Notice;
  /** Told before an edition is composed. */
  readonly begins?: ((brief: string, language: string) => void) | undefined;
}

/** One brief in one language, computed and composed: its document. */
export interface ComposedReport {
  readonly brief: Brief;
  readonly tag: string;
  readonly language: Language;
  readonly metrics: ReadonlyMap<string, Metric>;
  /** The project's, as this brief sees it: its broken metrics are known as broken. */
  readonly evidence: Evidence;
  readonly document: Document;
  /** Of a member of a family: the lines of tables that it asked for. */
  readonly asked?: Lines | undefined;
}

/** The same with its deck. */
export interface ComposedEdition extends ComposedReport {
  readonly deck: Deck;
}

/**
 * Reads, computes and composes each wanted brief in each wanted language that it has, report and deck; what cannot be is
 * reported and left out. A language that none of the briefs has is a mistake.
 */
export const composeEditions = (project: Project, wanted: Wanted, problems: Problems): readonly ComposedEdition[] =>
  composeAll({ project, wanted, problems, complete: withDeck });

/** As composeEditions, without the decks: what is wrong in those alone is not found. */
export const composeReports = (project: Project, wanted: Wanted, problems: Problems): readonly ComposedReport[] =>
  composeAll({ project, wanted, problems, complete: asItIs });

interface Composing<Composed extends ComposedReport> {
  readonly project: Project;
  readonly wanted: Wanted;
  readonly problems: Problems;
  /** Makes of a report what is wanted; none where it cannot be made. */
  readonly complete: (composed: ComposedReport, problems: Problems) => readonly Composed[];
}

const asItIs = (composed: ComposedReport): readonly ComposedReport[] => [composed];

function composeAll<Composed extends ComposedReport>(composing: Composing<Composed>): readonly Composed[] {
  const { project, wanted, problems } = composing;
  const briefs = chooseBriefs(project, wanted, problems).flatMap(({ brief }) => brief ?? []);
  checkLanguages(briefs, wanted, problems);
  return briefs.flatMap((brief) => composeBrief(brief, composing));
}

/** What of many briefs can be made: a mistake in one is no reason to make none of the others. */
export interface Sound<Composed> {
  /** All of the briefs without a mistake. */
  readonly editions: readonly Composed[];
  /** The ids of the others. */
  readonly leftOut: readonly string[];
  /** What was found in each brief without a mistake when it was read and composed, by its id. */
  readonly found: ReadonlyMap<string, readonly Problem[]>;
}

/** As `composeEditions`, for a build. A mistake outside the briefs, as of what is wanted, leaves all of them out. */
export const soundEditions = (project: Project, wanted: Wanted, problems: Problems): Sound<ComposedEdition> =>
  composeSound({ project, wanted, problems, complete: withDeck });

/** As `composeReports`, in the same way. */
export const soundReports = (project: Project, wanted: Wanted, problems: Problems): Sound<ComposedReport> =>
  composeSound({ project, wanted, problems, complete: asItIs });

function composeSound<Composed extends ComposedReport>(composing: Composing<Composed>): Sound<Composed> {
  const { project, wanted, problems } = composing;
  const outside = problems.errors;
  const chosen = chooseBriefs(project, wanted, problems);
  const inside = chosen.reduce((sum, { errors }) => sum + errors, 0);
  checkLanguages(
    chosen.flatMap(({ brief }) => brief ?? []),
    wanted,
    problems,
  );
  const shared = outside > 0 || problems.errors > outside + inside;
  const tried = chosen.map(({ id, brief, errors, found }) => {
    const before = problems.errors;
    const composed = problems.hear(() => (brief === null ? [] : composeBrief(brief, composing)));
    const sound = !shared && errors === 0 && problems.errors === before;
    return { id, editions: composed.result, sound, found: [...found, ...composed.found] };
  });
  return {
    editions: tried.flatMap(({ editions, sound }) => (sound ? editions : [])),
    leftOut: tried.filter(({ sound }) => !sound).map(({ id }) => id),
    found: new Map(tried.flatMap(({ id, sound, found }) => (sound ? [[id, found]] : []))),
  };
}

function withDeck(composed: ComposedReport, problems: Problems): readonly ComposedEdition[] {
  const { brief, tag, document } = composed;
  const report = brief.reports.get(tag);
  if (report === undefined) return [];
  const deck = composeDeck({ ...composed, problems }, report, document, brief.decks.get(tag) ?? null);
  remarkMadeUp(composed, deck.sources, problems);
  return [{ ...composed, deck }];
}

function composeBrief<Composed extends ComposedReport>(
  written: Brief,
  { project, wanted, problems, complete }: Composing<Composed>,
): readonly Composed[] {
  checkTemplates(written, project.files, problems);
  if (written.meta.theme !== undefined && project.tokens !== null)
    checkTheme(written.meta.theme, project.files, written.at("theme"), problems);
  const tell = wanted.watch?.(written.id);
  const shared = listen(written, project.evidence, tell);
  const { evidence } = shared;
  const metrics = computeMetrics(written.metrics, evidence, problems, countNouns(project.languages));
  const brief = chooseTexts(
    written,
    judgeBy({ evidence, metrics, specs: written.metrics, columns: new Map() }, problems),
  );
  return brief.meta.languages.flatMap((tag) => {
    const language = project.languages.get(tag);
    const named = wanted.languages.length === 0 || wanted.languages.includes(tag);
    const taken = named && (wanted.takes?.(brief.id, tag) ?? true);
    if (language === undefined || !taken) return [];
    wanted.begins?.(brief.id, tag);
    // What one edition asks is part of its files: it is heard apart from what the others do.
    const own = listen(written, project.evidence, tell);
    const known = { brief, tag, language, metrics, evidence: own.evidence };
    const document = composeEdition(known, own.evidence, problems);
    if (document === null) return [];
    remarkMadeUp(known, document.sources, problems);
    const composed = complete({ ...known, document }, problems);
    const asked = linesOfMember(brief, [...shared.heard(), ...own.heard()], project.evidence);
    return composed.map((one) => ({ ...one, asked }));
  });
}

/** A made-up example is no mistake while a brief is begun, and must not be forgotten. */
function remarkMadeUp(
  { brief, evidence }: Pick<ComposedReport, "brief" | "evidence">,
  sources: readonly { readonly id: string }[],
  problems: Problems,
): void {
  for (const { id } of sources) {
    const source = evidence.sources.get(id);
    if (!source?.madeUp) continue;
    const message = `"${brief.id}" quotes the source "${id}", which is made up`;
    const hint = "quote a real source in its place before anybody else reads the brief";
    problems.add({ severity: "info", rule: "made-up", message, place: source.madeUp, hint });
  }
}

/** Decides `{{#when "claim"}}`. What cannot be decided is reported, and its text kept so that its mistakes are found. */
const judgeBy =
  (names: Names, problems: Problems) =>
  (word: Word): boolean => {
    const [claim] = word.params;
    if (typeof claim !== "string") {
      problems.error("missing-argument", "{{#when}} needs a claim", word.place, 'write {{#when "a > b"}}');
      return true;
    }
    const verdict = evaluateClaim(claim, names, word.at(0), problems);
    if (verdict === "undecided") {
      const hint = "choose by what is certain, or print the numbers side by side";
      problems.error("choice-undecided", "the hedges of the numbers leave this open", word.at(0), hint);
    }
    return verdict !== "fails";
  };

/** A brief as it was read, and how many mistakes that found in it. */
interface Chosen {
  readonly id: string;
  readonly brief: Brief | null;
  readonly errors: number;
  readonly found: readonly Problem[];
}

function chooseBriefs(
  project: Project,
  { briefs, languages, compared = false, made }: Wanted,
  problems: Problems,
): readonly Chosen[] {
  const folders = [...project.families.keys()];
  for (const id of briefs.filter((name) => !project.briefIds.includes(name) && !project.families.has(name))) {
    const near = suggest(id, [...folders, ...project.briefIds]);
    const hint = near.startsWith("did")
      ? `${near} Briefs are: ${folders.join(", ")}`
      : `briefs are: ${folders.join(", ")}`;
    problems.error("unknown-brief", `there is no brief "${id}"`, null, hint);
  }
  if (folders.length === 0)
    problems.error("no-brief", "there is no brief", null, "a brief is a folder in data/briefs/");
  return wantedIds(project, briefs)
    .filter((id) => !made?.has(id))
    .map((id) => {
      const before = problems.errors;
      const { result: brief, found } = problems.hear(() => project.brief(id, compared ? [] : languages));
      return { id, brief, errors: problems.errors - before, found };
    });
}

/** The ids of briefs and families that are named, a family's as those of its members; all where none is. */
export function wantedIds({ briefIds, families }: Project, named: readonly string[]): readonly string[] {
  const wanted = new Set(named.flatMap((id) => families.get(id) ?? [id]));
  return named.length === 0 ? briefIds : briefIds.filter((id) => wanted.has(id));
}

function checkLanguages(briefs: readonly Brief[], { languages, made }: Wanted, problems: Problems): void {
  const others = [...(made?.values() ?? [])].flat();
  const written = [...new Set([...briefs.flatMap((brief) => brief.meta.languages), ...others])];
  // Where there is no brief, that was told.
  if (written.length === 0) return;
  for (const tag of languages.filter((wanted) => !written.includes(wanted))) {
    problems.error("unknown-language", `no brief chosen is written in "${tag}"`, null, suggestLanguage(tag, written));
  }
}
