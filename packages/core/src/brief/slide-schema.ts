import { z } from "zod";

/** How a slide is laid out; templates/slides has one Slidev layout of each name. */
export const slideLayouts = [
  /** Title, subtitle, authorship and date of the brief over its cover art. */
  "cover",
  /** A title that says the finding, and what shows it. */
  "message",
  /** A figure with at most three take-aways beside it. */
  "take-aways",
  /** At most five key figures. */
  "key-figures",
  /** Two figures side by side. */
  "two",
  /** A table. */
  "table",
  /** A pull-quote. */
  "quote",
  /** The decisions asked for: what, who, by when. It stays on the screen while they are discussed. */
  "ask",
  /** Names the part that follows. */
  "divider",
  /** Answers one question that is expected; numbered A1, A2, …. */
  "backup",
] as const;
export type SlideLayout = (typeof slideLayouts)[number];

/** The front matter of one slide. */
export const slideSchema = z.strictObject({
  layout: z.enum(slideLayouts).optional().describe("How the slide is laid out; told from what it holds where absent"),
  question: z.string().min(1).optional().describe("The question that a backup slide answers"),
  slidev: z
    .boolean()
    .optional()
    .describe("On the first slide: whether the deck's slides may hold plain Slidev (clicks, code, Vue components)"),
  clicks: z.int().min(0).max(99).optional().describe("With slidev: true, how many clicks the slide takes"),
  transition: z
    .string()
    .regex(
      /^[a-z]+(-[a-z]+)*( \| [a-z]+(-[a-z]+)*)?$/,
      "a transition looks like slide-left or slide-left | slide-right",
    )
    .optional()
    .describe("With slidev: true, Slidev's transition to the next slide"),
});
