import type { Files } from "../files/files.ts";
import { parseYaml } from "../files/parse-yaml.ts";
import type { Problems } from "../problem/collector.ts";
import { type Approvals, approvalsSchema } from "./approval-schema.ts";
import type { Member } from "./family/read-family.ts";

/** The record of approvals in a brief's folder; a family has one for each of its members. */
export const approvalsFile = ({ id, folder }: Pick<Member, "id" | "folder">): string =>
  `data/briefs/${folder}/${id === folder ? "approved.yaml" : `approved/${id}.yaml`}`;

/** Reads the record, which a brief may be without; each edition stands there once. */
export function readApprovals(member: Pick<Member, "id" | "folder">, files: Files, problems: Problems): Approvals {
  const file = approvalsFile(member);
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
