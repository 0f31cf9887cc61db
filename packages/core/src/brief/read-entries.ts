import type { z } from "zod";
import type { Files } from "../files/files.ts";
import { idsIn } from "../files/ids-in.ts";
import { type Fill, type Parsed, parseEntries } from "../files/parse-yaml.ts";
import type { MetricSpec } from "../metrics/metric.ts";
import { metricsSchema } from "../metrics/metrics-schema.ts";
import type { Problems } from "../problem/collector.ts";
import type { FigureSpec } from "./brief.ts";
import { figuresSchema } from "./figures-schema.ts";

/** What a file of entries holds, and the ids of those in it that are wrong, which is reported. */
export interface Entries<T> {
  readonly specs: ReadonlyMap<string, T>;
  readonly broken: ReadonlySet<string>;
}

/** Reads data/briefs/<brief>/metrics.yaml, which a brief may be without. */
export const readMetrics = (file: string, files: Files, problems: Problems, fill?: Fill): Entries<MetricSpec> =>
  readEntries({ file, files, fill }, metricsSchema, problems, (id, metric, parsed) => ({
    ...metric,
    id,
    at: (...path) => parsed.at([id, ...path]),
    inFormula: (start, end) => parsed.inside([id, "formula"], start, end),
  }));

/** Reads data/briefs/<brief>/figures.yaml, which a brief may be without. */
export const readFigures = (file: string, files: Files, problems: Problems, fill?: Fill): Entries<FigureSpec> =>
  readEntries({ file, files, fill }, figuresSchema, problems, (id, figure, parsed) => ({
    ...figure,
    id,
    at: (...path: readonly PropertyKey[]) => parsed.at([id, ...path]),
    inFormula: (column, start, end) => parsed.inside([id, "columns", column, "formula"], start, end),
  }));

interface Given {
  readonly file: string;
  readonly files: Files;
  readonly fill: Fill | undefined;
}

function readEntries<File, Spec>(
  { file, files, fill }: Given,
  schema: z.ZodType<Readonly<Record<string, File>>>,
  problems: Problems,
  toSpec: (id: string, entry: File, parsed: Parsed<unknown>) => Spec,
): Entries<Spec> {
  const text = files.get(file) ?? "";
  if (text === "") return { specs: new Map(), broken: new Set() };
  const read = parseEntries(text, file, schema, problems, fill);
  if (read === null) return { specs: new Map(), broken: new Set(idsIn(text)) };
  const { parsed, wrong } = read;
  const specs = Object.entries(parsed.value).map(([id, entry]) => [id, toSpec(id, entry, parsed)] as const);
  return { specs: new Map(specs), broken: new Set(wrong.keys()) };
}
