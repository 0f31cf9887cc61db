export { type Chartist, type ChartistOptions, createChartist, type DrawingSize } from "./chartist.ts";
export type { NumberLocale } from "./config.ts";
export { type Cover, drawCover } from "./cover/cover.ts";
