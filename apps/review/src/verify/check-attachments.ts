import type { Accounting } from "@chancery/core";
import { type Embedded, hashOf, type Manifest, reserved, type SealedPdf } from "@chancery/pdf";
import type { z } from "zod";
import type { Finding } from "./verification.ts";

/** Reads an attachment that is JSON; null, and a finding, where it is not there or is not as it should be. */
export function readJson<T>(
  name: string,
  schema: z.ZodType<T>,
  attachments: readonly Embedded[],
  findings: Finding[],
): T | null {
  const file = attachments.find((one) => one.name === name);
  if (file === undefined) {
    findings.push({ rule: "attachment-missing", what: `${name} is not attached`, page: null });
    return null;
  }
  try {
    return schema.parse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(file.bytes)));
  } catch {
    findings.push({ rule: "attachment-changed", what: `${name} cannot be read`, page: null });
    return null;
  }
}

/**
 * Compares the attachments with the manifest, and its hash with the metadata and the pages; a deck has no colophon to print
 * it in. Returns the page that prints it.
 */
export function checkAttachments(
  pdf: SealedPdf,
  manifest: Manifest | null,
  kind: Accounting["kind"],
  findings: Finding[],
): number | null {
  const add = (rule: string, what: string): void => void findings.push({ rule, what, page: null });
  const { attachments } = pdf;
  for (const name of repeated(attachments.map(({ name: one }) => one)))
    add("attachment-added", `${name} is attached more than once`);
  for (const { name, names } of attachments)
    for (const other of new Set(names))
      if (other !== name) add("attachment-renamed", `${name} is called ${other} in its own specification`);
  if (manifest === null) return null;
  for (const { name, sha256 } of manifest.files) {
    const file = attachments.find((one) => one.name === name);
    if (file === undefined) add("attachment-missing", `${name} is not attached any more`);
    else if (hashOf(file.bytes) !== sha256) add("attachment-changed", `${name} is not what the manifest says`);
  }
  const known = new Set([...manifest.files.map(({ name }) => name), ...Object.values(reserved)]);
  for (const { name } of attachments) if (!known.has(name)) add("attachment-added", `${name} is not in the manifest`);
  if (pdf.manifestHash !== pdf.seal.manifest)
    add(
      "manifest-hash",
      pdf.manifestHash === null
        ? "the metadata do not name the manifest's hash"
        : `the metadata name another manifest: ${pdf.manifestHash}`,
    );
  return checkPrinted(pdf, kind, findings);
}

/** Eight groups of eight, as the colophon prints a hash. */
export const printedHash = /(?:[0-9a-f]{8} ?){7}[0-9a-f]{8}/g;

function checkPrinted({ pages, seal }: SealedPdf, kind: Accounting["kind"], findings: Finding[]): number | null {
  const found = pages.flatMap(({ text }, at) =>
    [...text.matchAll(printedHash)].map(([hash]) => ({ page: at + 1, hash: hash.replaceAll(" ", "") })),
  );
  for (const { page, hash } of found)
    if (hash !== seal.manifest) findings.push({ rule: "manifest-hash", what: "the page prints another hash", page });
  const right = found.find(({ hash }) => hash === seal.manifest);
  if (found.length === 0 && kind === "report")
    findings.push({ rule: "manifest-hash", what: "no page prints the manifest's hash", page: null });
  return right?.page ?? null;
}

const repeated = (names: readonly string[]): readonly string[] => [
  ...new Set(names.filter((name, at) => names.indexOf(name) !== at)),
];
