import { createRequire } from "node:module";
import { join } from "node:path";
import { DOMParser } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";
import { parse } from "yaml";
import { annotation } from "../../apps/desk/src/formats/github.ts";
import { readBibtex } from "../../apps/desk/src/import/references/read-bibtex.ts";
import { escapeMarkdown } from "../../apps/review/src/diff/escape-markdown.ts";
import { withoutControl } from "../../packages/cli/src/terminal.ts";
import { project } from "./base.ts";
import type { Outputs } from "./text-outputs.ts";
import type { TextPayload } from "./text-root.ts";

// As a dependency of the root it would be given to Slidev's own plug-ins, which need an older one.
const Markdown = createRequire(join(project, "packages/core/package.json"))("markdown-it") as new (
  options: object,
) => { render(text: string): string };

/** A payload that is not the text that it was, and where; or something that is there and must not be. */
export type Leak = readonly [payload: string, how: string];

/** Quotation marks and dashes are the language's, spaces may be hard, words parted: what is left must be the same. */
export const bare = (text: string): string =>
  text
    .normalize("NFC")
    .replaceAll(/[\u2018\u2019\u201c\u201d"'`\u00b4]/g, "'")
    .replaceAll(/[\u2013\u2014\u2011\u2212]/g, "-")
    .replaceAll("\u2026", "...")
    .replaceAll(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, "");

/** The payloads that a text does not hold as they are. */
export function missingIn(text: string, payloads: readonly TextPayload[], where: string): readonly Leak[] {
  const whole = bare(text);
  return payloads
    .filter((payload) => !whole.includes(bare(payload.text)))
    .map(({ id }) => [id, `is no text in ${where}`]);
}

const utf8 = (bytes: Uint8Array): string => strFromU8(bytes);
const output = (outputs: Outputs, ending: string): Uint8Array => {
  const found = [...outputs].find(([path]) => path.endsWith(ending));
  if (found === undefined) throw new Error(`nothing was made that ends with ${ending}`);
  return found[1];
};

/** The outputs that are read by programs: each still says what it said, and no value has become more than one. */
export async function checkFiles(outputs: Outputs, payloads: readonly TextPayload[]): Promise<readonly Leak[]> {
  return [
    ...missingIn(
      [...stringsIn(JSON.parse(utf8(output(outputs, ".evidence.json"))))].join("\n"),
      payloads,
      "evidence.json",
    ),
    ...checkCitation(parse(utf8(output(outputs, "CITATION.cff"))) as Citation, payloads),
    ...(await checkBibtex(utf8(output(outputs, ".bib")))),
    ...checkPptx(unzipSync(output(outputs, ".pptx")), payloads),
    ...checkMarkup(utf8(output(outputs, ".html")), payloads),
  ];
}

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (typeof value === "object" && value !== null)
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}

interface Citation {
  readonly authors: readonly { readonly "family-names"?: string }[];
}

function checkCitation({ authors }: Citation, payloads: readonly TextPayload[]): readonly Leak[] {
  const names = authors.map((author) => author["family-names"] ?? "");
  return payloads.filter(({ text }) => !names.includes(text)).map(({ id }) => [id, "is no name in CITATION.cff"]);
}

async function checkBibtex(text: string): Promise<readonly Leak[]> {
  const entries = await readBibtex(text, "tiny.bib");
  // The brief itself, its ledger and the source of the cells.
  return entries.length > 3 || text.includes("\ntitle = {hacked}")
    ? [["exports", `${entries.length} entries in BibTeX`]]
    : [];
}

const formula = /^[\s]*[=+\-@|%\t\r]/;
const number = /^[-+]?\d+(?:\.\d+)?$/;

function checkPptx(parts: Readonly<Record<string, Uint8Array>>, payloads: readonly TextPayload[]): readonly Leak[] {
  const leaks: Leak[] = [];
  let words = "";
  for (const [path, bytes] of Object.entries(parts)) {
    if (path.endsWith(".xlsx")) leaks.push(...checkWorkbook(unzipSync(bytes), path));
    if (!/\.(xml|rels)$/.test(path)) continue;
    const document = readXml(utf8(bytes), path, leaks);
    if (document === null) continue;
    if (path.startsWith("ppt/slides/") || path.startsWith("ppt/notesSlides/"))
      for (const text of [...document.getElementsByTagName("a:t")]) words += `${text.textContent}`;
    for (const relation of [...document.getElementsByTagName("Relationship")])
      if (
        relation.getAttribute("TargetMode") === "External" &&
        !/^(https?:\/\/|mailto:)/.test(relation.getAttribute("Target") ?? "")
      )
        leaks.push([path, `leads to ${relation.getAttribute("Target")}`]);
  }
  return [...leaks, ...missingIn(words, payloads, "PowerPoint")];
}

/** A sound XML document; null, and a leak, where it is none. */
export function readXml(text: string, path: string, leaks: Leak[]) {
  try {
    const onError = (_: string, message: string): never => {
      throw new Error(message);
    };
    return new DOMParser({ onError }).parseFromString(text, "text/xml");
  } catch (cause) {
    leaks.push([path, `is no XML: ${cause instanceof Error ? cause.message : cause}`]);
    return null;
  }
}

/** Texts of a sheet are texts by their type; a formula would be an element of its own. */
function checkWorkbook(parts: Readonly<Record<string, Uint8Array>>, path: string): readonly Leak[] {
  return Object.entries(parts).flatMap(([part, bytes]): readonly Leak[] =>
    part.startsWith("xl/worksheets/") && /<f[ >]/.test(utf8(bytes)) ? [[path, "holds a formula"]] : [],
  );
}

/** Of the page for screens what needs no browser: data for search engines, and tables that a spreadsheet opens. */
function checkMarkup(page: string, payloads: readonly TextPayload[]): readonly Leak[] {
  const [, linked = "{}"] = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(page) ?? [];
  const data = [...stringsIn(JSON.parse(linked))].join("\n");
  const sheets = [...page.matchAll(/href="data:text\/csv[^,"]*,([^"]*)"/g)].map(([, text = ""]) =>
    decodeURIComponent(text),
  );
  const cells = sheets.flatMap((sheet) =>
    sheet.split("\r\n").flatMap((row) => row.match(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g) ?? []),
  );
  const running = cells
    .map((cell) =>
      cell
        .replace(/,$/, "")
        .replace(/^"([\s\S]*)"$/, "$1")
        .replaceAll('""', '"'),
    )
    .filter((cell) => formula.test(cell) && !number.test(cell));
  return [
    ...missingIn(data, payloads, "JSON-LD"),
    ...(sheets.length === 0 ? [["exports", "no CSV is in the page"] as const] : []),
    ...running.map((cell): Leak => ["exports", `a spreadsheet computes ${cell}`]),
  ];
}

/** What is written to a terminal, to a comment on a pull request, and to the runner of GitHub. */
export function checkMessages(payloads: readonly TextPayload[]): readonly Leak[] {
  const markdown = new Markdown({ html: true, linkify: true });
  const control = "\u001b[2J\u001b]0;hacked\u0007\u009b31m\r";
  return payloads.flatMap(({ id, text }): readonly Leak[] => {
    const printed = withoutControl(`${control}${text}`);
    const shown = markdown.render(escapeMarkdown(text));
    const words = shown
      .replace(/<\/?p>/g, "")
      .replaceAll(/&(lt|gt|amp|quot|#\d+);/g, (_, name: string) => entities[name] ?? "?");
    const command = annotation({
      severity: "error",
      rule: `x,title=hacked::${text}`,
      message: `${text}\n::error::hacked`,
      place: { file: `${text}\n::add-mask::x`, line: 1, column: 1, length: 1 },
      hint: text,
    });
    return [
      ...(/[\u0007\r\u009b]|\u001b/.test(printed) ? [[id, "repaints the terminal"] as const] : []),
      ...(/<(?!\/?p>)/.test(shown) ? [[id, "is markup in Markdown"] as const] : []),
      ...(bare(words) === bare(text) ? [] : [[id, `is shown as ${words} in Markdown`] as const]),
      ...(command.includes("\n") || command.lastIndexOf("::error ") > 0
        ? [[id, "is a command of the runner"] as const]
        : []),
    ];
  });
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };
