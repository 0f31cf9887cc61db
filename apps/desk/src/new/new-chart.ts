import { interruptible, writeTogether } from "@chancery/cli";
import { AuthorMistake, Problems, readProject } from "@chancery/core";
import { stringify } from "yaml";
import { type ChartGiven, chartAnswers } from "./chart-answers.ts";
import { type ChartKind, chartKinds, type Sketch } from "./chart-kinds.ts";
import { type Shape, shapeNamed } from "./chart-shape.ts";
import { figureBlock, withBlock } from "./chart-words.ts";
import { newMistakes } from "./try-out.ts";
import type { World } from "./world.ts";

/** Adds a figure to a brief: ask -> sketch -> check -> write. Throws AuthorMistake; then nothing was written. */
export async function newChart(id: string | undefined, given: ChartGiven, world: World): Promise<void> {
  const project = readProject(world.files, new Problems());
  const answers = await chartAnswers(id, given, project, world);
  const shape = shapeNamed(answers.series, project.evidence);
  const kind: ChartKind = chartKinds[answers.kind];
  const changes = filesWith(answers.id, kind.sketch(shape, answers.column), shape, answers.brief, world);
  const mistakes = newMistakes(world.files, changes);
  if (mistakes.length > 0) throw new AuthorMistake(mistakes);
  const made = new Map([...changes].filter(([path]) => !world.files.has(path)));
  const changed = new Map([...changes].filter(([path]) => world.files.has(path)));
  await interruptible(
    async () => writeTogether(world.root, { made, changed }),
    async () => {},
  );
  for (const path of changes.keys()) world.terminal.out(`${made.has(path) ? "wrote" : "added to"} ${path}`);
  world.terminal.out(`\nNow write its title and subtitle where the reports say "Replace this".`);
}

/** figures.yaml and the reports, with the figure and its words. */
function filesWith(id: string, sketch: Sketch, shape: Shape, brief: string, { files }: World) {
  const folder = `data/briefs/${brief}`;
  const before = files.get(`${folder}/figures.yaml`)?.trimEnd() ?? "";
  const entry = stringify({ [id]: sketch.entry }, { lineWidth: 120, collectionStyle: "any" });
  const figures = `${before === "" ? "" : `${before}\n\n`}${entry}`;
  const reports = [...files.keys()].filter((path) => path.startsWith(`${folder}/report.`));
  return new Map([
    [`${folder}/figures.yaml`, figures],
    ...reports.map((path) => [path, withBlock(files.get(path) ?? "", figureBlock(id, sketch, shape))] as const),
  ]);
}
