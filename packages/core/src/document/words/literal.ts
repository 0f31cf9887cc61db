import type { InlineWord } from "./word.ts";

/** `{{literal "COP29"}}`: a number that is a name, or otherwise claims nothing. */
export const literal: InlineWord = {
  options: [],
  params: 1,
  usage: '{{literal "COP29"}}',
  gives: "A number that is a name, or that otherwise claims nothing.",
  resolve: (word, { problems }) => {
    const text = word.params[0];
    if (text !== undefined && text !== "") return { kind: "literal", text: String(text) };
    problems.error("missing-argument", "{{literal}} needs the text to print", word.place, 'write {{literal "COP29"}}');
    return null;
  },
};

/** `{{year 2014}}`: a year of plain chronology. */
export const year: InlineWord = {
  options: [],
  params: 1,
  usage: "{{year 2014}}",
  gives: "A year of plain chronology.",
  resolve: (word, { problems }) => {
    const given = String(word.params[0] ?? "");
    if (/^\d{4}$/.test(given)) return { kind: "literal", text: given };
    problems.error("wrong-argument", `"${given}" is not a year`, word.at(0), "write {{year 2014}}");
    return null;
  },
};
