import type { Brief } from "../brief/brief.ts";
import type { Evidence } from "../evidence/evidence.ts";
import type { Language } from "../language/language.ts";
import type { Metric } from "../metrics/metric.ts";
import type { Problems } from "../problem/collector.ts";
import { composeDocument } from "./compose-document.ts";
import type { Document } from "./document.ts";

export interface Edition {
  readonly brief: Brief;
  /** The language's tag. */
  readonly tag: string;
  readonly language: Language;
  readonly metrics: ReadonlyMap<string, Metric>;
}

/** One document of a brief. Null when its text could not be read; why stands in `problems`. */
export function composeEdition(
  { brief, tag, language, metrics }: Edition,
  evidence: Evidence,
  problems: Problems,
): Document | null {
  const report = brief.reports.get(tag);
  return report ? composeDocument({ brief, evidence, metrics, language, tag, problems }, report) : null;
}
