import {
  type Accounting,
  canonicalJson,
  composeEvidence,
  type EvidenceFile,
  engine,
  evidenceSchema,
  type Json,
} from "@chancery/core";
import type { Embedded } from "@chancery/pdf";
import { readJson } from "./check-attachments.ts";
import type { Finding } from "./verification.ts";

/** The evidence file that is attached; null where there is none, or it is none. */
export const readEvidenceFile = (attachments: readonly Embedded[], findings: Finding[]): EvidenceFile | null =>
  readJson("evidence.json", evidenceSchema, attachments, findings);

/** Compares the evidence with what is computed anew from the attached files; returns the latter, null where there is none. */
export function checkEvidence(
  attached: EvidenceFile,
  again: Accounting | null,
  findings: Finding[],
): EvidenceFile | null {
  const add = (what: string): void => void findings.push({ rule: "evidence-differs", what, page: null });
  if (again === null) {
    add("the attached files do not hold the document any more: nothing could be computed from them");
    return null;
  }
  const computed = composeEvidence(again);
  if (attached.engine.version !== engine.version)
    add(`it was made by version ${attached.engine.version}; this is ${engine.version}, which may compute otherwise`);
  for (const name of new Set([...Object.keys(attached.values), ...Object.keys(computed.values)])) {
    const [said, found] = [attached.values[name], computed.values[name]];
    if (said === undefined) add(`evidence.json lacks "${name}"`);
    else if (found === undefined) add(`nothing computes "${name}", which evidence.json has`);
    else for (const difference of differences(said, found)) add(`"${name}": ${difference}`);
  }
  for (const part of [
    "document",
    "brief",
    "language",
    "title",
    "date",
    "figures",
    "sources",
    "conflicts",
    "gaps",
  ] as const)
    if (text(attached[part]) !== text(computed[part])) add(`${part} are not those that the attached files give`);
  return computed;
}

const text = (value: Json): string => canonicalJson(value);

function differences(said: Readonly<Record<string, Json>>, found: Readonly<Record<string, Json>>): readonly string[] {
  return Object.keys(found)
    .filter((key) => text(said[key] ?? null) !== text(found[key] ?? null))
    .map((key) => `${key} is ${short(said[key])}, and ${short(found[key])} when computed anew`);
}

const short = (value: Json | undefined): string => {
  const whole = JSON.stringify(value ?? null);
  return whole.length > 120 ? `${whole.slice(0, 120)} …` : whole;
};
