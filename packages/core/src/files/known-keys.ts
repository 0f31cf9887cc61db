import { z } from "zod";
import type { Path } from "./yaml-places.ts";

/** The keys of the object schema at a path, for the hint; null where there is none to name. */
export function knownKeys(schema: z.ZodType, path: Path, value: unknown): readonly string[] | null {
  let here: unknown = choose(schema, value);
  let inside: unknown = value;
  for (const step of path) {
    inside = (inside as Readonly<Record<PropertyKey, unknown>> | null)?.[step];
    if (here instanceof z.ZodObject) here = choose(here.shape[String(step)], inside);
    else if (here instanceof z.ZodRecord) here = choose(here.valueType, inside);
    else if (here instanceof z.ZodArray) here = choose(here.element, inside);
    else return null;
  }
  if (here instanceof z.ZodRecord && here.keyType instanceof z.ZodEnum) return here.keyType.options.map(String);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : null;
}

/** What a schema is under its wrappings; of a union the branch that the value was meant for. */
function choose(schema: unknown, value: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return choose(schema.unwrap(), value);
  if (schema instanceof z.ZodPipe) return choose(schema.in, value);
  if (!(schema instanceof z.ZodUnion)) return schema;
  const branches = schema.options.map((option) => choose(option, value));
  if (!(schema instanceof z.ZodDiscriminatedUnion))
    return (
      branches.find((branch) => branch instanceof z.ZodObject) ??
      branches.find((branch) => branch instanceof z.ZodRecord)
    );
  const name = schema.def.discriminator;
  const given = (value as Readonly<Record<string, unknown>> | null)?.[name];
  return branches.find((branch) => branch instanceof z.ZodObject && branch.shape[name]?.safeParse(given).success);
}
