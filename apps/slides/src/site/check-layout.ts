import type { SitePage } from "@chancery/chromium";
import { type Deck, error, type Problem } from "@chancery/core";
import { type LayoutFault, layoutScript } from "./probe-layout.ts";

const hints: Readonly<Record<LayoutFault["rule"], string>> = {
  "slide-overflow": "say less on this slide, or make two of it",
  "slide-overlap": "say less on this slide, or make two of it",
  "long-title": "a title is one sentence of two lines at most",
  "small-text": "a slide is read from the last row: nothing but its sources is smaller",
};

/** What is too much, too long or too small on the slides that the page shows, each at its slide's line. */
export async function checkLayout({ page }: SitePage, deck: Deck): Promise<readonly Problem[]> {
  const faults = (await page.evaluate(layoutScript)) as readonly LayoutFault[];
  return faults.map(({ slide, rule, what }) => {
    const { number, place } = deck.slides[slide] ?? { number: "?", place: null };
    return error(rule, `slide ${number}: ${what}`, place, hints[rule]);
  });
}
