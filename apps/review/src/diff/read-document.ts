import {
  canonicalJson,
  composeEvidence,
  evidenceSchema,
  type Files,
  recompose,
  type SideDocument,
} from "@chancery/core";
import { manifestSchema, readSealed, reserved } from "@chancery/pdf";

/** What a PDF carries of its document. */
export interface Carried {
  readonly document: SideDocument;
  readonly notes: readonly string[];
}

/**
 * Reads the document of a PDF from what is attached to it; null where it carries no evidence. Throws Unreadable for what is
 * no whole PDF.
 */
export async function readDocument(bytes: Uint8Array, name: string): Promise<Carried | null> {
  const { attachments } = await readSealed(bytes);
  const texts = new Map(attachments.map((file) => [file.name, new TextDecoder().decode(file.bytes)] as const));
  const evidence = parseWith(evidenceSchema, texts.get("evidence.json"));
  if (evidence === null) return null;
  const manifest = parseWith(manifestSchema, texts.get(reserved.manifest));
  const files: Files = new Map(
    (manifest?.files ?? []).flatMap((file) => {
      const text = texts.get(file.name);
      return file.path === null || text === undefined ? [] : [[file.path, text] as const];
    }),
  );
  const { document: kind, brief, language } = evidence;
  const accounting = recompose(files, { kind, brief, language });
  const same = accounting !== null && canonicalJson(composeEvidence(accounting)) === canonicalJson(evidence);
  const notes = same
    ? []
    : [
        `the evidence in ${name} is not what its attached files give today: it was made by another version, or changed (pnpm verify)`,
      ];
  return { document: { evidence, accounting, files }, notes };
}

function parseWith<T>(
  schema: { safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false } },
  text: string | undefined,
): T | null {
  if (text === undefined) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
