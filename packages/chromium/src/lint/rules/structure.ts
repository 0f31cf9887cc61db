import type { WebRule } from "../rule.ts";

/** A language as BCP 47 writes it. */
function isLanguage(tag: string): boolean {
  try {
    return /^[a-z]{2,3}(-|$)/i.test(tag) && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const structureRules: readonly WebRule[] = [
  {
    id: "page-title",
    clause: "2.4.2",
    title: "the page has a title",
    *check({ title }) {
      if (title === "") yield { culprit: null, what: "there is no <title>" };
    },
  },
  {
    id: "page-language",
    clause: "3.1.1",
    title: "the page says its language",
    *check({ language }) {
      if (!isLanguage(language))
        yield { culprit: null, what: language === "" ? "no lang" : `“${language}” is no language` };
    },
  },
  {
    id: "part-language",
    clause: "3.1.2",
    title: "parts in other languages say theirs rightly",
    *check({ languages }) {
      for (const { culprit, language } of languages)
        if (!isLanguage(language)) yield { culprit, what: `“${language}” is no language` };
    },
  },
  {
    id: "heading-first",
    clause: "1.3.1",
    title: "the page has one heading of the first level",
    *check({ headings }) {
      const first = headings.filter(({ level }) => level === 1);
      if (first.length !== 1) yield { culprit: first[1]?.culprit ?? null, what: `it has ${first.length}` };
    },
  },
  {
    id: "heading-order",
    clause: "1.3.1",
    title: "no level of headings is skipped",
    *check({ headings }) {
      let before = 0;
      for (const { culprit, level } of headings) {
        if (before > 0 && level > before + 1) yield { culprit, what: `h${level} follows h${before}` };
        before = level;
      }
    },
  },
  {
    id: "heading-empty",
    clause: "2.4.6",
    title: "every heading has words",
    *check({ headings }) {
      for (const { culprit, text } of headings) if (text === "") yield { culprit, what: "it has no words" };
    },
  },
];
