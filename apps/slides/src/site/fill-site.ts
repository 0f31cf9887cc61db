import type { SiteFiles } from "@chancery/chromium";
import type { RenderedDeck } from "@chancery/templating";

/** What the deck's page may load and run: its own files. Styles are set by Slidev while it runs, hence inline ones. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The site of a deck: the shell's files, the deck's words and numbers as data in its page, and the account of its evidence. */
export function fillSite(shell: SiteFiles, deck: RenderedDeck, evidence: string): SiteFiles {
  const page = new TextDecoder().decode(shell.get("index.html"));
  const filled = fillPage(page, deck);
  const text = new TextEncoder();
  return new Map([...shell, ["evidence.json", text.encode(evidence)], ["index.html", text.encode(filled)]]);
}

function fillPage(page: string, deck: RenderedDeck): string {
  const head = [
    `<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="referrer" content="no-referrer">`,
    `<title>${escapeText(deck.title)}</title>`,
    `<link rel="icon" href="data:,">`,
    ...[...page.matchAll(/<(?:script|link)\b[^>]*>(?:<\/script>)?/g)].map(([tag]) => tag),
  ];
  return [
    `<!doctype html>`,
    `<html lang="${escapeText(deck.language)}">`,
    `<head>`,
    ...head,
    `</head>`,
    `<body>`,
    `<div id="app"></div>`,
    `<div id="mermaid-rendering-container"></div>`,
    `<script type="application/json" id="deck">${inertJson(deck)}</script>`,
    `</body>`,
    `</html>`,
    ``,
  ].join("\n");
}

/** JSON that cannot end the element it stands in, or begin a comment. */
export const inertJson = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeText = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
