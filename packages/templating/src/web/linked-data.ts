import type { Author, Document, Reference } from "@chancery/core";
import { authorName, doiOf, fileNamesOf, issnOf } from "../citation/identifiers.ts";
import type { Html } from "../html.ts";
import { plainText } from "../inline/plain-text.ts";

/** schema.org: the report, and the data of its figures, as search engines read them. */
export function linkedData(document: Document): Html {
  const json = JSON.stringify({ "@context": "https://schema.org", "@graph": [report(document), dataset(document)] });
  return `<script type="application/ld+json">${inert(json)}</script>` as Html;
}

/** Nothing in the text can end the element or begin a comment: each such sign is written as JSON's own escape. */
const inert = (json: string): string =>
  json.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);

function report(document: Document): object {
  const { meta, language } = document;
  const page = meta.address === null ? null : meta.address + fileNamesOf(document).page;
  return {
    "@type": "Report",
    ...identity(page, "report"),
    name: meta.title,
    alternativeHeadline: meta.subtitle,
    abstract: plainText(document.gist),
    inLanguage: language,
    datePublished: meta.date,
    reportNumber: meta.number,
    isPartOf: { "@type": "Periodical", name: meta.series, ...(issnOf(meta.issn) ? { issn: issnOf(meta.issn) } : {}) },
    author: meta.authors.map(party),
    publisher: { "@type": "Organization", name: meta.publisher },
    license: meta.licence.address,
    keywords: meta.keywords,
    ...(doiOf(meta.doi) ? { identifier: `https://doi.org/${doiOf(meta.doi)}` } : {}),
    ...(page === null ? {} : { image: (meta.address ?? "") + fileNamesOf(document).picture }),
    citation: document.sources.map(work),
    isAccessibleForFree: true,
  };
}

function dataset(document: Document): object {
  const { meta, language, figures } = document;
  const page = meta.address === null ? null : meta.address + fileNamesOf(document).page;
  return {
    "@type": "Dataset",
    ...identity(page, "data"),
    name: `${meta.title}: ${meta.subtitle}`,
    description: figures.map((figure) => `${figure.label}: ${plainText(figure.title)}.`).join(" ") || meta.subtitle,
    inLanguage: language,
    dateModified: meta.date,
    creator: meta.authors.map(party),
    license: meta.licence.address,
    isBasedOn: document.sources.map(work),
    variableMeasured: document.annex.entries
      .map(({ label }) => label)
      .filter((label, at, all) => all.indexOf(label) === at),
    isAccessibleForFree: true,
  };
}

const identity = (page: string | null, part: string): object =>
  page === null ? {} : { "@id": `${page}#${part}`, url: page };

const party = (author: Author): object => ({
  "@type": author.kind === "person" ? "Person" : "Organization",
  name: authorName(author),
  ...(author.kind === "person" && author.orcid !== null ? { "@id": author.orcid } : {}),
});

const work = ({ title, author, publisher, address, date }: Reference): object => ({
  "@type": "CreativeWork",
  name: title,
  ...(author || publisher ? { author: author || publisher } : {}),
  ...(/^\d{4}/.test(date) ? { datePublished: date } : {}),
  ...(address === null ? {} : { url: address }),
});
