import { createHash } from "node:crypto";
import { answerOf, type Files, type Project, pathsUnder, type Question } from "@chancery/core";
import { digestOf } from "./digest.ts";

/** What is asked of the files themselves, besides the evidence in them. */
type AboutFiles =
  | readonly ["file", path: string]
  | readonly ["paths", folder: string]
  /** Some lines of a file by their numbers, from 1. */
  | readonly ["lines", path: string, numbers: readonly number[]];

/** Questions as texts, and one digest of what the project answers to all of them. */
export type Answers = (questions: readonly string[]) => string;

/** Most questions are asked by many briefs: each is answered once. */
export function openAnswers({ files, evidence }: Pick<Project, "files" | "evidence">): Answers {
  const known = new Map<string, string>();
  const split = new Map<string, readonly string[]>();
  const linesOf = (path: string): readonly string[] => {
    const lines = split.get(path) ?? files.get(path)?.split("\n") ?? [];
    split.set(path, lines);
    return lines;
  };
  const answer = (text: string): string => {
    const question = JSON.parse(text) as Question | AboutFiles;
    if (question[0] === "file") return digestOf(files.get(question[1]));
    if (question[0] === "paths") return digestOf(pathsUnder(files, question[1]));
    if (question[0] === "lines") return digestOf(question[2].map((number) => linesOf(question[1])[number - 1] ?? null));
    return digestOf(answerOf(question, evidence));
  };
  return (questions) => {
    const pairs = questions.map((text) => {
      const found = known.get(text) ?? answer(text);
      known.set(text, found);
      return `${text}\0${found}\0`;
    });
    return createHash("sha256").update(pairs.join("")).digest("base64url");
  };
}

/** The questions about files that an output carries: each of them, or those of its lines that it carries; and which there are in its folder. */
export function aboutFiles(enclosed: Files, files: Files): readonly string[] {
  const folders = new Set([...enclosed.keys()].map((path) => path.slice(0, path.lastIndexOf("/"))));
  const questions: readonly AboutFiles[] = [
    ...[...enclosed].map(([path, text]) =>
      files.get(path) === text ? (["file", path] as const) : (["lines", path, numbersOf(text)] as const),
    ),
    ...[...folders].map((folder) => ["paths", folder] as const),
  ];
  return questions.map((question) => JSON.stringify(question));
}

/** The numbers of its lines that say something. */
const numbersOf = (text: string): readonly number[] =>
  text.split("\n").flatMap((line, at) => (line === "" ? [] : [at + 1]));
