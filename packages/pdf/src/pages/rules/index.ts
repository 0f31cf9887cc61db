import type { PageRule } from "../rule.ts";
import { breakRules } from "./breaks.ts";
import { exhibitRules } from "./exhibits.ts";
import { lineRules } from "./lines.ts";
import { noteRules } from "./notes.ts";
import { overlapRules } from "./overlaps.ts";
import { roomRules } from "./room.ts";

/** What a page is looked over for; a new rule is an object in one of these lists. */
export const pageRules: readonly PageRule[] = [
  ...breakRules,
  ...exhibitRules,
  ...noteRules,
  ...roomRules,
  ...overlapRules,
  ...lineRules,
];
