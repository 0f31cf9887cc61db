import type { PullFile } from "../brief/figures-schema.ts";
import { suggest } from "../problem/suggest.ts";
import type { Composition } from "./composition.ts";
import type { At, Pulled } from "./pull-rows.ts";

/** What `text` and `divide` name must be there: otherwise a chart would only lack a number, and nobody would see it. */
export function checkPrinted(
  rows: readonly Pulled[],
  { text, divide = {} }: PullFile,
  at: At,
  composition: Composition,
): void {
  const { problems } = composition;
  const first = rows[0];
  if (first === undefined) return;
  const fields = Object.keys(first.fields);
  for (const field of Object.keys(divide).filter((name) => !fields.includes(name)))
    problems.error("unknown-field", `the rows have no field "${field}"`, at("divide", field), suggest(field, fields));
  if (text === undefined) return;
  if (!fields.includes(text.of))
    problems.error("unknown-field", `the rows have no field "${text.of}"`, at("text", "of"), suggest(text.of, fields));
  if (text.at === "all") return;
  const known = new Set(rows.map((row) => String(row.fields["x"])));
  text.at.forEach((wanted, nth) => {
    if (["first", "last", "minimum", "maximum"].includes(String(wanted)) || known.has(String(wanted))) return;
    problems.error(
      "empty-text",
      `no row has ${wanted} as its x`,
      at("text", "at", nth),
      `x is one of: ${[...known].join(", ")}`,
    );
  });
}
