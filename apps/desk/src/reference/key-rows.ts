import { choicesOf, entryOf, type JsonSchema } from "./json-schema.ts";
import { typeText } from "./type-text.ts";

/** One key of a file, for a line of the reference. */
export interface KeyRow {
  /** `authors[].given`; an entry under a name of the author's choice is `<name>`. */
  readonly key: string;
  readonly type: string;
  readonly needed: boolean;
  /** Empty where the schema has none. */
  readonly text: string;
}

/** The keys of an object and of what stands in them, in the order of the schema; what stands twice is explained once. */
export const keyRows = (schema: JsonSchema): readonly KeyRow[] => rowsIn(schema, "", new Map());

function rowsIn(schema: JsonSchema, path: string, told: Map<string, string>): readonly KeyRow[] {
  return choicesOf(schema).flatMap((choice) => {
    const inside = Object.entries(choice.properties ?? {}).flatMap(([name, value]) => {
      const key = path === "" ? name : `${path}.${name}`;
      const needed = choice.required?.includes(name) ?? false;
      const below = rowsUnder(value, key, told);
      const type = "same" in below ? `as \`${below.same}\`` : typeText(value);
      return [{ key, type, needed, text: textOf(value) }, ...("rows" in below ? below.rows : [])];
    });
    const entry = entryOf(choice);
    const under = entry && rowsUnder(entry, `${path === "" ? "" : `${path}.`}<name>`, told);
    const listed = choice.items && rowsUnder(choice.items, `${path}[]`, told);
    return [
      ...inside,
      ...(under && "rows" in under ? under.rows : []),
      ...(listed && "rows" in listed ? listed.rows : []),
    ];
  });
}

/** The keys inside a value, or where the same ones are explained already. */
function rowsUnder(
  schema: JsonSchema,
  key: string,
  told: Map<string, string>,
): { readonly rows: readonly KeyRow[] } | { readonly same: string } {
  const inner: string = JSON.stringify(withoutWords(schema));
  const same = told.get(inner);
  const rows = same === undefined ? rowsIn(schema, key, told) : [];
  if (same !== undefined) return { same };
  if (rows.length > 0) told.set(inner, key);
  return { rows };
}

const withoutWords = ({ description: _, ...schema }: JsonSchema): JsonSchema => schema;

const textOf = ({ description = "", default: usual }: JsonSchema): string =>
  usual === undefined || usual === null || typeof usual === "object"
    ? description
    : `${description} (default: ${usual})`;
