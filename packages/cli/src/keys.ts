import { createPrivateKey, createPublicKey, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import { AuthorMistake, error } from "@chancery/core";

/** The private key in a PEM file. Throws AuthorMistake where there is none, or it is not of the kind Ed25519. */
export const readPrivateKey = (file: string): KeyObject =>
  readKey(file, createPrivateKey, "private", "make one with: openssl genpkey -algorithm ed25519 -out key.pem");

/** The public key in a PEM file, or that of a private one. Throws AuthorMistake as `readPrivateKey` does. */
export const readPublicKey = (file: string): KeyObject =>
  readKey(file, createPublicKey, "public", "make it with: openssl pkey -in key.pem -pubout -out public.pem");

function readKey(file: string, create: (pem: Buffer) => KeyObject, kind: string, hint: string): KeyObject {
  const wrong = (message: string): AuthorMistake => new AuthorMistake([error("wrong-key", message, null, hint)]);
  const pem = read(file, wrong);
  try {
    const key = create(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
    throw wrong(`${file} holds a key of the kind ${key.asymmetricKeyType}, and signatures are Ed25519`);
  } catch (cause) {
    if (cause instanceof AuthorMistake) throw cause;
    throw wrong(`${file} holds no ${kind} key as PEM, or it has a password`);
  }
}

function read(file: string, wrong: (message: string) => AuthorMistake): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw wrong(`there is no key in ${file}`);
  }
}
