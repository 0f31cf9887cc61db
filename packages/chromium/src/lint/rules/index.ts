import type { WebRule } from "../rule.ts";
import { colourAloneRules } from "./colour-alone.ts";
import { contrastRules } from "./contrast.ts";
import { linkRules } from "./links.ts";
import { structureRules } from "./structure.ts";
import { targetRules } from "./targets.ts";

/** Every rule that the checker of web pages holds; a new rule is one object in one of these lists. */
export const webRules: readonly WebRule[] = [
  ...contrastRules,
  ...colourAloneRules,
  ...linkRules,
  ...targetRules,
  ...structureRules,
];
