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
  const compared = new Set<string>();
  return [...byFolder.values()].flatMap((members) => {
    const [first] = members;
    const folder = first?.brief.folder ?? "";
    if (members.length !== (families.get(folder)?.length ?? 0)) return [];
    const overview = composeOverview(members, problems, !compared.has(folder));
    compared.add(folder);
    return overview ?? [];
  });
}
