import type { BriefFile } from "../brief/brief-schema.ts";
import { typographic } from "../files/typographic.ts";
import { type Words, wordsIn } from "../files/words.ts";
import { formatDate } from "../language/dates.ts";
import { type Composition, frameWord } from "./composition.ts";
import type { Author, Meta } from "./document.ts";
import { placePoint, pointHint } from "./places.ts";
import { countWords } from "./plain-text.ts";

/** Words a reader takes in a minute: the usual rate for non-fiction in English (Brysbaert 2019, 238). */
const wordsPerMinute = 238;
/** A brief's length as its guides ask for it; longer is a warning, much longer an error. */
const budget = { warn: 2600, fail: 3200 };

export function composeMeta(composition: Composition, texts: readonly string[]): Meta {
  const { brief, language, tag } = composition;
  const { meta } = brief;
  const words = (text: Words): string => typographic(wordsIn(text, tag), language.quotes);
  const list = (lists: Readonly<Record<string, readonly string[]>>): readonly string[] =>
    lists[tag] ?? lists["*"] ?? Object.values(lists)[0] ?? [];
  const count = countWords(texts.join(" "));
  checkLength(count, composition);
  return {
    title: words(meta.title),
    subtitle: words(meta.subtitle),
    series: words(meta.series),
    number: meta.number,
    date: meta.date,
    dateText: formatDate(meta.date.slice(0, 7), language),
    publisher: words(meta.publisher.name),
    publisherLines: list(meta.publisher.lines),
    authorship: words(meta.authorship.line),
    authorshipRole: words(meta.authorship.role),
    authors: (meta.authors ?? [{ name: words(meta.publisher.name) }]).map(toAuthor),
    keywords: list(meta.keywords),
    audience: words(meta.audience),
    dataCutOff: words(meta["data-cut-off"]),
    readingTime: minutesText(Math.max(1, Math.round(count / wordsPerMinute)), language.locale),
    licence: meta.licence,
    contact: words(meta.contact),
    address: meta.address === undefined ? null : meta.address.replace(/\/?$/, "/"),
    home: homeOf(composition),
    issn: pending(meta.issn, composition),
    doi: pending(meta.doi, composition),
    endMatter: [
      ...meta["end-matter"].map(({ id, heading, text }) => ({
        id,
        heading: words(heading),
        text: [{ kind: "text" as const, text: words(text) }],
      })),
      {
        id: "how-to-cite",
        heading: frameWord("how-to-cite", composition),
        text: [{ kind: "text", text: words(meta["cite-as"]) }],
      },
      {
        id: "contact",
        heading: frameWord("contact", composition),
        text: [{ kind: "text", text: words(meta.contact) }],
      },
    ],
    disclaimers: meta.disclaimers.map(words),
  };
}

/** The place that the brief is about; where it lies must be known. */
function homeOf({ brief, evidence, problems }: Composition): string | null {
  const { home } = brief.meta;
  if (home === undefined || "lon" in placePoint(home, { evidence })) return home ?? null;
  const hint = `${pointHint(home, { evidence })}; without home the cover marks none`;
  problems.error("unknown-place", `nothing says where ${home} lies`, brief.at("home"), hint);
  return null;
}

type AuthorFile = NonNullable<BriefFile["authors"]>[number];

const toAuthor = (author: AuthorFile): Author =>
  "name" in author
    ? { kind: "institution", name: author.name }
    : { kind: "person", given: author.given, family: author.family, orcid: author.orcid ?? null };

const minutesText = (minutes: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "unit", unit: "minute", unitDisplay: "long" }).format(minutes);

const pending = (text: string, composition: Composition): string =>
  text === "pending" ? frameWord("pending", composition) : text;

function checkLength(count: number, { problems, brief, tag }: Composition): void {
  const own = brief.meta["most-words"];
  const { warn, fail } = own === undefined ? budget : { warn: own, fail: own };
  const place = brief.at();
  const message = `the ${tag} report has ${count} words; ${own === undefined ? "a brief" : "this one"} has at most ${warn}`;
  if (count > fail) problems.error("too-long", message, place, "move detail into notes or an annex");
  else if (count > warn) problems.warning("too-long", message, place);
}
