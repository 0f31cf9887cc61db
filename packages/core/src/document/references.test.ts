import { expect, it } from "vitest";
import { readSource } from "../evidence/read-source.ts";
import { Problems } from "../problem/collector.ts";
import { shortNames } from "./references.ts";

const source = (author: string): string => `title: A table
publisher: { en: World Bank, az: Dünya Bankı }
author: ${author}
date: 2024
address: none
licence: CC0
retrieved: unknown
kind: dataset
`;

it.each([
  ["Inara Yagubova", "Yagubova"],
  ["Hans Müller; Ayşe Şahin", "Müller & Şahin"],
  ["Hans Müller; Ayşe Şahin; Jan Berg", "Müller et al."],
  ["Hans Müller; et al.", "Müller et al."],
  ["{ institution: Asian Development Bank }", "Asian Development Bank"],
  ["{ institution: { en: Asian Development Bank, az: Asiya İnkişaf Bankı } }", "Asiya İnkişaf Bankı"],
  ['{ institution: "Ministry of Finance, Republic of Somewhere" }', "Ministry of Finance"],
  ["[Hans Müller, { institution: Asian Development Bank }]", "Müller & Asian Development Bank"],
  // Nobody said that it is an institution; but a publisher is one.
  ["World Bank", "World Bank"],
  ["Dünya Bankı; Hans Müller", "Dünya Bankı & Müller"],
])("cites %s as %s", (author, cited) => {
  const problems = new Problems();
  const authors = readSource("table", "source.yaml", source(author), problems)?.authors ?? [];
  expect(problems.all).toEqual([]);
  expect(shortNames(authors, "az")).toBe(cited);
});

it.each([
  ["{World Bank}", "author.institution", "is missing"],
  ["[]", "author", "needs at least 1 entry"],
  ["7", "author", "expected a text or keys with values or a list, found 7"],
])("tells of an author %s what is wrong", (author, path, words) => {
  const problems = new Problems();
  readSource("table", "source.yaml", source(author), problems);
  expect(problems.all.map(({ message }) => message).join("\n"), path).toContain(words);
});
