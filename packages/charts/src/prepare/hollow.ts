import type { Preparation } from "./prepare.ts";
import { addFields } from "./rows.ts";

/** What is preliminary or not comparable is drawn as an outline: the difference survives a grey print. */
export const hollow: Preparation<"hollow"> = (before, { when }) =>
  addFields(before, (row) => ({
    hollow: Object.entries(when).some(([field, values]) => values.includes(String(row[field] ?? ""))),
  }));
