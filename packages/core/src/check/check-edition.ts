import { checkAges } from "./check-ages.ts";
import { checkAlts } from "./check-alts.ts";
import { checkApproval } from "./check-approval.ts";
import { checkConflicts } from "./check-conflicts.ts";
import { checkConstants } from "./check-constants.ts";
import { checkFigures } from "./check-figures.ts";
import { checkHedges } from "./check-hedges.ts";
import { checkLiterals } from "./check-literals.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkSlips } from "./check-slips.ts";
import { checkTranslations } from "./check-translations.ts";
import { checkUse } from "./check-use.ts";
import type { Checking } from "./checking.ts";

/** All that is checked of an edition beyond what composing it found. What is wrong goes to `checking.problems`. */
export function checkEdition(checking: Checking): void {
  checkNumbers(checking);
  checkConstants(checking);
  checkLiterals(checking);
  checkHedges(checking);
  checkUse(checking);
  checkAlts(checking);
  checkConflicts(checking);
  checkAges(checking);
  checkSlips(checking);
  checkFigures(checking);
  checkTranslations(checking);
  checkApproval(checking);
}
