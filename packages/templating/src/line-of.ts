import type { Place } from "@chancery/core";

/** The author's file and line, as the page carries them: for messages on what is printed. */
export const lineOf = ({ file, line }: Place): string => `${file}:${line}`;
