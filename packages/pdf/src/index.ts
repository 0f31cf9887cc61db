export { readDestinations } from "./destinations.ts";
export { finishPdf } from "./finish.ts";
export type { Metadata } from "./metadata.ts";
