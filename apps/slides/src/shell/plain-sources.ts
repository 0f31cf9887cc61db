import type { Deck, Slide } from "@chancery/core";
import { deckSettings, type SourceFiles } from "./sources.ts";

/**
 * The sources of a deck that holds plain Slidev: those of the shell, with its author's Markdown in place of the empty
 * slide. What its words in braces stand for is not among them: it reaches the slides as data.
 */
export function plainSources(shell: SourceFiles, deck: Deck): SourceFiles {
  return new Map([...shell, ["slides.md", deck.slides.map(writeSlide).join("\n")]]);
}

function writeSlide(slide: Slide, index: number): string {
  const { clicks, transition } = slide.settings;
  const front = {
    ...(index === 0 ? deckSettings : {}),
    layout: slide.layout,
    // The title itself may quote evidence: the page takes it from the data.
    title: `Slide ${slide.number}`,
    ...(clicks === null ? {} : { clicks }),
    ...(transition === null ? {} : { transition }),
  };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return ["---", ...lines, "---", "", slide.plain?.markdown ?? "<Whole/>", ""].join("\n");
}

/** How Slidev names a slide's Markdown, and where in the markup made of it: "/tmp/x/slides.md__slidev_3.md:5:10". */
const compiled = /\S*slides\.md__slidev_(\d+)\.md(?::\d+:\d+)?/;
/** The stack of the compiler, and what Slidev says of itself. */
const needless = /^\s*(?:at |errors: |\}|css engine|entry |vite v|transforming|✓|✗|[A-Za-z]*Error: .*\{$)/;

/** The slide that Slidev complains of; null where it names none. */
export const slideOfFailure = (said: string, { slides }: Deck): Slide | null =>
  slides[Number(compiled.exec(said)?.[1]) - 1] ?? null;

/** What Slidev said, in its author's terms: without stacks, and slides by their number. */
export const failureText = (said: string, { slides }: Deck): string =>
  said
    .split("\n")
    .filter((line) => line.trim() !== "" && !needless.test(line))
    .map((line) => line.replace(compiled, (_, number) => `slide ${slides[Number(number) - 1]?.number ?? number}`))
    .join("\n");
