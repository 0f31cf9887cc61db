import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

export interface OpenDesk extends AsyncDisposable {
  readonly address: string;
}

/** `pnpm dev` of a brief, ended when it is no longer used. Throws an Error where it ends by itself. */
export async function openDesk(project: string, brief: string, root: string): Promise<OpenDesk> {
  const command = [join(project, "apps/desk/src/cli.ts"), "dev", brief, "--root", root, "--no-open"];
  const desk = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...command], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = once(desk, "exit");
  const address = await new Promise<string>((found, failed) => {
    desk.stdout.on("data", (text: Buffer) => {
      const [line] = /http:\S+/.exec(text.toString()) ?? [];
      if (line !== undefined) found(line);
    });
    desk.once("exit", () => failed(new Error(`pnpm dev ${brief} ended by itself`)));
  });
  return {
    address,
    async [Symbol.asyncDispose]() {
      desk.kill("SIGINT");
      await ended;
    },
  };
}
