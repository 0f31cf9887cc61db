import { afterAll, expect, test } from "vitest";
import { soundPage, webDefects } from "../../fixtures/web-defects.ts";
import { openPrinter } from "../printer.ts";
import { lintWeb, type View } from "./lint-web.ts";
import { webRules } from "./rules/index.ts";

const printer = openPrinter();
afterAll(() => printer.close());

const narrow: View[] = [{ width: 320, scheme: "light" }];
const found = async (html: string): Promise<readonly string[]> => {
  const { findings } = await lintWeb(printer, html, { views: narrow, axeViews: [] });
  return findings.map(({ rule, element, what }) => `${rule} ${element}: ${what}`);
};

test("nothing is found on a sound page, by us or by axe-core", async () => {
  const { findings, axe } = await lintWeb(printer, soundPage);
  expect([...findings, ...axe.findings]).toEqual([]);
  expect(axe.passed.length).toBeGreaterThan(10);
}, 120_000);

test("every seeded defect is found, by its own rule", async () => {
  const missed: string[] = [];
  for (const { rule, from, to } of webDefects) {
    expect(soundPage.split(from), from).toHaveLength(2);
    const rules = await found(soundPage.replace(from, to));
    if (!rules.some((one) => one.startsWith(`${rule} `))) missed.push(`${rule} (${to}): ${rules.join("; ")}`);
  }
  expect(missed).toEqual([]);
}, 240_000);

test("every rule has a defect that it finds", () => {
  const seeded = new Set(webDefects.map(({ rule }) => rule));
  expect(webRules.map(({ id }) => id).filter((id) => !seeded.has(id))).toEqual([]);
});

test("no script of the page runs, and nothing is asked for", async () => {
  const hostile = soundPage.replace(
    "</body>",
    '<script>document.title = ""; document.documentElement.lang = ""</script></body>',
  );
  expect(await found(hostile)).toEqual([]);
}, 60_000);

test("axe-core's findings come with their rule and criterion", async () => {
  const unnamed = soundPage.replace("</main>", '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></main>');
  const { axe } = await lintWeb(printer, unnamed, { views: narrow });
  expect(axe.findings).toMatchObject([{ rule: "axe image-alt", clause: "1.1.1", sights: ["320 px light"] }]);
  expect(axe.passed).not.toContain("image-alt");
}, 60_000);
