import type { Author, Document } from "@chancery/core";
import { stringify } from "yaml";
import { plainText } from "../inline/plain-text.ts";
import { doiOf, fileNamesOf, issnOf } from "./identifiers.ts";

/** The brief as a CITATION.cff, format 1.2.0: https://github.com/citation-file-format/citation-file-format */
export function citationFile(document: Document): string {
  const { meta } = document;
  const page = meta.address === null ? null : meta.address + fileNamesOf(document).page;
  const licence = spdx(meta.licence.name);
  const [year = "", month = ""] = meta.date.split("-");
  const doi = doiOf(meta.doi);
  const authors = meta.authors.map(agent);
  const shared = {
    title: meta.title,
    authors,
    ...(doi === null ? {} : { doi }),
    ...(page === null ? {} : { url: page }),
  };
  const file = {
    "cff-version": "1.2.0",
    message: howToCite(document),
    type: "dataset",
    ...shared,
    abstract: plainText(document.gist) || meta.subtitle,
    "date-released": meta.date,
    ...(meta.keywords.length === 0 ? {} : { keywords: [...new Set(meta.keywords)] }),
    ...(licence === null ? { "license-url": meta.licence.address } : { license: licence }),
    "preferred-citation": {
      type: "report",
      ...shared,
      institution: { name: meta.publisher },
      "collection-title": meta.series,
      issue: meta.number,
      year: Number(year),
      month: Number(month),
      languages: [document.language.split("-")[0]],
      ...(issnOf(meta.issn) === null ? {} : { issn: issnOf(meta.issn) }),
    },
  };
  return stringify(file, { lineWidth: 0 });
}

const howToCite = ({ meta }: Document): string =>
  plainText(meta.endMatter.find(({ id }) => id === "how-to-cite")?.text ?? []) || meta.title;

const agent = (author: Author): object =>
  author.kind === "person"
    ? {
        "family-names": author.family,
        "given-names": author.given,
        ...(author.orcid === null ? {} : { orcid: author.orcid }),
      }
    : { name: author.name };

/** Licences of the SPDX list by the names that briefs print; any other is given by its address. */
function spdx(name: string): string | null {
  const creative = /^CC BY(-(?:SA|NC|ND|NC-SA|NC-ND))? ([234]\.0)$/.exec(name);
  if (creative !== null) return `CC-BY${creative[1] ?? ""}-${creative[2]}`;
  return ["MIT", "Apache-2.0", "CC0-1.0"].find((known) => known === name) ?? null;
}
