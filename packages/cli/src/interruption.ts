import { exits } from "./run.ts";

/**
 * Runs `work`; on Ctrl-C or a request to end, `clean` is done first and the process leaves with the
 * customary code. Without it a browser would outlive the command.
 */
export async function interruptible<T>(work: () => Promise<T>, clean: () => Promise<void>): Promise<T> {
  const leave = (code: number) => () => {
    void clean().finally(() => process.exit(code));
  };
  const handlers = { SIGINT: leave(exits.interrupted), SIGTERM: leave(exits.terminated), SIGHUP: leave(exits.hungUp) };
  const signals = Object.keys(handlers) as readonly (keyof typeof handlers)[];
  for (const signal of signals) process.once(signal, handlers[signal]);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, handlers[signal]);
  }
}
