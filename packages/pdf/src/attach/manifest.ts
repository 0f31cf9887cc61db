import { createHash } from "node:crypto";
import { canonicalJson } from "@chancery/core";
import { z } from "zod";
import { type Attachment, utf8 } from "./attachment.ts";

/** The attachments that verification reads first; all others are listed in the manifest. */
export const reserved = { manifest: "manifest.json", seal: "seal.json", signature: "signature.json" } as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** `manifest.json`: what is attached, and the hash of each. */
export const manifestSchema = z.strictObject({
  format: z.literal("chancery-manifest-1"),
  files: z.array(
    z.strictObject({
      name: z.string().min(1),
      /** Where the file stands under the folder that holds data/; null for what was made. */
      path: z.string().min(1).nullable(),
      bytes: z.int().min(0),
      sha256,
    }),
  ),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** An attachment with the path that it was read from. */
export interface Listed extends Attachment {
  readonly path: string | null;
}

/** The manifest of attachments, as an attachment itself, and its own hash: what the pages print. */
export function composeManifest(files: readonly Listed[]): { readonly attachment: Attachment; readonly hash: string } {
  const listed = files.map(({ name, path, bytes }) => ({ name, path, bytes: bytes.length, sha256: hashOf(bytes) }));
  const manifest = { format: "chancery-manifest-1", files: listed.toSorted((a, b) => (a.name < b.name ? -1 : 1)) };
  const bytes = utf8(canonicalJson(manifest));
  return {
    attachment: {
      name: reserved.manifest,
      type: "application/json",
      relationship: "Supplement",
      description: "The attached files and the SHA-256 of each",
      bytes,
    },
    hash: hashOf(bytes),
  };
}

export const hashOf = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");
