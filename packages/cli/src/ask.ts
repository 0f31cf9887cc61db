import type { Readable, Writable } from "node:stream";
import { Interrupted } from "./run.ts";

export interface Choice {
  readonly value: string;
  readonly label?: string;
  readonly hint?: string;
}

/** Asks a person. Each question throws Interrupted when the answer is Ctrl-C. */
export interface Asker {
  /** `check` gives what is wrong with an answer, or null. An empty answer takes `initial`. */
  text(question: string, initial?: string, check?: (answer: string) => string | null): Promise<string>;
  choose(question: string, choices: readonly Choice[], initial?: string): Promise<string>;
  several(question: string, choices: readonly Choice[], initial: readonly string[]): Promise<readonly string[]>;
}

interface Streams {
  readonly input: Readable & { readonly isTTY?: boolean };
  readonly output: Writable & { readonly isTTY?: boolean };
}

/** Null where nobody can answer: input or output is no terminal, or CI is set. Questions go to the error stream. */
export async function openAsker(
  { input, output }: Streams = { input: process.stdin, output: process.stderr },
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Asker | null> {
  if (input.isTTY !== true || output.isTTY !== true || environment["CI"] !== undefined) return null;
  // Read only when a person is there: most runs ask nothing.
  const { isCancel, multiselect, select, text } = await import("@clack/prompts");
  const streams = { input, output };
  const answered = <T>(answer: T): Exclude<T, symbol> => {
    if (isCancel(answer)) throw new Interrupted("the question was left unanswered");
    return answer as Exclude<T, symbol>;
  };
  return {
    text: async (message, initial = "", check = () => null) => {
      const validate = (answer: string | undefined): string | undefined =>
        check(answer?.trim() || initial) ?? undefined;
      const hint = initial === "" ? {} : { placeholder: initial, defaultValue: initial };
      return answered(await text({ ...streams, message, validate, ...hint })).trim();
    },
    choose: async (message, choices, initial) => {
      const more = initial === undefined ? {} : { initialValue: initial };
      return answered(await select<string>({ ...streams, message, options: [...choices], ...more }));
    },
    several: async (message, choices, initial) =>
      answered(
        await multiselect<string>({
          ...streams,
          message: `${message} (space marks, enter ends)`,
          options: [...choices],
          initialValues: [...initial],
          required: true,
        }),
      ),
  };
}
