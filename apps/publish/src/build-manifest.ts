import { readFileSync } from "node:fs";
import { AuthorMistake, error } from "@chancery/core";
import { z } from "zod";

export const manifestName = "manifest.json";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Below the folder: whoever copies outputs by a stranger's manifest stays inside. */
const insidePath = /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[^\\\0]+$/;
const edition = z.strictObject({ brief: z.string(), language: z.string() });

/** `out/manifest.json`: what a build made, of what, and with what. It holds no time and no path of the machine. */
export const manifestSchema = z.strictObject({
  manifest: z.literal("chancery-build/1"),
  engine: z.strictObject({
    chancery: z.string().describe("Version of Chancery"),
    code: z.string().describe("Digest of its source, of the list of packages that it runs with, and of the platform"),
    node: z.string().describe("Version of Node"),
    browser: z.string().describe("Package and version of the browser that prints"),
    fonts: z.record(z.string(), z.string()).describe("Versions of the packages of fonts"),
  }),
  date: z.string().nullable().describe("SOURCE_DATE_EPOCH as a date; null where each brief's own date stands"),
  shard: z
    .strictObject({ index: z.int().min(1), of: z.int().min(1) })
    .nullable()
    .describe("Which part of the editions was built; null for all"),
  editions: z.array(edition).describe("All editions of the content, also those of other shards"),
  inputs: z.record(z.string(), sha256).describe("By brief, the digest of all that it is made from"),
  outputs: z.array(
    z.strictObject({
      path: z.string().regex(insidePath).describe("From the folder of the manifest, with /"),
      bytes: z.int().min(0),
      sha256,
      inputs: sha256.describe("The digest of what it was made from"),
    }),
  ),
});

export type BuildManifest = z.infer<typeof manifestSchema>;
export type Output = BuildManifest["outputs"][number];
export type EditionName = z.infer<typeof edition>;

/** As it stands in the file: sorted by what it was built with, one output a line to be read in a comparison. */
export const manifestText = (manifest: BuildManifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Reads a manifest. Throws AuthorMistake where there is none, or it is none. */
export function readManifest(file: string): BuildManifest {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new AuthorMistake([
      error("no-manifest", `there is no manifest ${file}`, null, "`pnpm build` writes it beside the outputs"),
    ]);
  }
  const read = manifestSchema.safeParse(parsed(text));
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const where = first?.path.join(".") ?? "";
  throw new AuthorMistake([
    error(
      "no-manifest",
      `${file} is no manifest of a build: ${where === "" ? "" : `${where}: `}${first?.message}`,
      null,
      "name the manifest.json that `pnpm build` or `pnpm manifest` wrote into the folder of the outputs",
    ),
  ]);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
