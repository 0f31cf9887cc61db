import { randomBytes } from "node:crypto";
import { interruptible, type Shown, type Terminal, withOwnTemporary } from "@chancery/cli";
import { AuthorMistake, error, Problems, readProject } from "@chancery/core";
import open from "open";
import { Desk } from "./dev/desk.ts";
import { clientFiles } from "./dev/serve/client-files.ts";
import { openEventStream } from "./dev/serve/event-stream.ts";
import { type OpenServer, openServer, type Resource } from "./dev/serve/open-server.ts";
import { outputs } from "./dev/shown.ts";
import { watchRoot } from "./dev/watch-root.ts";

export interface DevOptions {
  readonly root: string;
  readonly project: string;
  readonly brief: string | null;
  readonly language: string | null;
  /** 0 takes any free one. */
  readonly port: number;
  /** Whether the page is opened in the usual browser. */
  readonly open: boolean;
}

/**
 * Shows a brief while it is written, in a page of this machine alone, and follows each change, until it is interrupted.
 * Throws AuthorMistake where there is nothing to show.
 */
export function dev(options: DevOptions, terminal: Terminal, shown: Shown): Promise<void> {
  return withOwnTemporary(() => showDesk(options, terminal, shown));
}

async function showDesk(options: DevOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const events = openEventStream();
  const desk = new Desk(options, events, terminal, shown);
  const server = await serve(desk, options, (response) => events.join(response), shown);
  const watcher = watchRoot(options.root, options.project, () => desk.refresh());
  const close = async (): Promise<void> => {
    events.close();
    await Promise.all([watcher.close(), server.close(), desk.close()]);
  };
  try {
    await interruptible(
      async () => {
        desk.open(options.brief, options.language);
        terminal.out(`${server.address}  (Ctrl-C ends it)`);
        // Without a desktop nothing opens, and the address stands in the terminal.
        if (options.open) await open(server.address).catch(() => {});
        await new Promise(() => {});
      },
      close,
      "silent",
    );
  } finally {
    await close();
  }
}

async function serve(
  desk: Desk,
  { port }: DevOptions,
  listen: Parameters<typeof openServer>[0]["listen"],
  { files }: Shown,
): Promise<OpenServer> {
  const { tokens } = readProject(files ?? new Map(), new Problems());
  const own = clientFiles(tokens);
  const find = (path: string): Resource | null => own.get(path) ?? madeAt(path, desk);
  const take = (path: string, body: string): boolean =>
    (path === "choose" && choose(desk, body)) || (path === "seen" && seen(desk, body));
  const token = randomBytes(24).toString("base64url");
  try {
    return await openServer({ token, port, find, listen, take });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "EADDRINUSE") throw cause;
    const hint = "leave --port out, and a free one is taken";
    throw new AuthorMistake([error("port-taken", `something else listens at port ${port}`, null, hint)]);
  }
}

/** The page for screens is looked at without its script, by who shows it: nothing in it runs. */
const webPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; frame-ancestors 'self'";

function madeAt(path: string, desk: Desk): Resource | null {
  if (path === "web.html") return { type: "text/html; charset=utf-8", body: desk.web, policy: webPolicy };
  if (path === "evidence.json") return { type: "application/json", body: desk.evidence };
  const [, name = ""] = /^pdf\/([\w-]+)\.pdf$/.exec(path) ?? [];
  const body = desk.pdf(name);
  return body === null ? null : { type: "application/pdf", body };
}

function seen(desk: Desk, body: string): boolean {
  const output = outputs.find((known) => known === body);
  if (output !== undefined) desk.seen(output);
  return output !== undefined;
}

function choose(desk: Desk, body: string): boolean {
  try {
    const { brief, language } = JSON.parse(body) as { readonly brief?: unknown; readonly language?: unknown };
    return typeof brief === "string" && desk.choose(brief, typeof language === "string" ? language : null);
  } catch {
    return false;
  }
}
