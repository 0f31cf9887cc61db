import { createHash } from "node:crypto";
import { existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { readRoot, readTheme, type Terminal, templatesIn, writeAtomic } from "@chancery/cli";
import { AuthorMistake, type ComposedReport, composeReports, Problems, readProject } from "@chancery/core";
import {
  fileNamesOf,
  type IndexedBrief,
  type IndexedEdition,
  type IndexedOutput,
  renderIndex,
} from "@chancery/templating";
import { project } from "./versions.ts";

const require = createRequire(import.meta.url);

/** The page of all briefs, in the folder of the outputs. */
export const indexName = "index.html";

/**
 * Writes `index.html` beside the outputs: each brief with its picture, each edition with what was made of it. Throws
 * AuthorMistake where the content has mistakes, or nothing was built.
 */
export function writeIndex(root: string, out: string, terminal: Terminal): void {
  const files = readRoot(root, project);
  const problems = new Problems();
  const content = readProject(files, problems);
  const editions = composeReports(content, { briefs: [], languages: [] }, problems);
  problems.throwIfFailed();
  const [first] = editions;
  if (first === undefined || content.tokens === null) throw new AuthorMistake(problems.all);
  const briefs = content.briefIds.flatMap((id) =>
    indexBrief(
      editions.filter(({ brief }) => brief.id === id),
      out,
    ),
  );
  const page = renderIndex(
    {
      language: first.tag,
      title: wordOf(first, "publications"),
      publisher: first.document.meta.publisher,
      briefs,
    },
    {
      templates: templatesIn(files, "templates/site"),
      theme: readTheme(content.tokens, require.resolve),
      digest: (text) => createHash("sha256").update(text).digest("base64"),
    },
  );
  const file = join(out, indexName);
  writeAtomic(file, page);
  terminal.out(`wrote ${file} (${briefs.length} ${briefs.length === 1 ? "brief" : "briefs"})`);
}

const wordOf = ({ language }: ComposedReport, key: string): string => language.frame[key] ?? key;

function indexBrief(editions: readonly ComposedReport[], out: string): readonly IndexedBrief[] {
  const indexed = editions.flatMap((edition) => indexEdition(edition, out));
  const [first] = indexed;
  if (first === undefined) return [];
  const pictures = editions.map(({ document }) => `${document.brief}/${fileNamesOf(document).picture}`);
  const picture = pictures.find((path) => existsSync(join(out, path))) ?? null;
  return [{ page: first.page, picture, editions: indexed }];
}

/** What there is of an edition; one that was not built is left out. */
function indexEdition(edition: ComposedReport, out: string): readonly IndexedEdition[] {
  const { document, tag, language } = edition;
  const names = fileNamesOf(document);
  const stem = names.print.replace(/\.pdf$/, "");
  const known: readonly (readonly [file: string, word: string])[] = [
    [names.page, "output-page"],
    [names.print, "output-pdf"],
    [`deck.${tag}/index.html`, "output-deck"],
    [`${stem}.deck.pdf`, "output-deck-pdf"],
    [`${stem}.deck.pptx`, "output-deck-pptx"],
    [names.evidence, "output-evidence"],
  ];
  const outputs = known.flatMap(([file, word]): readonly IndexedOutput[] => {
    const href = `${document.brief}/${file}`;
    if (!existsSync(join(out, href))) return [];
    const size = file.endsWith("index.html") ? null : kilobytes(statSync(join(out, href)).size, language.locale);
    return [{ href, label: wordOf(edition, word), size }];
  });
  const [first] = outputs;
  if (first === undefined) return [];
  const { title, subtitle, series, number, dateText } = document.meta;
  const named = `${series} ${number}`.trim();
  return [
    { language: tag, name: language.name, title, subtitle, series: named, date: dateText, page: first.href, outputs },
  ];
}

const kilobytes = (bytes: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 }).format(bytes / 1024);
