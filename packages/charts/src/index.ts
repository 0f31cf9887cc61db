export {
  type Aside,
  type Chartist,
  type ChartistOptions,
  createChartist,
  type DrawingSize,
  type Remember,
} from "./chartist.ts";
export { type NumberLocale, numberLocale } from "./config.ts";
export { type Cover, drawCover } from "./cover/cover.ts";
export { coverPoints } from "./cover/points.ts";
export { landFile } from "./land.ts";
export { rememberingChartist } from "./remember.ts";
