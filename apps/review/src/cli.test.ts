import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { contentOf, open, replaceFile, save } from "../fixtures/pdf-edits.ts";

const project = resolve(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "review-"));
afterAll(() => rmSync(folder, { recursive: true }));

function node(script: string, ...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, [join(project, script), ...args], { cwd: project }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, out, err }),
    );
  });
}

const lint = (...args: string[]) => node("apps/review/src/cli.ts", "lint-pdf", ...args);

const verify = (...args: string[]) => node("apps/review/src/cli.ts", "verify", ...args);

const untagged = join(folder, "untagged.pdf");
beforeAll(() => {
  writeFileSync(
    untagged,
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" +
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>endobj\n" +
      `4 0 obj<</Length 70>>stream\n${"1 1 1 1 re f\n".repeat(6).slice(0, 70)}\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`,
  );
});

describe("lint-pdf", () => {
  test("the flagship has no finding", { timeout: 180_000 }, async () => {
    const built = await node("apps/report/src/cli.ts", "build", "emerging-donor", "--format", "pdf", "--out", folder);
    expect(built.code, built.err).toBe(0);
    const { code, out } = await lint(join(folder, "emerging-donor/emerging-donor.en.pdf"));
    expect(out).toMatch(/no finding in \d+ rules/);
    expect(code).toBe(0);
  });

  test("a PDF without tags has many, with clause and page, and exits 1", async () => {
    const { code, out } = await lint(untagged);
    expect(code).toBe(1);
    expect(out).toContain("7.1-11: the file has a structure tree");
    expect(out).toContain("page 1: a path outside the tags");
    expect(out).toMatch(/score: 0 of 1 files without a finding; \d+ of \d+ rules held by all/);
  });

  test("what is no PDF is the user's mistake", async () => {
    const { code, err } = await lint(join(project, "package.json"));
    expect(code).toBe(1);
    expect(err).toContain("package.json is no PDF");
  });

  test("says its findings as data", async () => {
    const [first] = JSON.parse((await lint("--json", untagged)).out);
    expect(first).toMatchObject({
      file: untagged,
      findings: expect.arrayContaining([
        { clause: "7.1-8", title: expect.any(String), what: expect.any(String), page: null },
      ]),
    });
  });
});

describe("lint-pages", () => {
  test("the flagship has no error", async () => {
    const { code, out } = await node(
      "apps/review/src/cli.ts",
      "lint-pages",
      join(folder, "emerging-donor/emerging-donor.en.pdf"),
    );
    expect(out).toMatch(/no finding in \d+ rules/);
    expect(code).toBe(0);
  });

  test("says its findings as data", async () => {
    const [first] = JSON.parse((await node("apps/review/src/cli.ts", "lint-pages", "--json", untagged)).out);
    expect(first).toMatchObject({ file: untagged, findings: [] });
  });
});

describe("lint-web", () => {
  const page = (words: string) =>
    `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1><p>Words with <a href="#a" id="a">${words}</a> in them</p></main>`;
  const lintWeb = (...args: string[]) =>
    node("apps/review/src/cli.ts", "lint-web", "--width", "320", "--scheme", "light", ...args);
  const [sound, vague] = [join(folder, "sound.html"), join(folder, "vague.html")];
  beforeAll(() => {
    writeFileSync(sound, page("the first heading"));
    writeFileSync(vague, page("here"));
  });

  test("a sound page has no finding, and exits 0", async () => {
    const { code, out } = await lintWeb(sound);
    expect(out).toMatch(/no finding by \d+ rules and axe-core [\d.]+ \(\d+ rules passed/);
    expect(code).toBe(0);
  }, 60_000);

  test("names what is wrong, by what criterion and where it was seen, and exits 1", async () => {
    const { code, out } = await lintWeb(vague);
    expect(out).toContain("link-vague (WCAG 2.4.4)");
    expect(out).toContain('<a id="a"> ("here"): “here” does not say where it leads (320 px light)');
    expect(code).toBe(1);
  }, 60_000);

  test("what is no page, and what is no width, are the user's mistakes", async () => {
    expect(await lintWeb("package.json")).toMatchObject({
      code: 1,
      err: expect.stringContaining("package.json is no web page"),
    });
    expect(await lintWeb(sound, "--width", "wide")).toMatchObject({
      code: 1,
      err: expect.stringContaining("such as 320"),
    });
  }, 60_000);
});

describe("verify", () => {
  const made = join(folder, "library/library.en.pdf");
  const changed = join(folder, "changed.pdf");
  beforeAll(async () => {
    const root = join(project, "apps/review/fixtures/library");
    const built = await node("apps/report/src/cli.ts", "build", "--root", root, "--format", "pdf", "--out", folder);
    expect(built.code, built.err).toBe(0);
    const pdf = await open(readFileSync(made));
    replaceFile(pdf, "evidence.json", contentOf(pdf, "evidence.json").replaceAll('"61900000"', '"69100000"'));
    writeFileSync(changed, await save(pdf));
  }, 180_000);

  test("prints each number with its page and its value, and exits 0", async () => {
    const { code, out } = await verify(made);
    expect(out).toMatch(/^ {4}page 2 {4}verified {3}13\.4 per cent {2}grants-growth$/m);
    expect(out).toMatch(/\nVERIFIED: 15 numbers: 15 verified, 0 differ, 0 not bound; nothing else was changed\n$/);
    expect(code).toBe(0);
  });

  test("names what differs, and exits 1", async () => {
    const { code, out } = await verify(changed);
    expect(out).toMatch(
      /page 2 {4}differs {4}about 61\.9 million people {2}books-lent: evidence\.json has another value/,
    );
    expect(out).toContain("[attachment-changed] evidence.json is not what the manifest says");
    expect(out).toContain('"books-lent": value is "69100000", and "61900000" when computed anew');
    expect(out).toContain("\nNOT VERIFIED: ");
    expect(code).toBe(1);
  });

  test("says the same as data", async () => {
    const { code, out } = await verify("--json", made, changed);
    expect(JSON.parse(out)).toMatchObject([
      { file: made, verified: true, brief: { brief: "library", document: "report" }, findings: [] },
      {
        file: changed,
        verified: false,
        numbers: expect.arrayContaining([expect.objectContaining({ state: "differs" })]),
      },
    ]);
    expect(code).toBe(1);
  });

  test.each([
    ["package.json", /error\[no-pdf\] .*package\.json cannot be verified/],
    [untagged, /error\[no-evidence\] .*untagged\.pdf cannot be verified: it carries no evidence/],
    ["gone.pdf", /no-file.*gone\.pdf/],
  ])("says why %s cannot be verified", async (file, message) => {
    const { code, err } = await verify(file);
    expect(err).toMatch(message);
    expect(code).toBe(1);
  });

  test("asks for a key that is one", async () => {
    const { code, err } = await verify(made, "--key", "package.json");
    expect(err).toContain("package.json holds no public key as PEM");
    expect(err).toContain("openssl pkey -in key.pem -pubout");
    expect(code).toBe(1);
  });
});
