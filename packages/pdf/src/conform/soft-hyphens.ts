import type { Content, Drawn } from "../content/drawn.ts";
import type { Edit } from "./edits.ts";

/** The browser draws each soft hyphen as a space without a width, marked `/Span <</ActualText (U+00AD)>>`. */
export const isSoftHyphen = ({ kind, mark }: Drawn): boolean => kind === "text" && mark?.actualText === "\u00ad";

/**
 * Takes the soft hyphens out of a content: where the line ends a hyphen is drawn as well, and elsewhere a search for the word would
 * miss it. The place from which the next letter is reckoned stays.
 */
export const softHyphenEdits = (content: Content): readonly Edit[] =>
  content.drawn.flatMap((drawn) => {
    const { mark, start, end } = drawn;
    const [closing] = /^\s*EMC/.exec(content.text.slice(end, end + 20)) ?? [];
    if (!isSoftHyphen(drawn) || mark === null || mark.mcid !== null || closing === undefined) return [];
    return [
      { start: mark.start, end: mark.end, text: "" },
      { start, end: end + closing.length, text: "" },
    ];
  });
