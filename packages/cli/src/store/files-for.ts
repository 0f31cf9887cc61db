import { type Accounting, type Files, filesBehind, filesNamed } from "@chancery/core";
import { digestOf } from "./digest.ts";
import type { Store } from "./store.ts";

/**
 * The files that a document can be composed from anew. Trying that they are enough costs as much as to compose it, and
 * comes out as it did before for the same document and files: then it is not tried again.
 * @param text the digest of the document
 * @param evidence the account of its evidence
 * @param tries told when it must be tried, before it is
 */
export function filesFor(
  { accounting, files, text, evidence }: FilesAsked,
  store: Store,
  tries: () => void = () => {},
): Files {
  const few = filesNamed(accounting, files);
  const partsOf = (some: Files) => ({ few: some, text, evidence });
  const known = few.find((some) => store.get("files that are enough", partsOf(some)) === true);
  if (known !== undefined) return known;
  tries();
  const found = filesBehind(accounting, files);
  if (few.some((some) => digestOf(some) === digestOf(found))) store.put("files that are enough", partsOf(found), true);
  return found;
}

export interface FilesAsked {
  readonly accounting: Accounting;
  readonly files: Files;
  readonly text: string;
  readonly evidence: string;
}
