import { type Asker, gather, type Wanting } from "@chancery/cli";
import { AuthorMistake, type Evidence, error, type Project, suggest } from "@chancery/core";
import { type ChartKind, type ChartKindName, chartKindNames, chartKinds } from "./chart-kinds.ts";
import { keyIsPlain, type Shape, shapeNamed } from "./chart-shape.ts";
import { wrongId } from "./slug.ts";
import { checkId, type World } from "./world.ts";

export interface ChartGiven {
  readonly brief?: string;
  readonly series?: string;
  readonly kind?: string;
  readonly column?: string;
}

export interface ChartAnswers {
  readonly brief: string;
  readonly series: string;
  readonly kind: ChartKindName;
  readonly column: string;
  readonly id: string;
}

/** What a new figure needs to know: from options, else asked for. Throws AuthorMistake for what is missing or unknown. */
export async function chartAnswers(
  id: string | undefined,
  given: ChartGiven,
  project: Project,
  world: World,
): Promise<ChartAnswers> {
  const { evidence, families } = project;
  const folders = [...families.keys()];
  if (folders.length === 0) refuse("no-brief", "there is no brief to add a chart to", "begin one: pnpm new");
  if (evidence.series.size === 0)
    refuse("no-series", "there is no table to draw", "bring one in: pnpm run import TABLE.csv");
  if (id !== undefined) checkId(id);
  const answers = await gather<ChartAnswers>(
    {
      brief: {
        given: given.brief === undefined ? undefined : known(given.brief, folders, "brief"),
        option: "--brief water-prices",
        ask: (asker) => choose(asker, "In which brief?", folders),
        ...(folders.length === 1 ? { assume: () => folders[0] ?? "" } : {}),
      },
      series: {
        given: given.series === undefined ? undefined : known(given.series, [...evidence.series.keys()], "series"),
        option: "--series trade-by-year",
        ask: (asker) => choose(asker, "Which table does it draw?", [...evidence.series.keys()]),
      },
      ...ofTable(given, evidence),
      id: {
        given: id,
        option: "a name for the figure, such as trade-by-year",
        ask: (asker, soFar) =>
          asker.text("What is it called in figures.yaml?", freeName(soFar, project), (answer) =>
            taken(answer, soFar.brief, project),
          ),
        assume: (soFar) => freeName(soFar, project),
      },
    },
    world.asker,
  );
  const wrong = taken(answers.id, answers.brief, project);
  if (wrong !== null) refuse("duplicate-figure", `"${answers.id}": ${wrong}`, "nothing was written: give another name");
  const missing = lack(answers.kind, shapeNamed(answers.series, evidence));
  if (missing !== null)
    refuse(
      "chart-lacks",
      `${answers.series} cannot be drawn as ${answers.kind}: it lacks ${missing}`,
      `it can be drawn as: ${drawable(answers.series, evidence).join(", ")}`,
    );
  return answers;
}

/** The questions that depend on the table. */
function ofTable(given: ChartGiven, evidence: Evidence) {
  const values = ({ series = "" }: Partial<ChartAnswers>): readonly string[] =>
    shapeNamed(series, evidence).values.map(({ name }) => name);
  const kind: Wanting<ChartKindName, ChartAnswers> = {
    given:
      given.kind === undefined ? undefined : (known(given.kind, chartKindNames, "kind of figure") as ChartKindName),
    option: "--kind columns",
    ask: async (asker, { series = "" }) => {
      const choices = drawable(series, evidence).map((value) => ({ value, hint: chartKinds[value].shows }));
      return (await asker.choose("What kind of figure?", choices)) as ChartKindName;
    },
  };
  const series = evidence.series.has(given.series ?? "") ? { series: given.series ?? "" } : null;
  const column: Wanting<string, ChartAnswers> = {
    given:
      given.column === undefined || series === null
        ? given.column
        : known(given.column, values(series), "column of numbers"),
    option: "--column value",
    ask: async (asker, soFar) => {
      const [first = "", ...more] = values(soFar);
      return more.length === 0 ? first : choose(asker, "Which column?", [first, ...more]);
    },
    // The first column of numbers: a table has seldom another.
    assume: (soFar) => values(soFar)[0] ?? "",
  };
  return { kind, column };
}

const choose = (asker: Asker, question: string, values: readonly string[]): Promise<string> =>
  asker.choose(
    question,
    values.map((value) => ({ value })),
  );

function freeName({ series = "", kind = "columns", brief }: Partial<ChartAnswers>, project: Project): string {
  const names = [series, `${series}-${kind}`];
  return names.find((name) => taken(name, brief, project) === null) ?? `${series}-${kind}-again`;
}

/** What stands against a figure's name; null where it can be used. */
function taken(id: string, brief: string | undefined, project: Project): string | null {
  const figures = project.brief(brief ?? "")?.figures;
  return wrongId(id) ?? (figures?.has(id) ? "the brief has a figure of this name already" : null);
}

const drawable = (series: string, evidence: Evidence): readonly ChartKindName[] =>
  chartKindNames.filter((name) => lack(name, shapeNamed(series, evidence)) === null);

function lack(name: ChartKindName, shape: Shape): string | null {
  const kind: ChartKind = chartKinds[name];
  if (name !== "table" && shape.values.length === 0) return "a column of numbers with a unit";
  if (name !== "table" && !keyIsPlain(shape)) return "rows that period and place alone tell apart";
  return kind.lacks(shape);
}

function known(name: string, all: readonly string[], what: string): string {
  if (all.includes(name)) return name;
  return refuse(`unknown-${what.split(" ")[0]}`, `there is no ${what} "${name}"`, suggest(name, all));
}

function refuse(rule: string, message: string, hint: string): never {
  throw new AuthorMistake([error(rule, message, null, hint)]);
}
