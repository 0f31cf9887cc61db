import type { Terminal } from "./terminal.ts";

/** One thing that is made, and how: `say` shows the stage it is in. */
export interface Task {
  readonly title: string;
  run(say: (stage: string) => void): Promise<void>;
}

/** Runs tasks in order, with a display on a terminal and plain lines elsewhere. The first that fails ends the run. */
export async function withProgress(tasks: readonly Task[], terminal: Terminal): Promise<void> {
  if (!terminal.interactive) {
    for (const task of tasks) await task.run(() => {});
    return;
  }
  const list = tasks.map((task) => ({
    title: task.title,
    task: (_: unknown, shown: { output: string }) =>
      task.run((stage) => {
        shown.output = stage;
      }),
  }));
  const { Listr } = await import("listr2");
  await new Listr(list, { rendererOptions: { collapseErrors: false, showErrorMessage: false } }).run();
}
