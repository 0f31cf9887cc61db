import { readRoot } from "@chancery/cli";
import {
  type Accounting,
  AuthorMistake,
  composeEditions,
  composeEvidence,
  type Files,
  Problems,
  quotedInReport,
  readProject,
  type SideDocument,
} from "@chancery/core";
import { chosenBriefs } from "./chosen-briefs.ts";
import type { Offers } from "./outputs.ts";
import type { SideOptions } from "./side-options.ts";

/** Content, read and composed. */
export interface ReadContent {
  readonly files: Files;
  readonly documents: readonly SideDocument[];
  /** How many mistakes it has: with any it cannot be built. */
  readonly mistakes: number;
  readonly offers: Offers | null;
}

/** Reads and composes the content of a root, mistakes and all: what could be composed is compared. */
export function readContent(root: string, { project, briefs, languages, trust }: SideOptions): ReadContent {
  const problems = new Problems();
  const files = readRoot(root, project, trust);
  const count = (extra: readonly unknown[] = []): number =>
    problems.all.filter(({ severity }) => severity === "error").length + extra.length;
  try {
    const read = readProject(files, problems);
    const known = chosenBriefs(read.briefIds, briefs);
    // A brief that only one side has is added or removed, and no mistake.
    const none = briefs.length > 0 && known.length === 0;
    const editions = none ? [] : composeEditions(read, { briefs: known, languages: [] }, problems);
    const wanted = editions.filter(({ tag }) => languages.length === 0 || languages.includes(tag));
    const documents = wanted.flatMap((edition): readonly SideDocument[] => {
      const { evidence, document, deck } = edition;
      const kinds: readonly Accounting[] = [
        { kind: "report", quoting: quotedInReport(document), edition, evidence },
        { kind: "deck", quoting: deck, edition, evidence },
      ];
      return kinds.map((accounting) => ({ evidence: composeEvidence(accounting), accounting, files }));
    });
    const offers = { briefs: read.briefIds, languages: [...read.languages.keys()] };
    return { files, documents, mistakes: count(), offers };
  } catch (cause) {
    if (!(cause instanceof AuthorMistake)) throw cause;
    return { files, documents: [], mistakes: Math.max(1, count()), offers: null };
  }
}
