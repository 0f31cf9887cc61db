import type { Document } from "@chancery/core";
import { authorName, doiOf, fileNamesOf, issnOf } from "../citation/identifiers.ts";
import { plainText } from "../inline/plain-text.ts";
import { safeHref } from "../inline/safe-href.ts";

export interface MetaView {
  /** `name` or `property`: Open Graph has the latter. */
  readonly attribute: "name" | "property";
  readonly name: string;
  readonly content: string;
}

export interface LinkView {
  readonly rel: string;
  readonly href: string;
  readonly language: string;
}

/**
 * What search engines, messengers and reference managers read. The picture lies beside the page, so without the brief's
 * address only its name is known, and a picture without an address is left out.
 */
export function metaViews(document: Document): readonly MetaView[] {
  const { meta, language, languages } = document;
  const description = plainText(document.gist) || meta.subtitle;
  const names = fileNamesOf(document);
  const page = meta.address === null ? null : meta.address + names.page;
  const picture = meta.address === null ? null : meta.address + names.picture;
  const authors = meta.authors.map(authorName);
  const [doi, issn] = [doiOf(meta.doi), issnOf(meta.issn)];
  return [
    ...named({ author: authors, description, keywords: meta.keywords.join(", ") }),
    ...properties({
      "og:type": "article",
      "og:title": meta.title,
      "og:description": description,
      "og:site_name": meta.publisher,
      "og:locale": language.replace("-", "_"),
      "og:locale:alternate": languages.filter((other) => other !== language).map((other) => other.replace("-", "_")),
      "og:url": page,
      "og:image": picture,
      "og:image:type": picture && "image/png",
      "og:image:width": picture && "1200",
      "og:image:height": picture && "630",
      "og:image:alt": picture && `${meta.title}. ${meta.subtitle}`,
      "article:published_time": meta.date,
    }),
    ...named({ "twitter:card": picture ? "summary_large_image" : "summary" }),
    ...named({
      citation_title: meta.title,
      citation_author: authors,
      citation_author_orcid: meta.authors.flatMap((author) => (author.kind === "person" ? (author.orcid ?? []) : [])),
      citation_publication_date: meta.date.replaceAll("-", "/"),
      citation_technical_report_institution: meta.publisher,
      citation_technical_report_number: meta.number,
      citation_series_title: meta.series,
      citation_publisher: meta.publisher,
      citation_language: language,
      citation_keywords: meta.keywords,
      citation_doi: doi,
      citation_issn: issn,
      citation_public_url: page,
      citation_pdf_url: meta.address && meta.address + names.print,
    }),
    ...named({
      "dc.title": meta.title,
      "dc.creator": authors,
      "dc.publisher": meta.publisher,
      "dc.date": meta.date,
      "dc.language": language,
      "dc.type": "Text",
      "dc.rights": meta.licence.name,
      "dc.identifier": doi ?? page,
    }),
  ];
}

export function linkViews(document: Document): readonly LinkView[] {
  const { meta, language, languages } = document;
  const address = (tag: string): string => (meta.address ?? "") + fileNamesOf({ ...document, language: tag }).page;
  const canonical = meta.address === null ? [] : [{ rel: "canonical", href: address(language), language: "" }];
  const others = meta.address === null ? [] : languages.filter((tag) => tag !== language);
  return [
    ...canonical,
    ...others.map((tag) => ({ rel: "alternate", href: address(tag), language: tag })),
    { rel: "license", href: meta.licence.address, language: "" },
  ].filter(({ href }) => safeHref(href) !== null);
}

type Contents = Readonly<Record<string, string | readonly string[] | null>>;

const views = (attribute: MetaView["attribute"], contents: Contents): readonly MetaView[] =>
  Object.entries(contents).flatMap(([name, content]) =>
    [content ?? []]
      .flat()
      .filter((text) => text !== "")
      .map((text) => ({ attribute, name, content: text })),
  );
const named = (contents: Contents): readonly MetaView[] => views("name", contents);
const properties = (contents: Contents): readonly MetaView[] => views("property", contents);
