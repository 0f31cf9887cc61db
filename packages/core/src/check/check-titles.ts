import type { ComposedReport } from "../compose-editions.ts";
import { wordsIn } from "../files/words.ts";
import type { Problems } from "../problem/collector.ts";

/** Of the members of a family those that are called the same: no reader could tell one from the other. */
export function checkTitles(editions: readonly ComposedReport[], problems: Problems): void {
  const members = editions.filter(({ brief }) => brief.parameters.size > 0);
  const alike = Map.groupBy(members, ({ brief, tag }) =>
    JSON.stringify([brief.folder, tag, wordsIn(brief.meta.title, tag)]),
  );
  for (const [first, ...others] of alike.values()) {
    if (first === undefined || others.length === 0) continue;
    const { brief, tag } = first;
    const title = wordsIn(brief.meta.title, tag);
    const [second] = others;
    const more =
      others.length === 1 ? "" : `, and so ${others.length === 2 ? "is 1" : `are ${others.length - 1}`} more`;
    const message = `${brief.id} and ${second?.brief.id} are both called "${title}" in ${tag}${more}`;
    const words = [...brief.parameters.keys()].map((name) => `{{${name}}}`).join(" and ");
    const hint = `the title names what sets them apart: ${words}, by a name: whose column differs`;
    problems.warning(
      "same-title",
      message,
      brief.at("title", ...(brief.meta.title[tag] === undefined ? [] : [tag])),
      hint,
    );
  }
}
