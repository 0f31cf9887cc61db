import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { sampleTheme } from "../../fixtures/look.ts";
import type { Check, Statement } from "./statement.ts";
import { createStatementRenderer } from "./statement-renderer.ts";

const root = new URL("../../../../", import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
const templates = new Map(
  ["accessibility.hbs", "web/accessibility.css"].map((path) => [path, read(`templates/report/${path}`)]),
);
const asked: string[] = [];
const render = createStatementRenderer({
  ...{ templates, theme: sampleTheme("none"), digest: () => "hash" },
  subset: async (face, characters) => {
    asked.push(characters);
    return face;
  },
});

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
    .replaceAll("\u2011", "-")
    .replaceAll(/\s+/g, " ");

const alt = { clause: "1.1.1", title: "Images must have alternative text", count: 3, pages: [2, 5] };

test("what was found is a known limitation, and what was not is never called conforming", async () => {
  const clean = text(await render(statementOf("en", [axe])));
  expect(clean).toContain("axe-core 1.2.3 applied 40 rules of WCAG 2.2 AA and found nothing.");
  expect(clean).not.toMatch(/Known limitations|conforming|fully|compliant/);
  const found = text(await render(statementOf("en", [{ ...axe, findings: [alt, { ...alt, pages: [] }] }])));
  expect(found).not.toContain("found nothing");
  expect(found).toContain("of WCAG 2.2 AA. Rules not held everywhere: 2; findings: 6.");
  expect(found).toMatch(
    /Known limitations .*Images must have alternative text \(1\.1\.1\): times found by axe-core 1\.2\.3: 3; on pages: 2, 5 /,
  );
});

test("what a tool left to a person, and what was not run, is said to be not checked", async () => {
  const said = text(await render(statementOf("en", [axe])));
  const unchecked = said.slice(said.indexOf("Not checked"));
  expect(unchecked).toContain("axe-core 1.2.3: color-contrast");
  expect(unchecked).toContain("The slides, as a site, a PDF and a PowerPoint file: not looked at in this build");
  expect(said).toContain(
    "Seen at 320 px, dark Rules applied 40 Rules with nothing to look at 30 Rules left to a person 1 Findings 0",
  );
});

test("all that it says itself is in the edition's language: English are the names of programs and rules alone", async () => {
  const html = await render(statementOf("az", [{ ...axe, findings: [alt] }, axe]));
  expect(html).toContain('<html lang="az">');
  const said = text(html);
  for (const words of [
    "Əlçatanlıq bəyanatı",
    "ingiliscə göstərilib",
    "axe-core 1.2.3 WCAG 2.2 AA standartının 40 qaydasını yoxlayıb və heç nə tapmayıb.",
    "Hər yerdə riayət olunmayan qaydalar: 1; tapıntılar: 3.",
    "(1.1.1): axe-core 1.2.3 tapıb, sayı: 3; səhifələr: 2, 5",
    "Sayt, PDF və PowerPoint kimi slaydlar: bu hazırlanmada onlara baxılmayıb",
    "320 px, tünd",
  ])
    expect(said).toContain(words);
  expect(html).toContain('axe-core 1.2.3: <span lang="en">color-contrast</span>');
  const own = text(html.replaceAll(/<span lang="en">[^<]*<[/]span>/g, "")).replaceAll(
    /axe-core|A <brief>|An office/g,
    "",
  );
  expect(own).not.toMatch(/\b(?:the|of|and|rules?|found|pages?|dark|light|findings?|times|not)\b/i);
  expect(html).not.toContain("<brief>");
});

test("it brings the faces that it is set in, with all letters that it prints, and asks nobody for anything", async () => {
  asked.length = 0;
  const html = await render(statementOf("az", [axe]));
  const { family } = sampleTheme("none");
  for (const name of [family.display, family.sans])
    expect(html).toMatch(new RegExp(`@font-face\\{font-family:"${name}"[^}]*src:url\\("data:font/woff;base64,`));
  expect(asked.length).toBeGreaterThan(1);
  for (const characters of asked) for (const letter of "ƏəğıİşŞ–") expect(characters).toContain(letter);
  expect(html.replaceAll(/&#x(\w+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))).toContain(
    "default-src 'none'; style-src 'sha256-hash'; font-src data:; base-uri 'none'",
  );
  expect(await render(statementOf("az", [axe]))).toBe(html);
});
