import { request } from "node:http";
import { openServer } from "../../apps/desk/src/dev/serve/open-server.ts";
import { payloadsOf, type Tried } from "./base.ts";

interface PreviewPayload {
  readonly name: string;
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly status: number;
  readonly not?: string;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/** Requests to the preview server that it must not answer: byte for byte as written, for a browser would tidy them up. */
export async function tryPreview(): Promise<Tried> {
  const token = "t".repeat(32);
  const shown = { type: "text/html", body: "CANARY" };
  const server = await openServer({
    token,
    port: 0,
    find: (path) => (path === "" ? shown : null),
    listen: (response) => void response.end("CANARY"),
    take: () => false,
  });
  const { host, port } = new URL(server.address);
  const fill = (text: string): string => text.replaceAll("HOST", host).replaceAll("TOKEN", token);
  try {
    const payloads = payloadsOf<PreviewPayload>("preview");
    const leaked: string[] = [];
    for (const { name, method = "GET", path = "/TOKEN/", headers = {}, body = "", status, not } of payloads) {
      const filled = Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, fill(value)]));
      const answer = await ask(Number(port), { method, path: fill(path), headers: { Host: host, ...filled } }, body);
      const bad =
        answer.status !== status || answer.body.includes("CANARY") || (not !== undefined && answer.body.includes(not));
      if (bad) leaked.push(`${name}: ${answer.status} ${answer.body.slice(0, 80)}`);
    }
    return { group: "preview", tried: payloads.length, leaked };
  } finally {
    await server.close();
  }
}

const ask = (
  port: number,
  options: { method: string; path: string; headers: Readonly<Record<string, string>> },
  body: string,
) =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, ...options }, (response) => {
      let text = "";
      response.on("data", (part: Buffer) => {
        text += part.toString("latin1");
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    asked.on("error", reject);
    asked.end(body);
  });
