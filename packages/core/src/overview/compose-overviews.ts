import type { ComposedReport } from "../compose-editions.ts";
import type { Problems } from "../problem/collector.ts";
import type { Project } from "../read-project.ts";
import { composeOverview } from "./compose-overview.ts";
import type { Overview } from "./overview.ts";

/** The overview of each family that asks for one, in each language in which all its members are among the editions. */
export function composeOverviews(
  { families }: Pick<Project, "families">,
  editions: readonly ComposedReport[],
  problems: Problems,
): readonly Overview[] {
  const byFolder = Map.groupBy(editions, ({ brief, tag }) => `${brief.folder} ${tag}`);
  return [...byFolder.values()].flatMap((members) => {
    const [first] = members;
    const all = families.get(first?.brief.folder ?? "")?.length ?? 0;
    return members.length === all ? (composeOverview(members, problems) ?? []) : [];
  });
}
