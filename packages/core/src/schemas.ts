import { z } from "zod";
import { approvalsSchema } from "./brief/approval-schema.ts";
import { briefSchema } from "./brief/brief-schema.ts";
import { figuresSchema } from "./brief/figures-schema.ts";
import { slideSchema } from "./brief/slide-schema.ts";
import { differenceSchema } from "./difference/difference-schema.ts";
import { factsSchema } from "./evidence/facts-schema.ts";
import { sourceSchema } from "./evidence/source-schema.ts";
import { tableSchema } from "./evidence/table-schema.ts";
import { evidenceSchema } from "./evidence-file/evidence-schema.ts";
import { languageSchema } from "./language/language.ts";
import { metricsSchema } from "./metrics/metrics-schema.ts";
import { tokensSchema } from "./theme/tokens-schema.ts";

interface Described {
  /** The Zod schema that checks the file. */
  readonly schema: z.ZodType;
  readonly title: string;
  /** Which files it describes, as an editor's pattern. */
  readonly files: string;
}

/** The files that people write, by the name of their JSON Schema; a new kind of file is one entry. */
export const authorFiles = {
  brief: { schema: briefSchema, title: "A brief's metadata", files: "data/briefs/*/brief.yaml" },
  metrics: { schema: metricsSchema, title: "A brief's metrics", files: "data/briefs/*/metrics.yaml" },
  figures: { schema: figuresSchema, title: "A brief's figures", files: "data/briefs/*/figures.yaml" },
  source: { schema: sourceSchema, title: "A source", files: "data/sources/*/source.yaml" },
  facts: { schema: factsSchema, title: "A source's facts", files: "data/sources/*/facts.yaml" },
  table: { schema: tableSchema, title: "The columns of a CSV file", files: "data/sources/*/*.schema.yaml" },
  language: { schema: languageSchema, title: "The words of a language", files: "data/languages/*.yaml" },
  tokens: { schema: tokensSchema, title: "Colours, type and measures", files: "templates/theme/tokens.yaml" },
} as const satisfies Record<string, Described>;

/** The files that we make and others may read. */
export const madeFiles = {
  evidence: {
    schema: evidenceSchema,
    title: "What stands behind a document's numbers",
    files: "out/*/*.evidence.json",
  },
  approved: {
    schema: approvalsSchema,
    title: "What a person accepted of a brief's numbers",
    files: "data/briefs/*/approved.yaml",
  },
  difference: {
    schema: differenceSchema,
    title: "What differs between two states of briefs",
    files: "*.difference.json",
  },
} as const satisfies Record<string, Described>;

export type SchemaName = keyof typeof authorFiles | keyof typeof madeFiles;
export const schemaNames = [...Object.keys(authorFiles), ...Object.keys(madeFiles)] as readonly SchemaName[];

/** The JSON Schema that an editor completes and checks a file with: made from the schema that checks it here. */
export function jsonSchemaOf(name: SchemaName): string {
  const { schema, title } = { ...authorFiles, ...madeFiles }[name];
  return `${JSON.stringify({ ...asWritten(schema), title }, null, 2)}\n`;
}

/** The same for the front matter of a slide, which is no file of its own: for the reference. */
export const slideJsonSchema = (): string => JSON.stringify(asWritten(slideSchema));

/** What an author writes, before it is read; rules that JSON Schema cannot say are checked by `pnpm check` alone. */
const asWritten = (schema: z.ZodType) =>
  z.toJSONSchema(schema, { io: "input", unrepresentable: "any", target: "draft-7" });

/** For .vscode/settings.json: which schema goes with which files. */
export const editorSchemas = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(authorFiles).map(([name, { files }]) => [`./schemas/${name}.json`, files]));
