import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { changesOf, readRoot, type Shown, type Terminal } from "@chancery/cli";
import {
  AuthorMistake,
  error,
  type Files,
  foldersUnder,
  followProject,
  type Problem,
  suggest,
  suggestLanguage,
} from "@chancery/core";
import { affectedBy } from "./affected-by.ts";
import { checkNow } from "./check-now.ts";
import { type FollowedOutput, followOutput } from "./follow-output.ts";
import { briefCalled, briefReader, choose, lackingIn } from "./read-briefs.ts";
import type { EventStream } from "./serve/event-stream.ts";
import { showProblems } from "./show-problems.ts";
import { type Choice, type Output, outputs } from "./shown.ts";

export interface DeskOptions {
  readonly root: string;
  /** The project's own folder, whose templates stand in for those the root lacks. */
  readonly project: string;
}

/** Milliseconds after which the rest does not wait any longer for what is made first. */
const patience = 2000;

/** The brief that is looked at, in one language: follows its files and tells the open pages of each change. */
export class Desk {
  readonly #options: DeskOptions;
  readonly #events: EventStream;
  readonly #terminal: Terminal;
  readonly #shown: Shown;
  readonly #made: Readonly<Record<Output, FollowedOutput>>;
  readonly #read = followProject();
  readonly #listBriefs = briefReader(this.#read);
  readonly #noted = new Set<string>();
  #files: Files = new Map();
  #choice: Choice;
  #checked: readonly Problem[] = [];
  /** Counts the changes: work for an earlier one is given up. */
  #round = 0;
  #web = "";
  #evidence = "{}";

  /** Reads the content root. Throws AuthorMistake where it has none. */
  constructor(options: DeskOptions, events: EventStream, terminal: Terminal, shown: Shown) {
    this.#options = options;
    this.#events = events;
    this.#terminal = terminal;
    this.#shown = shown;
    const { root, project } = options;
    this.#choice = { briefs: [], brief: "", language: "", root, elsewhere: { root: project, files: [] } };
    this.#readFiles();
    this.#listAgain();
    const follow = {
      tell: events.tell,
      found: () => this.#tellProblems(),
      note: (text: string) => this.#note(text),
    };
    this.#made = {
      report: followOutput({
        ...follow,
        output: "report",
        module: join(project, "apps/report/src/preview/maker.ts"),
        web: (html) => this.#showWeb(html),
      }),
      deck: followOutput({
        ...follow,
        output: "deck",
        module: join(project, "apps/slides/src/preview/maker.ts"),
        patient: true,
      }),
    };
  }

  /** Opens the first brief where none is named. Throws AuthorMistake where there is no such brief or language. */
  open(brief: string | null, language: string | null): void {
    const { briefs } = this.#choice;
    const id = brief ?? briefs[0]?.id ?? foldersUnder(this.#files, "data/briefs")[0];
    if (id === undefined)
      throw new AuthorMistake([error("no-brief", "there is no brief", null, "a brief is a folder in data/briefs/")]);
    if (this.choose(id, language)) return;
    const tags = briefCalled(id, briefs)?.languages.map(({ tag }) => tag);
    if (tags === undefined && this.#files.has(`data/briefs/${id}/brief.yaml`))
      throw new AuthorMistake(checkNow(this.#read, this.#files, { ...this.#choice, brief: id }).problems);
    const names = new Set(briefs.flatMap((known) => known.family ?? known.id));
    throw new AuthorMistake([
      tags === undefined
        ? error(
            "unknown-brief",
            `there is no brief "${id}"`,
            null,
            suggest(id, [...names, ...briefs.map((known) => known.id)]),
          )
        : error(
            "unknown-language",
            `${id} is not written in "${language}"`,
            null,
            suggestLanguage(language ?? "", tags),
          ),
    ]);
  }

  /** Looks at another brief or language; false where there is none such. */
  choose(brief: string, language: string | null): boolean {
    const chosen = choose(this.#choice, brief, language);
    if (chosen === null) return false;
    this.#choice = chosen;
    this.#start(outputs);
    return true;
  }

  /** Reads the files again, and makes anew what they change. */
  refresh(): void {
    const before = this.#files;
    try {
      this.#readFiles();
    } catch (cause) {
      // A folder that is gone for a moment, a file that is no text: the next change mends it.
      if (!(cause instanceof AuthorMistake)) throw cause;
      this.#checked = cause.problems;
      this.#tellProblems();
      return;
    }
    const changed = [...changesOf(before, this.#files).keys()];
    if (changed.length === 0) return;
    // Else the list can wait until the pages are seen.
    if (changed.some((path) => path.endsWith("/brief.yaml"))) this.#listAgain();
    this.#start(affectedBy(changed, this.#choice.brief));
  }

  /** An open page has drawn an output. */
  seen(output: Output): void {
    this.#made[output].seen();
  }

  pdf(name: string): Uint8Array | null {
    return this.#made.report.pdf(name) ?? this.#made.deck.pdf(name);
  }

  /** The page for screens; empty before there is one. */
  get web(): string {
    return this.#web;
  }

  /** What stands behind the numbers, as JSON. */
  get evidence(): string {
    return this.#evidence;
  }

  async close(): Promise<void> {
    this.#round += 1;
    await Promise.all(outputs.map((output) => this.#made[output].close()));
  }

  #readFiles(): void {
    const { root, project } = this.#options;
    this.#files = readRoot(root, project);
    this.#shown.files = this.#files;
    const elsewhere = { root: project, files: lackingIn(root, project, this.#files) };
    this.#choice = { ...this.#choice, elsewhere };
  }

  /** A language that is gone gives way to the brief's first. */
  #listAgain(): void {
    const listed = { ...this.#choice, briefs: this.#listBriefs(this.#files) };
    const { brief, language } = listed;
    this.#choice = choose(listed, brief, language) ?? choose(listed, brief, null) ?? listed;
  }

  #start(wanted: readonly Output[]): void {
    this.#events.tell("choice", this.#choice);
    this.#work(wanted).catch((cause: unknown) =>
      this.#note(cause instanceof Error ? (cause.stack ?? "") : String(cause)),
    );
  }

  /** What somebody waits for first and alone, until it is seen; then the other, the check, and what stands behind the numbers. */
  async #work([first, ...rest]: readonly Output[]): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    if (first !== undefined) {
      this.#made[first].ask(this.#choice, this.#files);
      await Promise.race([this.#made[first].settled(), setTimeout(patience, null, { ref: false })]);
      if (round !== this.#round) return;
    }
    for (const output of rest) this.#made[output].ask(this.#choice, this.#files);
    this.#listAgain();
    this.#events.tell("choice", this.#choice);
    const { problems, evidence } = checkNow(this.#read, this.#files, this.#choice);
    this.#checked = problems;
    this.#tellProblems();
    await setTimeout(0);
    if (round !== this.#round || evidence === null) return;
    this.#evidence = JSON.stringify(evidence());
    this.#events.tell("evidence", { version: round });
  }

  #showWeb(html: string): void {
    this.#web = html;
    this.#events.tell("web", { version: this.#round });
  }

  #tellProblems(): void {
    const all = [this.#checked, ...outputs.map((output) => this.#made[output].problems())].flat();
    this.#events.tell("problems", showProblems(all, this.#files));
  }

  /** Each text comes once. */
  #note(text: string): void {
    if (!this.#noted.has(text)) this.#terminal.err(`note: ${text}`);
    this.#noted.add(text);
  }
}
