import type { CDPSession, Page } from "puppeteer-core";
import { PrintRefused } from "../failure.ts";
import { settleSoftHyphens } from "./soft-hyphens.ts";
import { type Parted, partStyle, swapDocument } from "./swap.ts";

/** Where every document seems to come from: a name that can exist nowhere, and a secure origin of its own. */
export const address = "https://brief.invalid/brief.html";

const policy = [
  "default-src 'none'",
  "img-src data:",
  "style-src 'unsafe-inline'",
  "font-src data:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** So many documents in a row share a page's style sheet: each leaves a little in its memory. */
const mostSwaps = 25;

/** Of HTML, in UTF-16 units: 50 MB take the browser minutes and 3.6 GB of memory. */
const longest = 20_000_000;

/**
 * A page that runs no script and reaches nothing: no file, no network. Three walls stand behind one another, so that
 * a gap in one leaks nothing: the document's own policy, this interception, and the browser's dead proxy.
 */
export interface GuardedPage {
  readonly page: Page;
  readonly session: CDPSession;
  /**
   * Shows the document under print media; returns when all it holds is loaded or has failed, and its words are parted.
   * Throws PrintRefused where it is too large.
   * @param sheet what its style sheet begins with; documents in a row that share it, and the rest of theirs, are loaded sooner
   */
  load(html: string, sheet?: string): Promise<void>;
  /** The addresses that the document asked for and did not get, each once. */
  blocked(): string[];
}

export async function guardPage(page: Page): Promise<GuardedPage> {
  const session = await page.createCDPSession();
  const state = { html: "", blocked: new Set<string>() };
  // At each navigation every session sets its own medium again: one without would undo the page's.
  const printed = session.send("Emulation.setEmulatedMedia", { media: "print" });
  await Promise.all([settle(page), printed, intercept(session, state), watch(session, state.blocked)]);
  let standing = { style: "", sheet: "" };
  let swaps = 0;
  async function show(html: string, parted: Parted | null, sheet: string): Promise<void> {
    const same = parted?.style === standing.style && sheet === standing.sheet && swaps < mostSwaps;
    if (parted !== null && same && (await swapDocument(page, parted, sheet, address))) {
      swaps += 1;
      return;
    }
    standing = { style: "", sheet: "" };
    state.html = sheet === "" ? html : html.replace("<style>", () => `<style>${sheet}`);
    await page.goto(address, { waitUntil: "load", timeout: 0 });
    // A font that only a page's margin uses would otherwise be asked for when it is too late.
    await page.evaluate(() =>
      Promise.all([...document.fonts].map((font) => font.load().catch(() => {}))).then(() => {}),
    );
    state.html = "";
    standing = { style: parted?.style ?? "", sheet };
    swaps = 0;
  }
  return {
    page,
    session,
    async load(html, sheet = "") {
      const length = html.length + sheet.length;
      if (length > longest) {
        const detail = `the document's HTML is ${Math.round(length / 1e6)} MB; at most ${longest / 1e6} are printed`;
        throw new PrintRefused([{ kind: "size", detail }]);
      }
      state.blocked.clear();
      await settle(page);
      const parted = partStyle(html);
      await show(html, parted, sheet);
      await settleSoftHyphens(page, parted?.rest ?? html);
    },
    blocked: () => [...state.blocked],
  };
}

/** Puts back what a borrower may have changed. Costs nothing where nothing was. */
async function settle(page: Page): Promise<void> {
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.emulateMediaType("print"),
    page.setViewport({ width: 1024, height: 768, deviceScaleFactor: 1 }),
  ]);
}

/** Answers the one request for the document and refuses every other one. Addresses in `data:` do not come by here. */
async function intercept(session: CDPSession, state: { html: string; blocked: Set<string> }): Promise<void> {
  session.on("Fetch.requestPaused", ({ requestId, request, resourceType }) => {
    if (request.url === address && resourceType === "Document" && state.html !== "") {
      const responseHeaders = [
        { name: "Content-Type", value: "text/html; charset=utf-8" },
        { name: "Content-Security-Policy", value: policy },
        { name: "Referrer-Policy", value: "no-referrer" },
      ];
      const body = Buffer.from(state.html).toString("base64");
      quietly(session.send("Fetch.fulfillRequest", { requestId, responseCode: 200, responseHeaders, body }));
    } else {
      state.blocked.add(request.url);
      // An aborted navigation leaves the document standing; a blocked one would replace it by an error page.
      quietly(session.send("Fetch.failRequest", { requestId, errorReason: "Aborted" }));
    }
  });
  await session.send("Fetch.enable", { patterns: [{ urlPattern: "*" }] });
}

/** Records what the policy stops before it becomes a request. */
async function watch(session: CDPSession, blocked: Set<string>): Promise<void> {
  session.on("Network.requestWillBeSent", ({ request }) => {
    if (request.url !== address && !/^(data|about):/i.test(request.url)) blocked.add(request.url);
  });
  session.on("Audits.issueAdded", ({ issue }) => {
    const violation = issue.details.contentSecurityPolicyIssueDetails;
    // A frame's address in `data:` is reported as empty; its directive then tells what it was.
    if (violation?.contentSecurityPolicyViolationType === "kURLViolation")
      blocked.add(violation.blockedURL || `data: as ${violation.violatedDirective}`);
  });
  session.on("Log.entryAdded", ({ entry }) => {
    const local = /^Not allowed to load local resource: (\S+)/.exec(entry.text)?.[1];
    if (local) blocked.add(local);
  });
  await Promise.all(["Network.enable", "Audits.enable", "Log.enable"].map((method) => session.send(method as never)));
}

/** The page may be gone before the answer arrives; whoever works on it learns that by other means. */
const quietly = (answer: Promise<unknown>) => void answer.catch(() => {});
