import { AuthorMistake } from "@chancery/core";
import type { Answer } from "./serve-aside.ts";

/** What a thread made. Throws AuthorMistake where it found one, and an Error with the stack of a bug. */
export function madeOf(answer: Answer): unknown {
  if (answer.kind === "problems") throw new AuthorMistake([...answer.problems]);
  if (answer.kind === "failed") throw new Error(answer.stack);
  return answer.made;
}
