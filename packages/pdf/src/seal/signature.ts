import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { canonicalJson } from "@chancery/core";
import { z } from "zod";
import { type Attachment, utf8 } from "../attach/attachment.ts";
import { reserved } from "../attach/manifest.ts";

/** `signature.json`: an Ed25519 signature over the bytes of seal.json, and through it over manifest and pages. */
export const signatureSchema = z.strictObject({
  format: z.literal("chancery-signature-1"),
  algorithm: z.literal("Ed25519"),
  /** The SHA-256 of the public key (SubjectPublicKeyInfo, DER): names the key, proves nothing. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  signature: z.base64(),
});

export type Signature = z.infer<typeof signatureSchema>;

/** Signs a seal with a private key of the kind Ed25519. */
export function signSeal(seal: Uint8Array, key: KeyObject): Attachment {
  const signature: Signature = {
    format: "chancery-signature-1",
    algorithm: "Ed25519",
    key: fingerprint(createPublicKey(key)),
    signature: sign(null, seal, key).toString("base64"),
  };
  return {
    name: reserved.signature,
    type: "application/json",
    relationship: "Supplement",
    description: "A signature over seal.json",
    bytes: utf8(canonicalJson(signature)),
  };
}

export const fingerprint = (key: KeyObject): string =>
  createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");

export const holds = (signature: Signature, seal: Uint8Array, key: KeyObject): boolean =>
  verify(null, seal, key, Buffer.from(signature.signature, "base64"));
