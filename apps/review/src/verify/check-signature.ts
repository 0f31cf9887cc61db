import { createPublicKey, type KeyObject } from "node:crypto";
import { type Embedded, fingerprint, holds, reserved, signatureSchema } from "@chancery/pdf";
import { readJson } from "./check-attachments.ts";
import type { Finding, Verification } from "./verification.ts";

/** Checks the signature over the seal, where a key is given to check it with. */
export function checkSignature(
  attachments: readonly Embedded[],
  given: KeyObject | null,
  findings: Finding[],
): Verification["signature"] {
  const wrong = (what: string): void => void findings.push({ rule: "signature", what, page: null });
  if (!attachments.some(({ name }) => name === reserved.signature)) {
    if (given !== null) wrong("there is no signature to check with the key");
    return { state: "none", key: null };
  }
  const signature = readJson(reserved.signature, signatureSchema, attachments, findings);
  if (signature === null) return { state: "bad", key: null };
  if (given === null) return { state: "unchecked", key: signature.key };
  const key = given.type === "private" ? createPublicKey(given) : given;
  const seal = attachments.find(({ name }) => name === reserved.seal)?.bytes ?? new Uint8Array();
  const good = holds(signature, seal, key);
  if (!good)
    wrong(
      fingerprint(key) === signature.key
        ? "the signature is of this key, but not over this seal"
        : "the signature was not made with this key",
    );
  return { state: good ? "good" : "bad", key: signature.key };
}
