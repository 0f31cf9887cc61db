import { AuthorMistake, error } from "@chancery/core";
import { expect, test } from "vitest";
import { type Task, withProgress } from "./progress.ts";
import { tellFailures } from "./tell-failures.ts";

/** A terminal that keeps what it is told. */
function listen() {
  const lines: string[] = [];
  const keep = (line: string): void => {
    lines.push(line);
  };
  return { lines, terminal: { interactive: false, out: keep, err: keep } };
}

const bad = new AuthorMistake([error("wrong", "a number is missing", null)]);

/** Tasks that end when they are told to. */
function openTasks(count: number) {
  const ends: ((failure?: Error) => void)[] = [];
  const begun: number[] = [];
  const tasks = Array.from(
    { length: count },
    (_, at): Task => ({
      title: `task ${at}`,
      run: (_say, terminal) => {
        begun.push(at);
        terminal.out(`${at} begins`);
        return new Promise<void>((resolve, reject) => {
          ends[at] = (failure) => {
            terminal.out(`${at} ends`);
            if (failure) reject(failure);
            else resolve();
          };
        });
      },
    }),
  );
  return { tasks, begun, end: (at: number, failure?: Error) => ends[at]?.(failure) };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test("tasks run side by side, and what they tell stays in their order", async () => {
  const { lines, terminal } = listen();
  const { tasks, begun, end } = openTasks(3);
  const all = withProgress(tasks, terminal, 2);
  await settle();
  expect(begun).toEqual([0, 1]);
  end(1);
  await settle();
  expect([begun, lines]).toEqual([[0, 1, 2], ["0 begins"]]);
  end(0);
  await settle();
  expect(lines).toEqual(["0 begins", "0 ends", "1 begins", "1 ends", "2 begins"]);
  end(2);
  expect(await all).toEqual([]);
});

test("a mistake in one leaves the others, and is given back by name", async () => {
  const { terminal } = listen();
  const { tasks, begun, end } = openTasks(3);
  const all = withProgress(tasks, terminal, 1);
  for (const [at, failure] of [undefined, bad, undefined].entries()) {
    await settle();
    end(at, failure);
  }
  expect(await all).toEqual([{ title: "task 1", problems: bad.problems }]);
  expect(begun).toEqual([0, 1, 2]);
});

test("a bug ends the run, and nothing more is begun", async () => {
  const { terminal } = listen();
  const { tasks, begun, end } = openTasks(4);
  const all = withProgress(tasks, terminal, 2);
  await settle();
  end(1, new TypeError("a bug"));
  await expect(all).rejects.toThrow("a bug");
  end(0);
  await settle();
  expect(begun).toEqual([0, 1]);
});

test("what was not written is named, among how many, with all mistakes and no warning", () => {
  const { lines, terminal } = listen();
  const failures = [{ title: "c (az)", problems: bad.problems }];
  const problems = [
    error("other", "a word is wrong", null),
    { ...error("mild", "long", null), severity: "warning" as const },
  ];
  const tell = () => tellFailures({ among: "300 briefs", leftOut: ["b"], problems, failures }, terminal);
  expect(tell).toThrow("a word is wrong\na number is missing");
  expect(lines).toEqual(["not written, of 300 briefs: b, c (az)\n"]);
  expect(() => tellFailures({ among: "1", leftOut: [], problems: [], failures: [] }, terminal)).not.toThrow();
});
