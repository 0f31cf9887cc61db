import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { AuthorMistake, error, evidenceSchema, keyOf, type SideDocument } from "@chancery/core";
import { Unreadable } from "@chancery/pdf";
import { chosenBriefs } from "./chosen-briefs.ts";
import { filesIn, type OpenSide, type Output, offersOf, outputsIn } from "./outputs.ts";
import { readDocument } from "./read-document.ts";
import type { SideOptions } from "./side-options.ts";

/** One PDF. Throws AuthorMistake where it is none that Chancery made. */
export async function openPdf(path: string): Promise<OpenSide> {
  const bytes = readFileSync(path);
  const carried = await readOrRefuse(bytes, path);
  if (carried === null)
    throw new AuthorMistake([
      error(
        "no-evidence",
        `${path} carries no evidence`,
        null,
        "give it a PDF that `pnpm report build` or `pnpm slides build` made",
      ),
    ]);
  const document = keyOf(carried.document.evidence);
  return {
    name: path,
    kind: "pdf",
    commit: null,
    documents: [carried.document],
    notes: carried.notes,
    outputs: [{ document, file: basename(path), bytes }],
    offers: offersOf([carried.document]),
    whole: true,
  };
}

/** A folder of outputs: its PDFs with what they carry, and evidence files of documents without one. */
export async function openFolder(path: string, { briefs, languages }: SideOptions): Promise<OpenSide> {
  const outputs: Output[] = [];
  const documents = new Map<string, SideDocument>();
  const notes: string[] = [];
  for (const output of outputsIn(path)) {
    const isPdf = output.file.endsWith(".pdf");
    const carried = isPdf ? await readOrRefuse(output.bytes, output.file) : null;
    if (isPdf && carried === null) {
      notes.push(`${output.file} in ${path} carries no evidence`);
      continue;
    }
    outputs.push(output);
    if (carried === null || documents.has(output.document)) continue;
    documents.set(output.document, carried.document);
    notes.push(...carried.notes);
  }
  for (const file of filesIn(path).filter((name) => name.endsWith(".evidence.json"))) {
    const parsed = evidenceSchema.safeParse(jsonIn(file));
    if (parsed.success && !documents.has(keyOf(parsed.data)))
      documents.set(keyOf(parsed.data), { evidence: parsed.data, accounting: null, files: null });
  }
  if (documents.size === 0)
    throw new AuthorMistake([
      error("no-outputs", `${path} holds neither PDFs of Chancery nor data/`, null, "name a folder such as out/"),
    ]);
  const ids = [...new Set([...documents.values()].map(({ evidence }) => evidence.brief))];
  const chosen = chosenBriefs(ids, briefs);
  const wanted = [...documents].filter(
    ([, { evidence }]) =>
      chosen.includes(evidence.brief) && (languages.length === 0 || languages.includes(evidence.language)),
  );
  const keys = new Set(wanted.map(([key]) => key));
  return {
    name: path,
    kind: "outputs",
    commit: null,
    documents: wanted.map(([, document]) => document),
    notes,
    outputs: outputs.filter(({ document }) => keys.has(document)),
    offers: offersOf([...documents.values()]),
    whole: true,
  };
}

async function readOrRefuse(bytes: Uint8Array, path: string): ReturnType<typeof readDocument> {
  try {
    return await readDocument(bytes, path);
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    throw new AuthorMistake([error(cause.why, `${path} cannot be read: ${cause.message}`, null)]);
  }
}

function jsonIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
