import { describe, expect, test } from "vitest";
import { baseWith } from "../../fixtures/project.ts";
import { composeEditions } from "../compose-editions.ts";
import { plainText } from "../document/plain-text.ts";
import { Problems } from "../problem/collector.ts";
import { readProject } from "../read-project.ts";
import type { Deck } from "./deck.ts";

const report = `{{#key-messages}}
- **It gave.** The sum was {{fact "aid-given"}}.
- **It counted.** It helped {{fact "countries-helped"}}.
{{/key-messages}}

## What it gave

It gave {{fact "aid-given"}}.
`;
const cover = "---\nlayout: cover\n---\n\n# A small brief\n";
const slide = (layout: string, body: string): string => `\n---\nlayout: ${layout}\n---\n\n${body}\n`;

function deckOf(deck: string | null, more: Readonly<Record<string, string>> = {}): Deck {
  const problems = new Problems();
  const files = baseWith({
    "data/briefs/small/report.en.md": report,
    "data/briefs/small/deck.en.md": deck,
    ...more,
  });
  const [edition] = composeEditions(readProject(files, problems), { briefs: [], languages: [] }, problems);
  expect(problems.all.map(({ message }) => message)).toEqual([]);
  if (!edition) throw new Error("no edition");
  return edition.deck;
}

const titles = ({ slides }: Deck): readonly string[] =>
  slides.map(({ number, title }) => `${number} ${plainText(title)}`);

describe("a deck that nobody wrote", () => {
  test("is drafted from the report: cover, messages, sources as backup", () => {
    const { slides } = deckOf(null);
    expect(slides.map(({ number, layout }) => `${number} ${layout}`)).toEqual(["1 cover", "2 message", "A1 backup"]);
  });

  test("quotes what the report quotes, in the same words", () => {
    const { quotes } = deckOf(null);
    expect(quotes.map(({ fact }) => fact)).toEqual(["aid-given", "countries-helped"]);
  });
});

describe("a slide", () => {
  test("says each quantity once to its speaker, after the author's words", () => {
    const body = '# It gave {{fact "aid-given"}} to its neighbours\n\nThat is {{fact "aid-given"}}.\n\n';
    const notes = '{{#speaker-notes}}\nSay it slowly: {{fact "countries-helped"}}.\n{{/speaker-notes}}';
    const [, message] = deckOf(cover + slide("message", body + notes)).slides;
    expect(message?.notes.quoted.map(({ fact }) => fact)).toEqual(["aid-given", "countries-helped"]);
    expect(message?.notes.text).toHaveLength(1);
  });

  test("brings the report's messages, those that are asked for", () => {
    const body = '# The second message is the one to say\n\n{{key-messages only="2"}}';
    const [, message] = deckOf(cover + slide("message", body)).slides;
    const [block] = message?.blocks ?? [];
    expect(block?.kind === "key-messages" && block.messages.map(plainText)).toEqual([
      "It counted. It helped over 140 countries.",
    ]);
  });

  test("has ids that no other quote of the deck has", () => {
    const body = '# It gave {{fact "aid-given"}} to its neighbours\n\nThat is {{fact "aid-given"}}.';
    const { quotes } = deckOf(cover + slide("message", body) + slide("message", body));
    expect(new Set(quotes.map(({ id }) => id)).size).toBe(4);
  });
});

describe("the list of sources", () => {
  const many = Object.fromEntries(
    Array.from({ length: 9 }, (_, at) => [
      [
        `data/sources/s${at}/source.yaml`,
        `title: Ledger ${at}\npublisher: Office\ndate: 2025\nkind: dataset\nlicence: CC BY 4.0\nretrieved: 2026-11-23\naddress: https://example.org/${at}\n`,
      ],
      [
        `data/sources/s${at}/facts.yaml`,
        `f${at}:\n  label: aid of ledger ${at}\n  value: ${at + 3}\n  unit: countries\n`,
      ],
    ]).flat(),
  );
  const quoted = Array.from({ length: 9 }, (_, at) => `{{fact "f${at}"}}`).join(", ");

  test("goes on on a further slide, which says so in its title and repeats no note", () => {
    const sources = slide("message", `# Each of them counted for itself\n\nThey are ${quoted}.`);
    const backup = `\n---\nlayout: backup\nquestion: On what?\n---\n\n# It rests on {{fact "f1"}}, as ledgers say\n\n{{sources}}\n\n{{#speaker-notes}}\nSay it.\n{{/speaker-notes}}\n`;
    const deck = deckOf(cover + sources + backup, many);
    expect(titles(deck).slice(-2)).toEqual([
      "A1 It rests on 4 countries, as ledgers say",
      "A2 It rests on 4 countries, as ledgers say (continued)",
    ]);
    expect(deck.slides.slice(-2).map(({ notes }) => notes.text.length)).toEqual([1, 0]);
    const ids = deck.quotes.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
