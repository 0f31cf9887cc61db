import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { sampleBrief } from "../../fixtures/sample-brief.ts";
import { bibtex } from "./bibtex.ts";
import { citationFile } from "./citation-file.ts";

const brief = sampleBrief();
const withMeta = (more: Partial<typeof brief.meta>) => ({ ...brief, meta: { ...brief.meta, ...more } });
const people = withMeta({
  title: "Costs & {braces} of 5% #1_x ~ \\end $y^2",
  authors: [
    { kind: "person", given: "Leyla", family: "Əliyeva", orcid: "https://orcid.org/0000-0002-1825-0097" },
    { kind: "institution", name: "Ministry of Aid and Trade" },
  ],
  doi: "https://doi.org/10.1234/abc.5",
  issn: "1234-567X",
});

describe("BibTeX", () => {
  it("names people and institutions as BibTeX reads them, and only what is known", () => {
    const entry = bibtex(people);
    expect(entry).toMatch(/^@techreport\{sample-2026,\n/);
    expect(entry).toContain("author = {Əliyeva, Leyla and {Ministry of Aid and Trade}},");
    expect(entry).toContain("doi = {10.1234/abc.5},");
    expect(entry).toContain("url = {https://example.org/briefs/7/sample.en-GB.html},");
    expect(bibtex(brief)).not.toMatch(/doi|issn/);
  });

  it("holds no command of the title's, and as many braces as it opens", () => {
    const [, title] = /\n {2}title = (.*),\n/.exec(bibtex(people)) ?? [];
    expect(title).toBe(
      "{{Costs \\& \\textbraceleft{}braces\\textbraceright{} of 5\\% \\#1\\_x \\textasciitilde{} \\textbackslash{}end \\$y\\textasciicircum{}2}}",
    );
  });

  it("opens as many braces as it closes, whatever a value holds, and takes no name for two", () => {
    const family = "Rahman, and Sons }";
    const entry = bibtex(
      withMeta({ title: "}, note = {x", authors: [{ kind: "person", given: "A {", family, orcid: null }] }),
    );
    expect(entry.split("{").length).toBe(entry.split("}").length);
    expect(entry).toContain("author = {{Rahman, and Sons \\textbraceright{}}, A \\textbraceleft{}},");
    expect(entry).toContain("title = {{\\textbraceright{}, note = \\textbraceleft{}x}},");
  });
});

describe("CITATION.cff", () => {
  it("has the fields of format 1.2.0, and no other", () => {
    const file = parse(citationFile(people)) as Record<string, unknown>;
    expect(Object.keys(file).sort()).toEqual([
      ...["abstract", "authors", "cff-version", "date-released", "doi", "keywords", "license", "message"],
      ...["preferred-citation", "title", "type", "url"],
    ]);
    expect(file["cff-version"]).toBe("1.2.0");
    expect(file["date-released"]).toBe("2026-11-23");
    expect(file["license"]).toBe("CC-BY-4.0");
    expect(file["authors"]).toEqual([
      { "family-names": "Əliyeva", "given-names": "Leyla", orcid: "https://orcid.org/0000-0002-1825-0097" },
      { name: "Ministry of Aid and Trade" },
    ]);
    expect(file["preferred-citation"]).toMatchObject({
      type: "report",
      year: 2026,
      month: 11,
      languages: ["en"],
      issn: "1234-567X",
    });
  });

  it.each(["a: b # c", "- x", "'\"", "{{x}}", "!!js/function 'x'", "line\nbreak", "---"])(
    "keeps %j as words",
    (words) => {
      expect((parse(citationFile(withMeta({ title: words }))) as { title: string }).title).toBe(words);
    },
  );

  it("gives a licence that has no SPDX name by its address", () => {
    const licence = { name: "Open Licence of Sampleland", address: "https://example.org/licence" };
    const file = parse(citationFile(withMeta({ licence }))) as Record<string, unknown>;
    expect([file["license"], file["license-url"]]).toEqual([undefined, "https://example.org/licence"]);
  });
});
