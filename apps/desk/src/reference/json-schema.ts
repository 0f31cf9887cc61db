/** As much of JSON Schema (draft 7) as the schemas of this project are written in. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly default?: unknown;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

/** What may stand in one place: the branches of a union, or the schema itself. */
export const choicesOf = (schema: JsonSchema): readonly JsonSchema[] => {
  const branches = schema.anyOf ?? schema.oneOf;
  return branches === undefined ? [schema] : branches.flatMap(choicesOf);
};

/** What an object that is keyed by names of the author's choice holds under each. */
export const entryOf = ({ additionalProperties }: JsonSchema): JsonSchema | null =>
  typeof additionalProperties === "object" ? additionalProperties : null;
