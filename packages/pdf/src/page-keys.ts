import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";
import { objectsOf, pageIds } from "./skim.ts";

/**
 * For each page of a PDF fresh from the browser a key that stays the same while the page looks the same and as many pages
 * stand before it, whatever else changed in the file. Null where the file is built otherwise.
 */
export function pageKeys(bytes: Uint8Array): readonly string[] | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = objectsOf(text);
  const root = objects && /\/Root (\d+) 0 R/.exec(text.slice(text.lastIndexOf("trailer")))?.[1];
  const pages = root && /\/Pages (\d+) 0 R/.exec(objects(root))?.[1];
  if (!pages) return null;
  return pageIds(pages, objects).map((id) => keyOf(objects(id), objects));
}

/** Fonts and states of graphics are named by where they lie in the file, pieces of text counted: all that is no matter. */
function keyOf(page: string, objects: (id: string) => string): string {
  const content = /\/Contents (\d+) 0 R/.exec(page)?.[1];
  const box = /\/MediaBox \[[^\]]*\]/.exec(page)?.[0] ?? "";
  const drawn = (content === undefined ? "" : streamOf(objects(content)))
    .replaceAll(/\/MCID \d+/g, "/MCID")
    .replaceAll(/\/([FGPX])(\d+)\b/g, (_, kind: string, id: string) =>
      kind === "X" ? `/X${hash(objects(id))}` : `/${kind}`,
    );
  return hash(box + drawn);
}

function streamOf(object: string): string {
  const start = object.indexOf("stream\n");
  const end = object.lastIndexOf("\nendstream");
  if (start < 0 || end < 0) return object;
  const bytes = Buffer.from(object.slice(start + "stream\n".length, end), "latin1");
  return /\/FlateDecode/.test(object.slice(0, start))
    ? inflateSync(bytes).toString("latin1")
    : bytes.toString("latin1");
}

const hash = (text: string): string => createHash("sha256").update(text, "latin1").digest("base64url").slice(0, 22);
