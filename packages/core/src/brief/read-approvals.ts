import type { Files } from "../files/files.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import { type Approvals, approvalsSchema } from "./approval-schema.ts";

/** The record of approvals in a brief's folder. */
export const approvalsFile = (folder: string): string => `${folder}/approved.yaml`;

/** Reads data/briefs/<brief>/approved.yaml, which a brief may be without; each edition stands there once. */
export function readApprovals(folder: string, files: Files, problems: Problems): Approvals {
  const file = approvalsFile(folder);
  const text = files.get(file);
  const parsed = text === undefined ? null : parseYaml(text, file, approvalsSchema, problems);
  if (parsed === null) return { editions: [] };
  const { editions } = parsed.value;
  editions.forEach(({ edition }, at) => {
    if (editions.findIndex((one) => one.edition === edition) < at)
      problems.error(
        "double-edition",
        `edition ${edition} is approved above already`,
        parsed.at(["editions", at]),
        "keep one of the two",
      );
  });
  return parsed.value;
}
