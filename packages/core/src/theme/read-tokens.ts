import type { Files } from "../files/files.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import { type Recall, readAnew } from "../files/recall.ts";
import type { Problems } from "../problem/collector.ts";
import { wholeFile } from "../problem/problem.ts";
import { type Tokens, tokensSchema } from "./tokens-schema.ts";

export const tokensFile = "templates/theme/tokens.yaml";

/** Reads the look's tokens; the bytes of its fonts are the caller's to add. */
export function readTokens(files: Files, problems: Problems, recall: Recall = readAnew): Tokens | null {
  const text = files.get(tokensFile);
  const read = (wrong: Problems) => parseYaml(text ?? "", tokensFile, tokensSchema, wrong)?.value ?? null;
  if (text !== undefined) return recall(tokensFile, [text], read, problems);
  problems.error("missing-file", `there is no ${tokensFile}`, wholeFile(tokensFile));
  return null;
}
