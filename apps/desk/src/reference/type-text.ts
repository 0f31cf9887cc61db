import { choicesOf, entryOf, type JsonSchema } from "./json-schema.ts";

/** Patterns that have a name of their own in the guides. */
const patterns: Readonly<Record<string, string>> = {
  "^[a-z0-9]+(-[a-z0-9]+)*$": "id",
  "^[a-z]{2,3}$": "language",
  "^[A-Z]{3}$": "code of three letters",
  "^#[0-9A-Fa-f]{6}$": "colour",
};
const formats: Readonly<Record<string, string>> = { date: "date", uri: "address" };
const mostChoices = 12;

/** What an author writes under a key, in words: "list of texts by language", "`full` or `column`", "number, 20 to 220". */
export function typeText(schema: JsonSchema): string {
  if (isByLanguage(schema)) return "text, or one by language";
  const choices = choicesOf(schema).filter(({ type }) => type !== "null");
  const [only = schema, ...more] = choices;
  if (more.length > 0) return [...new Set(choices.map(typeText))].join(", or ");
  if (only !== schema) return typeText(only);
  const given = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  if (given.length > mostChoices) return `one of ${given.length} words`;
  if (given.length > 0) return given.map((value) => `\`${value}\``).join(", ");
  if (schema.items) return `list: ${typeText(schema.items)}`;
  const entry = entryOf(schema);
  if (entry && !schema.properties) return `by ${nameText(schema.propertyNames)}: ${typeText(entry)}`;
  if (schema.properties) return "keys, as below";
  return scalarText(schema);
}

function scalarText({ type, pattern, format, minimum, maximum }: JsonSchema): string {
  const known = patterns[pattern ?? ""] ?? formats[format ?? ""];
  if (known !== undefined) return known;
  const types = [type ?? "string"].flat();
  if (types.includes("boolean")) return types.length > 1 ? "text, number, true or false" : "true or false";
  if (types.includes("string")) return types.length > 1 ? "text or number" : "text";
  const name = types.includes("integer") ? "whole number" : "number";
  const top = maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? null : maximum;
  if (minimum === undefined) return name;
  return top === null ? `${name} from ${minimum}` : `${name}, ${minimum} to ${top}`;
}

const nameText = (names: JsonSchema = {}): string => {
  const text = typeText(names);
  return text === "text" ? "name" : text;
};

/** A text, or an object of texts by language. */
function isByLanguage({ anyOf = [] }: JsonSchema): boolean {
  const [text, languages] = anyOf;
  if (anyOf.length !== 2 || text?.type !== "string" || languages?.type !== "object") return false;
  return patterns[languages.propertyNames?.pattern ?? ""] === "language";
}
