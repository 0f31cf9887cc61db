import type { Rule } from "../rule.ts";
import { annotationRules } from "./annotations.ts";
import { archiveRules } from "./archive.ts";
import { attachmentRules } from "./attachments.ts";
import { contentRules } from "./content.ts";
import { fileRules } from "./file.ts";
import { fontRules } from "./fonts.ts";
import { languageRules } from "./languages.ts";
import { meaningRules } from "./meaning.ts";
import { nestingRules } from "./nesting.ts";
import { tableRules } from "./tables.ts";

/** Every rule that the checker claims to hold; a new rule is one object in one of these lists. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...languageRules,
  ...nestingRules,
  ...tableRules,
  ...meaningRules,
  ...annotationRules,
  ...contentRules,
  ...fontRules,
  ...archiveRules,
  ...attachmentRules,
];
