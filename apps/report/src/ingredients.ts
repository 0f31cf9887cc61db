import { coverPoints } from "@chancery/charts";
import { browserIdentity } from "@chancery/chromium";
import { enclosedParts, evidenceParts, type Parts } from "@chancery/cli";
import type { FormatName } from "./formats.ts";
import type { Making } from "./making.ts";

/**
 * What each output of an edition that is worth keeping is made from, by names that tell an author why it was made anew;
 * the other outputs are made while one looks for them.
 */
export function ingredientsOf(making: Making): { readonly [format in FormatName]?: () => Parts } {
  const { document, text, workshop, press, accounting, behind, key, date } = making;
  const browser = browserIdentity(process.env);
  const common = (look: Parts): Parts => ({
    ...look,
    ...evidenceParts(making.evidence()),
    "the text": text,
    "the language's words": accounting.edition.language,
    "the cover's map": coverPoints(document, accounting.evidence),
  });
  const whole = (): Parts => ({
    ...common(press.look),
    ...enclosedParts({ behind: behind(), key, date }),
    "the browser": browser,
  });
  return {
    pdf: whole,
    html: () => common(workshop.look),
    // What checks find of both.
    accessibility: () => ({ ...whole(), "the page's look": workshop.look }),
    // Its page is made in no time, and says all that is seen.
    picture: () => ({
      "the picture's page": workshop.web.renderPicture(document, workshop.cover(document, accounting.evidence)),
      "the browser": browser,
    }),
  };
}
