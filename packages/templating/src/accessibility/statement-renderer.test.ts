import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Check, Statement } from "./statement.ts";
import { createStatementRenderer } from "./statement-renderer.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const templates = new Map(
  ["accessibility.hbs", "web/accessibility.css"].map((path) => [path, read(`templates/report/${path}`)]),
);
const render = createStatementRenderer({ templates, digest: () => "hash" });

const axe: Check = {
  ...{ standard: "WCAG 2.2 AA", tool: "axe-core 1.2.3", views: [{ width: 320, scheme: "dark" }] },
  ...{ rules: 40, inapplicable: 30, undecided: ["color-contrast"], findings: [] },
};

function statementOf(language: "en" | "az", checks: readonly Check[]): Statement {
  const { frame } = parse(read(`data/languages/${language}.yaml`)) as { frame: Record<string, string> };
  const meta = { title: "A <brief>", publisher: "An office", contact: "office@example.org" };
  return {
    document: { brief: "b", language, frame, meta } as unknown as Statement["document"],
    dateText: "24 November 2026",
    outputs: [{ file: "b.html", kind: "page", checks }],
    unchecked: ["a11y-deck"],
  };
}

const text = (html: string): string =>
  html
    .replaceAll(/<style>[\s\S]*?<\/style>|<[^>]*>/g, " ")
    .replaceAll(/&nbsp;|\u00a0/g, " ")
    .replaceAll(/\s+/g, " ");

test("what was found is a known limitation, and what was not is never called conforming", () => {
  const clean = text(render(statementOf("en", [axe])));
  expect(clean).toContain("These checks found nothing.");
  expect(clean).not.toMatch(/Known limitations|conforming|fully|compliant/);
  const broken = { ...axe, findings: [{ clause: "1.1.1", title: "Images must have alternative text", count: 3 }] };
  const found = text(render(statementOf("en", [broken])));
  expect(found).not.toContain("These checks found nothing.");
  expect(found).toMatch(/Known limitations .*Images must have alternative text \(1\.1\.1\): 3 × axe-core 1\.2\.3/);
});

test("what a tool left to a person, and what was not run, is said to be not checked", () => {
  const said = text(render(statementOf("en", [axe])));
  const unchecked = said.slice(said.indexOf("Not checked"));
  expect(unchecked).toContain("axe-core 1.2.3: color-contrast");
  expect(unchecked).toContain("The slides, as a site, a PDF and a PowerPoint file: not looked at in this build");
  expect(said).toContain(
    "Seen at 320 px, dark Rules applied 40 Rules with nothing to look at 30 Rules left to a person 1 Findings 0",
  );
});

test("it is in the edition's language, and its words are words", () => {
  const html = render(statementOf("az", [axe]));
  expect(html).toContain('<html lang="az">');
  expect(text(html)).toContain("Əlçatanlıq bəyanatı");
  expect(text(html)).toContain("ingiliscə göstərilib");
  expect(html).toContain('<span lang="en">axe-core 1.2.3: color-contrast</span>');
  expect(html).not.toContain("<brief>");
});
