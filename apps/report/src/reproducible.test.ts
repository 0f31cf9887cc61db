import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { openPrinter } from "@chancery/chromium";
import { createReportRenderer } from "@chancery/templating";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sampleTheme, templateFiles } from "../../../packages/templating/fixtures/look.ts";
import { sampleBrief } from "../../../packages/templating/fixtures/sample-brief.ts";
import { sampleDrawings } from "../../../packages/templating/fixtures/sample-drawings.ts";
import { buildIn, otherSurroundings, plainSurroundings } from "../fixtures/surroundings.ts";
import { formatNames } from "./formats.ts";
import { printReport } from "./print-report.ts";

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const here = plainSurroundings();
const elsewhere = otherSurroundings();
afterAll(() => {
  for (const { root } of [here, elsewhere]) rmSync(dirname(root), { recursive: true });
});

/** The SHA-256 of each output, by its name. */
function hashesIn({ out }: { readonly out: string }): Readonly<Record<string, string>> {
  const folder = join(out, "tiny");
  const hash = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex");
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((file) => [file, hash(file)]),
  );
}

let plain: Readonly<Record<string, string>>;
beforeAll(async () => {
  // Two builds at the same time, too.
  await Promise.all([buildIn(here), buildIn(elsewhere)]);
  plain = hashesIn(here);
});

test("every output is the same in another folder, zone, locale, home and umask, with other fonts, by another user", () => {
  expect(Object.keys(plain).length).toBe(formatNames.length);
  expect(hashesIn(elsewhere)).toEqual(plain);
});

test("the dates of the PDF are those of SOURCE_DATE_EPOCH, the same everywhere, and nothing else has another date", async () => {
  const date = new Date("2001-09-09T01:46:40Z");
  const variables = { SOURCE_DATE_EPOCH: "1000000000" };
  await buildIn(here, ["pdf", "html", "citation", "evidence"], variables);
  await buildIn(elsewhere, ["pdf"], variables);
  const dated = hashesIn(here);
  const changed = Object.keys(plain).filter((file) => dated[file] !== plain[file]);
  expect(changed).toEqual(["tiny.en.pdf"]);
  expect(hashesIn(elsewhere)).toEqual(dated);
  const pdf = await PDFDocument.load(readFileSync(join(here.out, "tiny/tiny.en.pdf")), { updateMetadata: false });
  expect([pdf.getCreationDate(), pdf.getModificationDate()]).toEqual([date, date]);
});

test("a report is the same printed alone and beside another in the same browser", async () => {
  await using printer = openPrinter();
  const renderer = createReportRenderer({ templates: templateFiles(), theme: sampleTheme("real") });
  const print = async (title: string): Promise<Uint8Array> => {
    const brief = sampleBrief();
    const report = { ...brief, meta: { ...brief.meta, title } };
    return (await printReport(report, sampleDrawings, renderer, printer)).bytes;
  };
  const alone = await print("Alone");
  const [again, other] = await Promise.all([print("Alone"), print("Beside it"), print("A third")]);
  expect(Buffer.compare(again, alone)).toBe(0);
  expect(Buffer.compare(other, alone)).not.toBe(0);
});
