export type { Drawing, DrawnPicture, Picture } from "./drawing.ts";
export { type Crowded, type DeckPlan, planDeck, type Slot } from "./plan.ts";
export { type Pptx, type PptxOptions, writePptx } from "./write-pptx.ts";
