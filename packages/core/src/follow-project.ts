import type { Files } from "./files/files.ts";
import { openRecall } from "./files/recall.ts";
import { Problems } from "./problem/collector.ts";
import type { Problem } from "./problem/problem.ts";
import { type Project, readBriefs, readProject } from "./read-project.ts";

/** As `readProject`, for files that are read again and again: what did not change since is not read anew. */
export type FollowedProject = (files: Files, problems: Problems) => Project;

interface Known {
  readonly files: Files;
  readonly project: Project;
  /** What was found wrong outside the briefs. */
  readonly found: readonly Problem[];
}

/** A file is read only where it is another than the last time; sources are joined anew where one of them is. */
export function followProject(): FollowedProject {
  const recall = openRecall();
  let known: Known | null = null;
  return (files, problems) => {
    if (known === null || !sameOutsideBriefs(known.files, files)) {
      known = null;
      const found = new Problems();
      try {
        known = { files, project: readProject(files, found, recall), found: found.all };
      } finally {
        for (const problem of found.all) problems.add(problem);
      }
    } else for (const problem of known.found) problems.add(problem);
    const { languages, evidence, tokens } = known.project;
    return { ...{ files, languages, evidence, tokens }, ...readBriefs(files, evidence, languages, problems, recall) };
  };
}

function sameOutsideBriefs(before: Files, after: Files): boolean {
  const shared = (path: string): boolean => !path.startsWith("data/briefs/");
  const paths = [...after.keys()].filter(shared);
  return (
    paths.length === [...before.keys()].filter(shared).length &&
    paths.every((path) => before.get(path) === after.get(path))
  );
}
