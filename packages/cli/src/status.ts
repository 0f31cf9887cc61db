import { clearLine, cursorTo } from "node:readline";

/** One line that says what a command is at, while a person waits; nothing is left of it at the end. */
export interface Status extends Disposable {
  say(text: string): void;
  clear(): void;
}

interface Stream extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/**
 * A line on the error stream; none where nobody watches it, or in CI. It is written at once, and not by a timer: some of the
 * work that it speaks of never gives way to one.
 */
export function openStatus(
  stream: Stream = process.stderr,
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Status {
  const watched = stream.isTTY === true && environment["CI"] === undefined && environment["TERM"] !== "dumb";
  const clear = (): void => {
    if (!watched) return;
    cursorTo(stream, 0);
    clearLine(stream, 0);
  };
  return {
    say: (text) => {
      clear();
      // A control character of a file's name could repaint the screen; a line that is too long would stay.
      const plain = text.replace(/\p{Cc}/gu, "\uFFFD").slice(0, (stream.columns || 80) - 2);
      if (watched) stream.write(`${plain}…`);
    },
    clear,
    [Symbol.dispose]: clear,
  };
}

/** Does something with each file in turn, and says with which. */
export async function eachFile<T>(
  doing: string,
  files: readonly string[],
  work: (file: string) => Promise<T>,
  status: Status = openStatus(),
): Promise<readonly T[]> {
  using line = status;
  const done: T[] = [];
  for (const [at, file] of files.entries()) {
    line.say(`${doing} ${file}${files.length === 1 ? "" : ` (${at + 1} of ${files.length})`}`);
    done.push(await work(file));
  }
  return done;
}
