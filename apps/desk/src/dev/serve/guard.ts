import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** Why a request is not answered: its status and words. */
export interface Refusal {
  readonly status: 403 | 404 | 405;
  readonly words: string;
}

/** Who may ask: this server's address and the secret part of its paths. */
export interface Guarded {
  readonly port: number;
  readonly token: string;
}

/**
 * The path behind the token, or why there is none. The name of the host is looked at because any site may let its own name
 * lead here, the origin because any site may send requests here, and the token because any user of this machine may.
 */
export function admit(request: IncomingMessage, { port, token }: Guarded): string | Refusal {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host = "", origin } = request.headers;
  if (!hosts.includes(host)) return { status: 403, words: "this name does not lead here" };
  if (origin !== undefined && origin !== `http://${host}`) return { status: 403, words: "another site asked for this" };
  const from = request.headers["sec-fetch-site"];
  if (from !== undefined && from !== "same-origin" && from !== "none")
    return { status: 403, words: "another site asked for this" };
  if (request.method === "POST" ? origin === undefined : request.method !== "GET")
    return { status: 405, words: `${request.method} is not answered` };
  const path = pathOf(request.url ?? "");
  const [, given = "", rest = ""] = /^\/([^/]*)\/(.*)$/.exec(path) ?? [];
  return same(given, token) ? rest : { status: 404, words: `nothing is called ${path}` };
}

/** Without its query; an address that cannot be read is shown as it came. */
function pathOf(url: string): string {
  const [path = ""] = url.split("?");
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function same(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What is seen instead of a page: words of a stranger's address are text in it. */
export const refusalPage = ({ status, words }: Refusal): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${status}</title><p>${words.slice(0, 200).replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)}</p></html>\n`;
