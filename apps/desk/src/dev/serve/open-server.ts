import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { admit, type Refusal, refusalPage } from "./guard.ts";

/** What lies at a path. */
export interface Resource {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** What its page may load; nothing where not said. */
  readonly policy?: string;
}

export interface ServerOptions {
  readonly token: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** What is at a path behind the token: nothing else can be had. */
  readonly find: (path: string) => Resource | null;
  readonly listen: (response: ServerResponse) => void;
  /** Takes what was posted, and says whether it was something to take. */
  readonly take: (path: string, body: string) => boolean;
}

export interface OpenServer {
  readonly address: string;
  close(): Promise<void>;
}

/** Bytes; what is posted here are a few words. */
const mostPosted = 4096;

/** Serves one machine alone: it listens at the loopback, and looks at the name, origin and token of each request. */
export async function openServer(options: ServerOptions): Promise<OpenServer> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    answer(request, response, { ...options, port }).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "127.0.0.1", () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${options.token}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: ServerOptions): Promise<void> {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  const path = admit(request, options);
  if (typeof path !== "string") return refuse(response, path);
  if (request.method === "POST") {
    const taken = options.take(path, await bodyOf(request));
    response.writeHead(taken ? 204 : 400).end();
    return;
  }
  if (path === "events") return options.listen(response);
  const found = options.find(path);
  if (found === null) return refuse(response, { status: 404, words: `nothing is called ${path}` });
  response.setHeader("Content-Security-Policy", found.policy ?? nothing);
  response.writeHead(200, { "Content-Type": found.type }).end(found.body);
}

const nothing = "default-src 'none'; frame-ancestors 'none'";

const always = {
  "Cache-Control": "no-store",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

function refuse(response: ServerResponse, refusal: Refusal): void {
  response.setHeader("Content-Security-Policy", nothing);
  response.writeHead(refusal.status, { "Content-Type": "text/html; charset=utf-8" }).end(refusalPage(refusal));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > mostPosted) throw new Error("more was posted than is taken");
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}
