import type { KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { eachFile, type Terminal } from "@chancery/cli";
import { AuthorMistake, error, type Problem } from "@chancery/core";
import { Unreadable } from "@chancery/pdf";
import { NoEvidence } from "./verify/no-evidence.ts";
import { reportVerification } from "./verify/report-verification.ts";
import { isVerified, type Verification } from "./verify/verification.ts";
import { verifyPdf } from "./verify/verify-pdf.ts";

export interface VerifyOptions {
  readonly files: readonly string[];
  /** A public key to check signatures with; null for none. */
  readonly key: KeyObject | null;
  readonly json: boolean;
}

/** Verifies PDFs and prints what was found. Returns whether all of them are as they were made. Throws AuthorMistake for a file that cannot be. */
export async function verifyFiles({ files, key, json }: VerifyOptions, terminal: Terminal): Promise<boolean> {
  const results = await eachFile("verifying", files, async (file) => ({
    file,
    verification: await verifyFile(file, key),
  }));
  if (json) {
    const all = results.map(({ file, verification }) => ({
      file,
      verified: isVerified(verification),
      ...verification,
    }));
    terminal.out(JSON.stringify(all, null, 2));
  } else {
    for (const { file, verification } of results)
      for (const line of reportVerification(file, verification)) terminal.out(line);
  }
  return results.every(({ verification }) => isVerified(verification));
}

async function verifyFile(file: string, key: KeyObject | null): Promise<Verification> {
  const bytes = readFileSync(file);
  try {
    return await verifyPdf(bytes, key);
  } catch (cause) {
    if (cause instanceof Unreadable || cause instanceof NoEvidence) throw new AuthorMistake([explain(file, cause)]);
    throw cause;
  }
}

const hints = {
  "no-pdf": "give it a PDF that `pnpm report build` or `pnpm slides build` made",
  "truncated-pdf": "fetch it again: it was cut off on its way",
  "encrypted-pdf": "verify the PDF as it was published",
  "broken-pdf": "fetch it again, or ask for another copy",
} as const;

function explain(file: string, cause: Unreadable | NoEvidence): Problem {
  if (cause instanceof Unreadable)
    return error(cause.why, `${file} cannot be verified: ${cause.message}`, null, hints[cause.why]);
  const hint = cause.removed
    ? "a PDF without its evidence proves nothing: ask for the PDF as it was published"
    : hints["no-pdf"];
  return error("no-evidence", `${file} cannot be verified: ${cause.message}`, null, hint);
}
