import type { WebRule } from "../rule.ts";

/** Words that say nothing of where a link leads, by language. */
const vague: Readonly<Record<string, readonly string[]>> = {
  en: [
    "here",
    "click here",
    "click",
    "link",
    "this",
    "this link",
    "this page",
    "more",
    "read more",
    "learn more",
    "see more",
    "details",
    "go",
    "continue",
    "download",
    "source",
    "website",
  ],
  az: [
    "bura",
    "burada",
    "buradan",
    "buraya klikləyin",
    "klikləyin",
    "link",
    "keçid",
    "bu",
    "bu səhifə",
    "daha çox",
    "ətraflı",
    "davamı",
    "yüklə",
    "mənbə",
    "sayt",
  ],
};

const plain = (text: string): string =>
  text
    .toLocaleLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s]/gu, "")
    .replaceAll(/\s+/g, " ")
    .trim();

const isAddress = (text: string): boolean => /^(https?:\/\/|www\.)\S+$/i.test(text.trim());
const bare = (address: string): string =>
  address
    .trim()
    .replace(/^https?:\/\/(www\.)?/i, "")
    .replace(/\/$/, "")
    .toLowerCase();

export const linkRules: readonly WebRule[] = [
  {
    id: "link-name",
    clause: "2.4.4",
    title: "every link has words",
    *check({ links }) {
      for (const { culprit, name, href } of links) if (name === "") yield { culprit, what: `no words for ${href}` };
    },
  },
  {
    id: "link-vague",
    clause: "2.4.4",
    title: "no link says only “here” or “more”",
    *check({ links, language }) {
      const words = vague[language.slice(0, 2).toLowerCase()] ?? [];
      for (const { culprit, name } of links)
        if (words.includes(plain(name))) yield { culprit, what: `“${name}” does not say where it leads` };
    },
  },
  {
    id: "link-same-name",
    clause: "2.4.4",
    title: "links of the same words, in the same words around them, lead to the same place",
    *check({ links }) {
      const named = Map.groupBy(links, ({ name, context }) => `${plain(name) || name}\n${context}`);
      for (const [, same] of named) {
        const other = same.find(({ href }) => href !== same[0]?.href);
        if (other !== undefined && other.name !== "")
          yield { culprit: other.culprit, what: `“${other.name}” leads to ${same[0]?.href} and to ${other.href}` };
      }
    },
  },
  {
    id: "link-address",
    clause: "2.4.4",
    title: "a link that shows an address leads to it",
    *check({ links }) {
      for (const { culprit, name, href } of links)
        if (isAddress(name) && bare(name) !== bare(href) && !href.startsWith("#"))
          yield { culprit, what: `shows ${name} and leads to ${href}` };
    },
  },
];
