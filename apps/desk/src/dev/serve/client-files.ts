import { readdirSync, readFileSync } from "node:fs";
import { createRequire, stripTypeScriptTypes } from "node:module";
import { dirname, join, resolve } from "node:path";
import type { Tokens } from "@chancery/core";
import { lookCss } from "./look-css.ts";
import type { Resource } from "./open-server.ts";

const require = createRequire(import.meta.url);
const folder = resolve(import.meta.dirname, "../client");
const pdfjs = dirname(require.resolve("pdfjs-dist/package.json"));
/** Node is led to a form of it for servers, which lies one folder deeper. */
const lit = require.resolve("lit-html").replace(/(?<=[\\/]lit-html[\\/])(?!.*[\\/]lit-html[\\/]).*$/, "");

/** What the page of the desk may load: this server's own files. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Packages that the page's modules name, and where they lie on the server. */
const packages = [
  ["pdfjs-dist", "../lib/pdf.mjs"],
  ["lit-html", "../lib/lit-html/lit-html.js"],
] as const;

const script = "text/javascript; charset=utf-8";

/** Reads the desk's own page: its modules, whose types are taken out, and the libraries and fonts that they use. Nothing else. */
export function clientFiles(tokens: Tokens | null): ReadonlyMap<string, Resource> {
  const file = (path: string, type: string): Resource => ({ type, body: readFileSync(path) });
  const own = readdirSync(folder).flatMap((name): [string, Resource][] => {
    const text = readFileSync(join(folder, name), "utf8");
    if (name.endsWith(".ts")) return [[`app/${name}`, { type: script, body: browserModule(text) }]];
    return name.endsWith(".css") ? [[`app/${name}`, { type: "text/css; charset=utf-8", body: text }]] : [];
  });
  const { css, fonts } = lookCss(tokens, require.resolve);
  return new Map<string, Resource>([
    ["", { type: "text/html; charset=utf-8", body: readFileSync(join(folder, "index.html"), "utf8"), policy }],
    ...own,
    ["app/look.css", { type: "text/css; charset=utf-8", body: css }],
    ["lib/pdf.mjs", file(join(pdfjs, "build/pdf.min.mjs"), script)],
    ["lib/pdf.worker.mjs", { ...file(join(pdfjs, "build/pdf.worker.min.mjs"), script), policy }],
    ["lib/lit-html/lit-html.js", file(join(lit, "lit-html.js"), script)],
    ...fonts.map(([name, path]) => [`fonts/${name}`, file(path, "font/woff2")] as const),
  ]);
}

/** The browser takes no types, and knows no package by name. */
function browserModule(text: string): string {
  const plain = stripTypeScriptTypes(text);
  return packages.reduce((code, [name, path]) => code.replaceAll(`from "${name}"`, `from "${path}"`), plain);
}
