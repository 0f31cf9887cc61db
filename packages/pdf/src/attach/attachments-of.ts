import type { Files } from "@chancery/core";
import { type Attachment, utf8 } from "./attachment.ts";
import type { Listed } from "./manifest.ts";

type Kind = Pick<Attachment, "type" | "relationship" | "description">;

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [
    /\.csv$/,
    { type: "text/csv", relationship: "Data", description: "A source's table, or the rows of it that were asked for" },
  ],
  [
    /\.schema\.yaml$/,
    { type: "application/yaml", relationship: "Data", description: "The columns of a source's table" },
  ],
  [/facts\.yaml$/, { type: "application/yaml", relationship: "Data", description: "A source's statements" }],
  [/source\.yaml$/, { type: "application/yaml", relationship: "Data", description: "Where a source comes from" }],
  [/metrics\.yaml$/, { type: "application/yaml", relationship: "Source", description: "The formulas" }],
  [/figures\.yaml$/, { type: "application/yaml", relationship: "Source", description: "The figures" }],
  [/approved\.yaml$/, { type: "application/yaml", relationship: "Supplement", description: "What a person approved" }],
  [
    /brief\.yaml$/,
    { type: "application/yaml", relationship: "Source", description: "The title page and the end matter" },
  ],
  [
    /languages\/[^/]*\.yaml$/,
    { type: "application/yaml", relationship: "Source", description: "The words of the language" },
  ],
  [/\.md$/, { type: "text/markdown", relationship: "Source", description: "The text as its author wrote it" }],
];

const otherKind: Kind = { type: "text/plain", relationship: "Source", description: "A file of the content" };

/** What a PDF carries: the evidence file, and the files that it was computed and composed from. */
export function attachmentsOf(evidence: string, files: Files): readonly Listed[] {
  const taken = new Set<string>();
  return [
    {
      name: "evidence.json",
      path: null,
      type: "application/json",
      relationship: "Data",
      description: "What stands behind every number",
      bytes: utf8(evidence),
    },
    ...[...files].map(([path, text]): Listed => {
      const [, kind] = kinds.find(([pattern]) => pattern.test(path)) ?? [null, otherKind];
      return { name: nameOf(path, taken), path, ...kind, bytes: utf8(text) };
    }),
  ];
}

/** A path as a name without folders, that of data/ left out: `sources.oecd-dac1.source.yaml`. */
function nameOf(path: string, taken: Set<string>): string {
  const plain = path.replace(/^data\//, "").replaceAll("/", ".");
  const ending = /(\.schema)?\.[^.]*$/.exec(plain)?.[0] ?? "";
  let name = plain;
  for (let nth = 2; taken.has(name); nth += 1) name = `${plain.slice(0, plain.length - ending.length)}-${nth}${ending}`;
  taken.add(name);
  return name;
}
