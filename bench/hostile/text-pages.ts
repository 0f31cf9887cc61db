import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { openPage } from "../../apps/report/fixtures/open-page.ts";
import { openPrint } from "../../apps/slides/src/site/open-print.ts";
import type { GuardedPage, Printer } from "../../packages/chromium/src/index.ts";
import { readSealed } from "../../packages/pdf/src/index.ts";
import { inspect } from "../../packages/pdf/src/lint/inspect.ts";
import { dictEntry, nameEntry, textEntry } from "../../packages/pdf/src/objects.ts";
import { type Leak, missingIn, readXml } from "./text-checks.ts";
import type { Outputs } from "./text-outputs.ts";
import type { TextPayload } from "./text-root.ts";

type Page = GuardedPage["page"];

/** What no page of ours has: an element that loads or runs something, or an attribute that does. */
const foreign =
  "iframe,object,embed,base,video,audio,math,[onload],[onerror],[onfocus],[ontoggle],[onmouseover],[onclick],[autofocus],img[src='x']";

/** Looks at a page whose script runs: nothing of a payload has run, and all of them are read in it. */
async function lookAt(page: Page, payloads: readonly TextPayload[], where: string): Promise<readonly Leak[]> {
  const seen = await page.evaluate((selector) => {
    const hrefs = [...document.querySelectorAll("[href]")].map((link) => link.getAttribute("href") ?? "");
    return {
      hacked: "h" in window,
      text: document.body.textContent ?? "",
      foreign: [...document.querySelectorAll(selector)].map(({ outerHTML }) => outerHTML.slice(0, 120)),
      hrefs: hrefs.filter(
        (href) =>
          !/^(https?:\/\/|mailto:|#|data:(,|text\/csv|text\/plain|application\/|image\/)|(?:\.\/)?[\w./-]+$)/.test(
            href,
          ),
      ),
    };
  }, foreign);
  return [
    ...(seen.hacked ? [["script", `ran in ${where}`] as const] : []),
    ...seen.foreign.map((element): Leak => ["markup", `${element} in ${where}`]),
    ...seen.hrefs.map((href): Leak => ["link", `${href} in ${where}`]),
    ...missingIn(seen.text, payloads, where),
  ];
}

const fileNamed = (outputs: Outputs, ending: string): string => {
  const found = [...outputs.keys()].find((path) => path.endsWith(ending) && !path.includes("/"));
  if (found === undefined) throw new Error(`nothing was made that ends with ${ending}`);
  return found;
};

/** The page for screens, opened as a reader opens it. */
export async function checkPage(
  printer: Printer,
  outputs: Outputs,
  folder: string,
  payloads: readonly TextPayload[],
): Promise<readonly Leak[]> {
  const file = join(folder, "page.html");
  writeFileSync(file, outputs.get(fileNamed(outputs, ".html")) ?? "");
  const sight = { width: 1280, scheme: "light", script: true } as const;
  return openPage(printer, file, sight, async (page, asked) => {
    const leaks = await lookAt(page, payloads, "the web page");
    return [
      ...leaks,
      ...asked.filter((url) => !url.endsWith("page.html")).map((url): Leak => ["request", `for ${url}`]),
    ];
  });
}

/** The deck's site: all its slides at once. */
export async function checkDeck(
  printer: Printer,
  outputs: Outputs,
  payloads: readonly TextPayload[],
): Promise<readonly Leak[]> {
  const site = new Map(
    [...outputs].flatMap(([path, bytes]) =>
      path.includes("/") ? [[path.slice(path.indexOf("/") + 1), bytes] as const] : [],
    ),
  );
  return printer.withSite(site, async (page) => {
    await openPrint(page, Math.ceil(payloads.length / 2));
    const leaks = await lookAt(page.page, payloads, "the deck");
    return [
      ...leaks,
      ...page.blocked().map((url): Leak => ["request", `for ${url}`]),
      ...page.errors().map((error): Leak => ["error", error]),
    ];
  });
}

/** What the PDF prints, what its metadata say, and where its links lead. */
export async function checkPdf(outputs: Outputs, payloads: readonly TextPayload[]): Promise<readonly Leak[]> {
  const bytes = outputs.get(fileNamed(outputs, ".pdf")) ?? new Uint8Array();
  const { pages } = await readSealed(bytes);
  const { annotations, xmp, pdf } = await inspect(bytes);
  const actions = annotations.flatMap(({ dict }) => dictEntry(dict, "A") ?? []);
  const links = actions
    .filter((action) => nameEntry(action, "S") === "URI")
    .map((action) => textEntry(action, "URI") ?? "");
  const others = actions
    .map((action) => nameEntry(action, "S") ?? "none")
    .filter((kind) => kind !== "URI" && kind !== "GoTo");
  return [
    ...missingIn(pages.map(({ text }) => text).join(""), payloads, "the PDF"),
    ...links
      .filter((address) => !/^(https?:\/\/|mailto:)/.test(address))
      .map((address): Leak => ["link", `${address} in the PDF`]),
    ...others.map((kind): Leak => ["action", `${kind} in the PDF`]),
    // The keywords of the brief are all payloads.
    ...missingIn(pdf.getKeywords() ?? "", payloads, "the PDF's information"),
    ...checkXmp(xmp ?? "", payloads),
  ];
}

/** The metadata stream is sound XML that has the elements it should have, and says each keyword as a text. */
function checkXmp(xmp: string, payloads: readonly TextPayload[]): readonly Leak[] {
  const leaks: Leak[] = [];
  const read = readXml(xmp.replace(/^\ufeff/, ""), "XMP", leaks);
  if (read === null) return leaks;
  const names = [...read.getElementsByTagName("*")].map(({ nodeName }) => nodeName);
  return [
    ...names
      .filter((name) => !/^(?:x|rdf|dc|pdf|xmp|pdfaid|pdfuaid|chancery|pdfa[A-Z]\w+):/.test(name))
      .map((name): Leak => ["markup", `${name} in XMP`]),
    ...["x:xmpmeta", "pdf:Keywords", "dc:title", "dc:creator"]
      .filter((name) => names.filter((each) => each === name).length !== 1)
      .map((name): Leak => ["markup", `not one ${name} in XMP`]),
    ...missingIn(read.getElementsByTagName("pdf:Keywords").item(0)?.textContent ?? "", payloads, "XMP"),
  ];
}
