import type { ApprovedEdition } from "@chancery/core";
import { Document, isMap, YAMLMap } from "yaml";

const head =
  " What a person accepted of the brief's numbers. `pnpm run approve` writes it; read it, and commit it with the change.";

/** The record as YAML, a line a number: a change of one is a change of one line. */
export function writeRecord(editions: readonly ApprovedEdition[]): string {
  const document = new Document({ editions });
  document.commentBefore = head;
  editions.forEach((_, at) => {
    const values = document.getIn(["editions", at, "values"], true);
    if (isMap(values)) for (const { value } of values.items) if (value instanceof YAMLMap) value.flow = true;
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
