import { exits } from "./run.ts";

/** What ended a command, in a person's words, and the customary code. */
const signals = {
  SIGINT: ["ended by Ctrl-C (SIGINT)", exits.interrupted],
  SIGTERM: ["ended by another program (SIGTERM)", exits.terminated],
  SIGHUP: ["ended with its terminal (SIGHUP)", exits.hungUp],
} as const;

/**
 * Runs `work`; on Ctrl-C or a request to end, `clean` is done first, it is said in one line what ended it, and the process
 * leaves with the customary code. Without it a browser would outlive the command.
 * @param told "silent" where to be interrupted is how the command is meant to end
 */
export async function interruptible<T>(
  work: () => Promise<T>,
  clean: () => Promise<void>,
  told: "told" | "silent" = "told",
): Promise<T> {
  let leaving = false;
  const names = Object.keys(signals) as readonly (keyof typeof signals)[];
  const handlers = names.map((name) => {
    const [words, code] = signals[name];
    const leave = (): void => {
      leaving = true;
      void clean()
        .catch(() => {})
        .finally(() => {
          if (told === "told")
            process.stderr.write(`${words}: no file is half written; the same command goes on from here\n`);
          process.exit(code);
        });
    };
    return [name, leave] as const;
  });
  for (const [name, leave] of handlers) process.once(name, leave);
  try {
    return await work();
  } finally {
    // What it was working with was just taken away from it: how it ended is nobody's concern.
    if (leaving) await new Promise(() => {});
    for (const [name, leave] of handlers) process.off(name, leave);
  }
}
