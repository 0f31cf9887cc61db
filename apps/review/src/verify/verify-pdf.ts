import type { KeyObject } from "node:crypto";
import { type EvidenceFile, type Files, recompose } from "@chancery/core";
import { manifestSchema, readSealed, reserved, sealSchema } from "@chancery/pdf";
import { checkAttachments, readJson } from "./check-attachments.ts";
import { checkEvidence, readEvidenceFile } from "./check-evidence.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkSeal } from "./check-seal.ts";
import { checkSignature } from "./check-signature.ts";
import { NoEvidence } from "./no-evidence.ts";
import type { Finding, Verification } from "./verification.ts";

/**
 * Verifies a PDF from nothing but itself: its attachments by their hashes, its evidence by computing it anew from the
 * attached files, the numbers on its pages by that evidence, and all of it by the seal.
 * Throws Unreadable for what is no whole PDF, NoEvidence for one that carries none.
 */
export async function verifyPdf(bytes: Uint8Array, key: KeyObject | null): Promise<Verification> {
  const pdf = await readSealed(bytes);
  const findings: Finding[] = [];
  const evidence = readEvidenceFile(pdf.attachments, findings);
  if (evidence === null) throw new NoEvidence(pdf.manifestHash !== null || pdf.attachments.length > 0);
  const manifest = readJson(reserved.manifest, manifestSchema, pdf.attachments, findings);
  const printed = checkAttachments(pdf, manifest, evidence.document, findings);
  const seal = readJson(reserved.seal, sealSchema, pdf.attachments, findings);
  if (seal) checkSeal(seal, pdf, findings);
  const files: Files = new Map(
    (manifest?.files ?? []).flatMap(({ name, path }) => {
      const file = pdf.attachments.find((one) => one.name === name);
      return path === null || file === undefined ? [] : [[path, new TextDecoder().decode(file.bytes)] as const];
    }),
  );
  const again = recompose(files, { kind: evidence.document, brief: evidence.brief, language: evidence.language });
  const computed = checkEvidence(evidence, again, findings);
  const checked = checkNumbers(pdf.pages, { evidence, computed, again, sealed: seal });
  const signature = checkSignature(pdf.attachments, key, findings);
  return {
    brief: about(evidence),
    pages: pdf.pages.length,
    attachments: pdf.attachments.length,
    manifest: { hash: pdf.seal.manifest, printedOn: printed },
    values: Object.keys(computed?.values ?? {}).length,
    findings,
    ...checked,
    signature,
  };
}

const about = ({ document, brief, language, title, date, engine }: EvidenceFile): Verification["brief"] => ({
  document,
  brief,
  language,
  title,
  date,
  engine,
});
