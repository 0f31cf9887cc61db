import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ComposedReport } from "@chancery/core";
import { fileNamesOf, type IndexedEdition, type IndexedOutput } from "@chancery/templating";

/** A word of the frame in the edition's language. */
export const wordOf = ({ language }: ComposedReport, key: string): string => language.frame[key] ?? key;

/** What there is of an edition; one that was not built is left out. */
export function indexEdition(edition: ComposedReport, out: string): readonly IndexedEdition[] {
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
