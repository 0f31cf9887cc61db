import { composeEditions, composeReports } from "../compose-editions.ts";
import type { Files } from "../files/files.ts";
import { followProject } from "../follow-project.ts";
import { Problems } from "../problem/collector.ts";
import { AuthorMistake } from "../problem/problem.ts";
import type { Accounting } from "./accounting.ts";
import { quotedInReport } from "./quoted-in-report.ts";

/** Which document is wanted. */
export interface Wanted {
  readonly kind: Accounting["kind"];
  readonly brief: string;
  readonly language: string;
}

// Members of a family stand on the same sources: those are read once as long as they are the same.
const follow = followProject();

/**
 * Reads, computes and composes one document anew from files, as a build does; null where they do not hold it.
 * Mistakes in what the document does not use are nobody's concern here.
 */
export function recompose(files: Files, { kind, brief, language }: Wanted): Accounting | null {
  const problems = new Problems();
  try {
    const project = follow(files, problems);
    const wanted = { briefs: [brief], languages: [language] };
    if (kind === "deck") {
      const [edition] = composeEditions(project, wanted, problems);
      return edition === undefined ? null : { kind, quoting: edition.deck, edition, evidence: edition.evidence };
    }
    const [report] = composeReports(project, wanted, problems);
    if (report === undefined) return null;
    return { kind, quoting: quotedInReport(report.document), edition: report, evidence: report.evidence };
  } catch (cause) {
    if (cause instanceof AuthorMistake) return null;
    throw cause;
  }
}
