import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { printProblems, readRoot, type Shown, type Terminal } from "@chancery/cli";
import { AuthorMistake, composeEditions, type FollowedProject, followProject, Problems } from "@chancery/core";
import { drawFigures } from "./draw.ts";
import { keptHere } from "./kept.ts";
import { freePort } from "./preview/free-port.ts";
import { watchFolders } from "./preview/watch-folders.ts";
import { writeSources } from "./shell/build-shell.ts";
import { plainSources } from "./shell/plain-sources.ts";
import { startSlidev } from "./shell/run-slidev.ts";
import type { SourceFiles } from "./shell/sources.ts";
import { inertJson } from "./site/fill-site.ts";
import { openWorkshop } from "./workshop.ts";

export interface DevOptions {
  readonly root: string;
  readonly project: string;
  readonly brief: string;
  /** The brief's first where none is named. */
  readonly language: string | null;
  /** An empty folder, which Slidev shows; for the caller to remove. */
  readonly folder: string;
  /** Null takes the first free one. */
  readonly port: number | null;
}

/**
 * Shows a deck in Slidev on this machine alone, and brings each change of text, data and look to the open pages. Ends
 * with Slidev. Throws AuthorMistake where the deck cannot be made at the start; a mistake made later is told, and the
 * last good deck stays.
 */
export async function dev(options: DevOptions, terminal: Terminal, shown: Shown): Promise<void> {
  const { folder } = options;
  const read = followProject();
  const first = await compose(options, read, terminal, shown);
  await writeSources(folder, first.sources);
  let { sources } = first;
  writeFileSync(join(folder, "deck.json"), first.deck);
  writeFileSync(
    join(folder, "index.html"),
    `<body><script type="application/json" id="deck">${first.deck}</script></body>`,
  );
  const port = options.port ?? (await freePort());
  const slidev = await startSlidev(folder, port);
  terminal.out(`http://localhost:${port}/  (Ctrl-C ends it)`);
  const watched = [options.root, options.project].flatMap((root) => [join(root, "data"), join(root, "templates")]);
  using _ = watchFolders(watched, async () => {
    try {
      const next = await compose(options, read, terminal, shown);
      // What is written again, though the same, makes Slidev begin anew.
      await writeSources(folder, changed(sources, next.sources));
      sources = next.sources;
      writeFileSync(join(folder, "deck.json"), next.deck);
      terminal.out("the deck is up to date");
    } catch (cause) {
      if (!(cause instanceof AuthorMistake)) throw cause;
      printProblems(cause.problems, shown.files, terminal);
    }
  });
  await slidev.ended;
}

interface Composed {
  /** The theme's files, which Slidev watches. */
  readonly sources: SourceFiles;
  /** The rendered deck as JSON that may stand in a page. */
  readonly deck: string;
}

const changed = (before: SourceFiles, after: SourceFiles): SourceFiles =>
  new Map([...after].filter(([path, content]) => !isSame(before.get(path), content)));

const isSame = (one: string | Uint8Array | undefined, other: string | Uint8Array): boolean =>
  typeof one === "object" && typeof other === "object" ? Buffer.compare(one, other) === 0 : one === other;

async function compose(
  options: DevOptions,
  read: FollowedProject,
  terminal: Terminal,
  shown: Shown,
): Promise<Composed> {
  const files = readRoot(options.root, options.project);
  shown.files = files;
  const problems = new Problems();
  const project = read(files, problems);
  if (project.tokens === null) throw new AuthorMistake(problems.all);
  const wanted = { briefs: [options.brief], languages: options.language === null ? [] : [options.language] };
  const [edition] = composeEditions(project, wanted, problems);
  problems.throwIfFailed();
  if (edition === undefined) throw new AuthorMistake(problems.all);
  await using workshop = openWorkshop(files, project.tokens, (text) => terminal.err(`note: ${text}`), keptHere());
  const { deck, language } = edition;
  const drawings = await drawFigures(deck, edition.evidence, workshop.chartist(language), workshop);
  const sources = deck.slidev === null ? workshop.sources : plainSources(workshop.sources, deck);
  return { sources, deck: inertJson(workshop.renderer.render(deck, drawings, "screen")) };
}
