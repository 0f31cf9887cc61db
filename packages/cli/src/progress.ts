import { AuthorMistake, type Problem } from "@chancery/core";
import { openStatus } from "./status.ts";
import type { Terminal } from "./terminal.ts";

/** One thing that is made, and how: `say` shows the stage it is in, `terminal` takes what is told of it. */
export interface Task {
  readonly title: string;
  run(say: (stage: string) => void, terminal: Terminal): Promise<void>;
}

/** A task that a mistake in its own brief ended. */
export interface Failure {
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** A list of more than these would run off the screen. */
const mostShown = 12;

/**
 * Runs tasks, `atOnce` of them at a time, with a display on a terminal and plain lines elsewhere; what each tells comes in
 * one piece and in their order. A task that fails by a mistake of its author's leaves the others alone: those are given
 * back. Any other failure ends the run.
 */
export async function withProgress(
  tasks: readonly Task[],
  terminal: Terminal,
  atOnce = 1,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const tell = inOrder(terminal);
  const attempt = async (task: Task, at: number, say: (stage: string) => void): Promise<void> => {
    const told = tell(at);
    try {
      await task.run(say, told.terminal);
    } catch (cause) {
      if (!(cause instanceof AuthorMistake)) throw cause;
      failures.push({ title: task.title, problems: cause.problems });
    }
    told.done();
  };
  if (!terminal.interactive || tasks.length > mostShown) await runMany(tasks, atOnce, attempt);
  else {
    const list = tasks.map((task, at) => ({
      title: task.title,
      task: (_: unknown, shown: { output: string }) =>
        attempt(task, at, (stage) => {
          shown.output = stage;
        }),
    }));
    const { Listr } = await import("listr2");
    await new Listr(list, {
      concurrent: atOnce,
      rendererOptions: { collapseErrors: false, showErrorMessage: false },
    }).run();
  }
  return failures;
}

type Attempt = (task: Task, at: number, say: (stage: string) => void) => Promise<void>;

async function runMany(tasks: readonly Task[], atOnce: number, attempt: Attempt): Promise<void> {
  using status = openStatus();
  const waiting = [...tasks.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, task] = next;
      try {
        await attempt(task, at, (stage) => status.say(`${task.title}: ${stage} (${at + 1} of ${tasks.length})`));
      } catch (cause) {
        waiting.length = 0; // nothing more is begun
        throw cause;
      }
      status.clear();
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, atOnce) }, work));
}

/** Holds back what later tasks tell until those before them are done. */
function inOrder(terminal: Terminal): (at: number) => { readonly terminal: Terminal; done(): void } {
  const held: { lines: (() => void)[]; done: boolean }[] = [];
  let turn = 0;
  const entry = (at: number) => {
    held[at] ??= { lines: [], done: false };
    return held[at];
  };
  const flush = (): void => {
    for (; ; turn += 1) {
      const { lines, done } = entry(turn);
      for (const line of lines.splice(0)) line();
      if (!done) return;
    }
  };
  return (at) => {
    const later = (line: () => void): void => {
      entry(at).lines.push(line);
      if (at === turn) flush();
    };
    return {
      terminal: {
        interactive: terminal.interactive,
        out: (line) => later(() => terminal.out(line)),
        err: (line) => later(() => terminal.err(line)),
      },
      done: () => {
        entry(at).done = true;
        flush();
      },
    };
  };
}
