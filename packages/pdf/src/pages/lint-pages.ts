import { inspect } from "../lint/inspect.ts";
import { readLayout } from "./layout.ts";
import { applyPageRules, type PageFinding } from "./rule.ts";
import { pageRules } from "./rules/index.ts";

/**
 * Looks over the pages of a tagged PDF as a typesetter would: what its tags hold and where its baselines lie tell exactly
 * which line stands alone, which figure far from its mention. Throws an Error where the bytes are no PDF.
 */
export async function lintPages(bytes: Uint8Array): Promise<PageFinding[]> {
  return applyPageRules(pageRules, readLayout(await inspect(bytes)));
}
