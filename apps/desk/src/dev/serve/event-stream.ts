import type { ServerResponse } from "node:http";

/** What the open pages are told, as server-sent events; one that opens late is told the newest of each kind. */
export interface EventStream {
  tell(event: string, data: unknown): void;
  /** Lets a page listen until it leaves. */
  join(response: ServerResponse): void;
  close(): void;
}

/** Milliseconds between two signs of life, by which a listener that has gone is noticed. */
const pulse = 15_000;

export function openEventStream(): EventStream {
  const newest = new Map<string, string>();
  const listeners = new Set<ServerResponse>();
  const beat = setInterval(() => {
    for (const listener of listeners) listener.write(":\n\n");
  }, pulse);
  beat.unref();
  return {
    tell(event, data) {
      const text = `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
      newest.set(event, text);
      for (const listener of listeners) listener.write(text);
    },
    join(response) {
      response.writeHead(200, { "Content-Type": "text/event-stream; charset=utf-8" });
      for (const text of newest.values()) response.write(text);
      listeners.add(response);
      response.once("close", () => listeners.delete(response));
    },
    close() {
      clearInterval(beat);
      for (const listener of listeners) listener.end();
    },
  };
}
