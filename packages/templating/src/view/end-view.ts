import type { Document, Reference } from "@chancery/core";
import type { FrameLookup } from "../frame-words.ts";
import { sourceAnchor } from "../inline/render-inline.ts";
import { safeHref } from "../inline/safe-href.ts";

/** One entry of the list of sources. */
export interface ReferenceView {
  readonly anchor: string;
  /** The author, or the publisher where there is none. */
  readonly who: string;
  readonly date: string;
  readonly title: string;
  /** Empty where the publisher already stands as the author. */
  readonly publisher: string;
  readonly href: string | null;
  /** The address as printed, or the words for "no address known". */
  readonly address: string;
  readonly licence: string;
  readonly retrieved: string;
}

export interface ColophonView {
  readonly issn: string;
  readonly doi: string;
  readonly series: string;
  readonly number: string;
  readonly publisher: string;
  readonly date: string;
  readonly contact: string;
  readonly contactHref: string | null;
  readonly licence: string;
  readonly licenceHref: string | null;
  readonly disclaimers: readonly string[];
  /** In groups of eight; empty where nothing is attached. */
  readonly manifest: string;
}

/** The sources, and the day on which all were read where it is one: it is then said once, under the list. */
export interface ReferencesView {
  readonly references: readonly ReferenceView[];
  readonly allRetrieved: string;
}

export function referencesView(references: readonly Reference[], word: FrameLookup): ReferencesView {
  const days = new Set(references.flatMap(({ retrieved }) => retrieved ?? []));
  const [only, ...others] = days;
  const once = only !== undefined && others.length === 0 && references.length > 1;
  return {
    references: references.map((reference) => referenceView(reference, !once, word)),
    allRetrieved: once ? withoutStop(only) : "",
  };
}

const referenceView = (reference: Reference, withDay: boolean, word: FrameLookup): ReferenceView => ({
  anchor: sourceAnchor(reference.id),
  who: reference.author || reference.publisher,
  date: reference.date || word("no-date"),
  title: reference.title,
  publisher: reference.author === "" || reference.author === reference.publisher ? "" : reference.publisher,
  href: reference.address === null ? null : safeHref(reference.address),
  address: reference.address === null ? word("no-address") : shortAddress(reference.address),
  licence: withoutStop(reference.licence),
  retrieved: withDay ? withoutStop(reference.retrieved ?? "") : "",
});

export function colophonView({ meta, manifest }: Document): ColophonView {
  const mail = /^[^\s@]+@[^\s@]+$/.test(meta.contact) ? `mailto:${meta.contact}` : meta.contact;
  return {
    issn: meta.issn,
    doi: meta.doi,
    series: meta.series,
    number: meta.number,
    publisher: meta.publisher,
    date: meta.dateText,
    contact: meta.contact,
    contactHref: safeHref(mail),
    licence: meta.licence.name,
    licenceHref: safeHref(meta.licence.address),
    disclaimers: meta.disclaimers,
    manifest: manifest?.match(/.{1,8}/g)?.join(" ") ?? "",
  };
}

/** "ourworldindata.org/aid" for "https://ourworldindata.org/aid/". */
const longestAddress = 58;

/** The address as read, without its scheme; a long one is cut in print, the link itself is whole. */
function shortAddress(address: string): string {
  const short = address.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
  return short.length <= longestAddress ? short : `${short.slice(0, longestAddress)}…`;
}

const withoutStop = (sentence: string): string => sentence.replace(/\.$/, "");
