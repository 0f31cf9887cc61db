import { coverPoints } from "@chancery/charts";
import { browserIdentity } from "@chancery/chromium";
import { digestOf, eachOf, type Parts } from "@chancery/cli";
import type { EvidenceFile } from "@chancery/core";
import type { FormatName } from "./formats.ts";
import type { Making } from "./making.ts";

/** The outputs that are worth keeping; the others are made while one looks for them. */
export const keptFormats = ["pdf", "html", "picture"] as const satisfies readonly FormatName[];

/**
 * All that an output of an edition is made from, by names that tell an author why it was made anew.
 * @param text the digest of the document
 */
export function ingredientsOf(making: Omit<Making, "drawings">, text: string): (format: FormatName) => Parts {
  const { document, workshop, accounting, behind, key, date } = making;
  const common: Parts = {
    ...workshop.look,
    ...valuesIn(making.evidence()),
    "the text": text,
    "the account of its evidence": making.evidence(),
    "the language's words": accounting.edition.language,
    "the cover's map": coverPoints(document, accounting.evidence),
  };
  const browser = { "the browser": browserIdentity(process.env) };
  const enclosed = (): Parts => ({
    ...eachOf("", behind()),
    "the signing key": key === null ? null : digestOf(key.export({ format: "pem", type: "pkcs8" })),
    SOURCE_DATE_EPOCH: date,
  });
  return (format) => ({ ...common, ...browser, ...(format === "pdf" ? enclosed() : {}) });
}

/** Each value that is quoted, without the lines that quote it. */
function valuesIn(evidence: string): Parts {
  const { values } = JSON.parse(evidence) as EvidenceFile;
  return Object.fromEntries(
    Object.entries(values).map(([name, { quotes, written, ...value }]) => [name, value] as const),
  );
}
