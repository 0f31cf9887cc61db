import { textOfDeck } from "./brief/text-of-deck.ts";
import { checkEdition } from "./check/check-edition.ts";
import { checkFiles } from "./check/check-files.ts";
import { checkTitles } from "./check/check-titles.ts";
import { checkLanguages } from "./check/languages/check-languages.ts";
import { type ComposedEdition, composeEditions, type Wanted } from "./compose-editions.ts";
import { composeOverviews } from "./overview/compose-overviews.ts";
import type { Problems } from "./problem/collector.ts";
import type { Project } from "./read-project.ts";

/**
 * Composes and checks the editions that are wanted, without drawing or printing any.
 * @param asOf the ISO date on which the sources' ages are judged; each brief's own where it is null
 */
export function checkProject(
  project: Project,
  wanted: Wanted,
  problems: Problems,
  asOf: string | null = null,
): readonly ComposedEdition[] {
  checkFiles(project.files, problems);
  const editions = composeEditions(project, { ...wanted, compared: true }, problems);
  const told = new Map(editions.map(({ brief }) => [brief, new Set<string>()]));
  for (const edition of editions) {
    const report = edition.brief.reports.get(edition.tag);
    const deck = edition.brief.decks.get(edition.tag);
    checkEdition({
      ...edition,
      files: project.files,
      texts: [...(report ? [report] : []), ...(deck ? [textOfDeck(deck)] : [])],
      asOf: asOf ?? edition.brief.meta.date,
      told: told.get(edition.brief) ?? new Set(),
      problems,
    });
  }
  for (const brief of new Set(editions.map((edition) => edition.brief)))
    checkLanguages(brief, wanted.languages, problems);
  checkTitles(editions, problems);
  composeOverviews(project, editions, problems);
  return editions;
}
