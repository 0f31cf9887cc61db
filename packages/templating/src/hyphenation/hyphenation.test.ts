import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Hyphenation, languageSchema, patternNames } from "@chancery/core";
import { describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { createDivider } from "./divider.ts";
import { hyphenatePage } from "./hyphenate-page.ts";

const require = createRequire(import.meta.url);
const patternsOf = (name: string): unknown => require(`hyphen/patterns/${name}.js`);

const settings = (language: string): Hyphenation => {
  const file = new URL(`../../../../data/languages/${language}.yaml`, import.meta.url);
  const { hyphenation } = languageSchema.parse(parse(readFileSync(file, "utf8")));
  if (hyphenation === undefined) throw new Error(`${language} does not part words`);
  return hyphenation;
};

const shown = (word: string, breaks: readonly number[]): string =>
  [0, ...breaks].map((from, at) => word.slice(from, breaks[at] ?? word.length)).join("-");

// The rule itself, without the file's wish for long words.
const az = createDivider({ ...settings("az"), shortest: 6 }, "az", patternsOf);
const en = createDivider(settings("en"), "en", patternsOf);
const ru = createDivider({ patterns: "ru", before: 2, after: 2, shortest: 6, capitalised: false }, "ru", patternsOf);

describe("words part", () => {
  it.each([
    "bey-nəl-xalq",
    "Azər-bay-can",
    "ins-ti-tu-si-o-nal-laş-dı-rıl-mış",
    "dü-rüst-lük",
    "xoş-bəxt-lik",
    "trans-krip-si-ya",
    "eks-press",
    "ok-tyabr",
    "sen-tyabr",
    "yar-dım",
    "doq-quz",
    "mət-bəə",
    "maneə",
    "üçün-cü",
    "əmək-daş-lıq",
    "in-ki-şa-fa",
    "gös-tə-ril-mə-si",
    "la-yi-hə-lə-rin",
    "İs-tan-bul",
    "mü-əy-yən",
    "ata",
    "iş",
  ])("of Azerbaijani by their syllables: %s", (expected) => {
    const word = expected.replaceAll("-", "");
    expect(shown(word, az(word))).toBe(expected);
  });

  it.each([
    "inter-na-tional",
    "admin-is-tra-tion",
    "under-developed",
    "cooper-a-tion",
    "insti-tu-tion-al-isa-tion",
    "pre-lim-in-ary",
    "aid",
    "table",
    "strength",
  ])("of English by its patterns, three letters before and three after: %s", (expected) => {
    const word = expected.replaceAll("-", "");
    expect(shown(word, en(word))).toBe(expected);
  });

  it("of another language by its own", () => {
    expect(shown("международного", ru("международного"))).toBe("меж-ду-на-род-но-го");
  });
});

test.each(patternNames)("hyphen has patterns of %s", (name) => {
  expect(require.resolve(`hyphen/patterns/${name}.js`)).toContain(name);
});

describe("a page", () => {
  const parted = (html: string, capitalised = false): string =>
    hyphenatePage(`<!doctype html><html lang="en"><body>${html}</body></html>`, en, capitalised)
      .replace(/^.*<body>/, "")
      .replace("</body></html>", "")
      .replaceAll("\u00ad", "-");
  const note = (html: string): string =>
    parted(`<p>administration of <span class="sidenote" role="note">${html}</span>it</p>`);
  const inNote = (text: string): string =>
    note(text)
      .replace(/^.*role="note">/, "")
      .replace(/<\/span>it<\/p>$/, "");

  it.each([
    ["a word of a note", "the administration of it", "the admin-is-tra-tion of it"],
    ["not the last", "the administration.", "the administration."],
    ["between marks", "the (international) or “international”, too", "the (inter-na-tional) or “inter-na-tional”, too"],
    ["a capital at the start", "International aid", "Inter-na-tional aid"],
    ["and after a stop", "It ends. International aid", "It ends. Inter-na-tional aid"],
    ["and after the note's number", '<a href="#x">1</a> International aid', '<a href="#x">1</a> Inter-na-tional aid'],
    ["no name", "the Organisation for Cooperation so", "the Organisation for Cooperation so"],
    ["no abbreviation", "the UNESCOINTERNATIONAL aid", "the UNESCOINTERNATIONAL aid"],
    [
      "nothing with digits or hyphens",
      "COVID2019words inter-administration of",
      "COVID2019words inter-administration of",
    ],
    ["no apostrophes", "the administration’s aid", "the administration’s aid"],
    [
      "no address",
      "see example.org/administration or a@administration.org now",
      "see example.org/administration or a@administration.org now",
    ],
    ["no unit", "61.9\u00a0international dollars", "61.9\u00a0international dollars"],
    ["what a dash is held to", "the administration\u00a0– a", "the admin-is-tra-tion\u00a0– a"],
    ["no quantity", '<data value="1">one administration</data> of', '<data value="1">one administration</data> of'],
    ["no literal", '<span class="literal">administration</span> of', '<span class="literal">administration</span> of'],
    ["no code", "<code>administration</code> of", "<code>administration</code> of"],
    ["no foreign words", '<em lang="fr">administration</em> of', '<em lang="fr">administration</em> of'],
    ["emphasis", "an <em>administration</em> of", "an <em>admin-is-tra-tion</em> of"],
    ["no word that is half emphasised", "an <em>administra</em>tion of", "an <em>administra</em>tion of"],
    ["nothing with an entity", "administration&amp;co of", "administration&amp;co of"],
  ])("parts %s", (_, text, expected) => {
    expect(inNote(text)).toBe(expected);
  });

  it("leaves running text and headings whole", () => {
    const text = "<h3>The administration of</h3><p>The administration of aid</p>";
    expect(parted(text)).toBe(text);
    const aside = `<div class="aside">${text}</div>`;
    expect(parted(aside)).toBe(
      '<div class="aside"><h3>The administration of</h3><p>The admin-is-tra-tion of aid</p></div>',
    );
    expect(note("administration of")).toMatch(/^<p>administration of /);
  });

  it("parts the one word of a cell", () => {
    expect(parted('<table><tr><th scope="col">Administration</th><td>international</td></tr></table>')).toBe(
      '<table><tr><th scope="col">Admin-is-tra-tion</th><td>inter-na-tional</td></tr></table>',
    );
  });

  it.each([
    '<td class="number">12 international</td>',
    '<td class="quantity">12 international dollars</td>',
    '<th scope="row"><span class="quantity">12 international dollars</span></th>',
  ])("keeps a quantity whole: %s", (cell) => {
    expect(parted(cell)).toBe(cell);
  });

  it("parts capitals where they begin no name", () => {
    expect(parted('<div class="aside"><p>the Administration of aid</p></div>', true)).toContain("Admin-is-tra-tion");
  });

  it("keeps the attributes of the elements", () => {
    const cell = '<td title="the administration of" data-line="administration.md:1">1</td>';
    expect(parted(cell)).toBe(cell);
  });
});
