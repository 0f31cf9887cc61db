import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Store, type Terminal, writeAtomic, writeIfOther } from "@chancery/cli";
import type { ComposedReport, Overview } from "@chancery/core";
import { encodePicture, openPictures } from "@chancery/pdf";
import { fileNamesOf, type IndexedBrief, renderFamily, type ShownMember, type SiteInput } from "@chancery/templating";
import { indexEdition, wordOf } from "./index-edition.ts";

/** Below the folder of the outputs; no member is called as its family is. */
export const familyPage = (family: string, language: string): string => `${family}/index.${language}.html`;

interface Writing {
  readonly out: string;
  readonly input: SiteInput;
  readonly terminal: Terminal;
  /** What was made before. */
  readonly store: Store;
}

/** Writes the pages of families, one a language, and gives what the page of all briefs says of each, by its folder. */
export async function writeFamilies(
  overviews: readonly Overview[],
  editions: readonly ComposedReport[],
  writing: Writing,
): Promise<ReadonlyMap<string, IndexedBrief>> {
  const indexed = new Map<string, IndexedBrief>();
  for (const [family, pages] of Map.groupBy(overviews, (overview) => overview.family)) {
    const members = editions.filter(({ brief }) => brief.folder === family);
    const shown: IndexedBrief["editions"][number][] = [];
    for (const overview of pages) {
      const own = members.filter(({ tag }) => tag === overview.language);
      const [first] = own;
      const rows: ShownMember[] = [];
      for (const row of overview.rows) rows.push(await showMember(row, own, writing));
      if (first === undefined || rows.every(({ page }) => page === null)) continue;
      const page = familyPage(family, overview.language);
      const others = pages.filter(({ language }) => language !== overview.language);
      writeAtomic(join(writing.out, page), renderFamily(viewOf(overview, rows, first, others, members), writing.input));
      writing.terminal.out(
        `wrote ${join(writing.out, page)} (${rows.length} ${rows.length === 1 ? "member" : "members"})`,
      );
      const { series, dateText } = first.document.meta;
      const made = rows.filter(({ outputs }) => outputs.length > 0).length;
      const label = wordOf(first, "overview-all").replace("{count}", String(made));
      shown.push({
        language: overview.language,
        name: first.language.name,
        title: overview.title,
        subtitle: overview.subtitle,
        series,
        date: dateText,
        page,
        outputs: [{ href: page, label, size: null }],
      });
    }
    const [edition] = shown;
    if (edition !== undefined) indexed.set(family, { page: edition.page, picture: null, editions: shown });
  }
  return indexed;
}

/** Dots: half as many again as the page shows. */
const thumbnail = 260;

async function showMember(
  { brief, name, cells }: Overview["rows"][number],
  editions: readonly ComposedReport[],
  writing: Writing,
): Promise<ShownMember> {
  const edition = editions.find((one) => one.brief.id === brief);
  const [indexed] = edition === undefined ? [] : indexEdition(edition, writing.out);
  // The page stands in a folder beside those of the members.
  const outputs = (indexed?.outputs ?? []).map((output) => ({ ...output, href: `../${output.href}` }));
  const page = indexed === undefined ? null : `../${indexed.page}`;
  return { name, page, picture: edition === undefined ? null : await writePicture(edition, writing), cells, outputs };
}

/** Writes a picture of a member's first page, and gives its address from the family's page; null where it has no PDF. */
async function writePicture({ brief, tag, document }: ComposedReport, { out, store }: Writing): Promise<string | null> {
  const file = join(out, brief.id, fileNamesOf(document).print);
  if (!existsSync(file)) return null;
  const pdf = new Uint8Array(readFileSync(file));
  const picture = await store.remember("thumbnail", { pdf, thumbnail }, async () => {
    await using pages = await openPictures(pdf);
    return encodePicture(await pages.picture(1, thumbnail), "webp");
  });
  const name = `pages/${brief.id}.${tag}.webp`;
  writeIfOther(join(out, brief.folder, name), picture);
  return name;
}

function viewOf(
  overview: Overview,
  rows: readonly ShownMember[],
  first: ComposedReport,
  others: readonly Overview[],
  members: readonly ComposedReport[],
) {
  const nameOf = (tag: string): string => members.find((edition) => edition.tag === tag)?.language.name ?? tag;
  return {
    ...overview,
    rows,
    publisher: first.document.meta.publisher,
    home: { href: "../index.html", label: wordOf(first, "publications") },
    others: others.map(({ language }) => ({ href: `index.${language}.html`, language, name: nameOf(language) })),
    hasPictures: rows.some(({ picture }) => picture !== null),
    hasTotals: overview.totals.some(({ quoted }) => quoted !== null),
    words: {
      files: wordOf(first, "overview-files"),
      counted: wordOf(first, "overview-counted"),
      total: wordOf(first, "overview-total"),
      pages: wordOf(first, "overview-pages"),
      source: wordOf(first, overview.sources.length === 1 ? "source" : "sources"),
    },
  };
}
