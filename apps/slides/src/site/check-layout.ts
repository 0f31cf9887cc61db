import type { SitePage } from "@chancery/chromium";
import { error, type Problem, type Slide } from "@chancery/core";
import { type LayoutFault, layoutScript } from "./probe-layout.ts";

const hints: Readonly<Record<LayoutFault["rule"], string>> = {
  "slide-overflow": "say less on this slide, or make two of it",
  "slide-overlap": "say less on this slide, or make two of it",
  "long-title": "a title is one sentence of two lines at most",
  "small-text": "a slide is read from the last row: nothing but its sources is smaller",
};

/** What is too much, too long or too small on these slides, which the page shows, each at its slide's line. */
export async function checkLayout({ page }: SitePage, slides: readonly Slide[]): Promise<readonly Problem[]> {
  const faults = (await page.evaluate(layoutScript)) as readonly LayoutFault[];
  return faults.map(({ slide, rule, what }) => {
    const { number, place } = slides[slide] ?? { number: "?", place: null };
    return error(rule, `slide ${number}: ${what}`, place, hints[rule]);
  });
}
