import { inspect } from "./inspect.ts";
import { applyRules, type Finding } from "./rule.ts";
import { rules } from "./rules/index.ts";

/**
 * Checks any PDF against the machine-checkable rules of PDF/UA-1 that we hold, and, where it claims PDF/A, against those of
 * PDF/A-3. None found is no certificate: whether a text for a picture is a good one, only a person can say.
 * Throws an Error where the bytes are no PDF.
 */
export async function lintPdf(bytes: Uint8Array): Promise<Finding[]> {
  return applyRules(rules, await inspect(bytes));
}
