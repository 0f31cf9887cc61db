import type { Deck } from "@chancery/core";

/** What only the built deck shows, for a format that is made from what could be read of its slides: "slide 3: code, <Arrow>". */
export const leftOut = ({ slides }: Deck): readonly string[] =>
  slides.flatMap(({ number, plain }) => {
    const what = [...new Set((plain?.extras ?? []).map((extra) => extra.what))];
    return what.length === 0 ? [] : [`slide ${number}: ${what.join(", ")}`];
  });
