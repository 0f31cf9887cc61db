export type * from "./document/document.ts";
export type * from "./problem/problem.ts";
export { AuthorMistake, error, warning, wholeFile } from "./problem/problem.ts";
export type * from "./quantity/quantity.ts";
export { hedges, statuses } from "./quantity/quantity.ts";
export type * from "./quantity/unit.ts";
export type * from "./theme/theme.ts";
