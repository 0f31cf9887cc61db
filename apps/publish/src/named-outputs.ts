import type { BuildManifest } from "./build-manifest.ts";

/** What is to be built so that the outputs of a manifest come: a run of an app, with its options. */
export interface Run {
  readonly app: "report" | "slides";
  readonly options: readonly string[];
}

interface Kind {
  readonly app: Run["app"];
  /** What stands in an output's name behind its brief and language. */
  readonly name: RegExp;
  readonly option: (found: RegExpExecArray) => readonly string[];
}

const format = (name: string) => (): readonly string[] => ["--format", name];

/** Outputs as their names tell them, the first that fits: `roads.en.accessible.pdf` is printed in another theme. */
const kinds: readonly Kind[] = [
  { app: "slides", name: /^deck\.[a-z]{2,3}\//, option: format("site") },
  { app: "slides", name: /^deck\.pdf$/, option: format("pdf") },
  { app: "slides", name: /^deck\.notes\.pdf$/, option: () => ["--with-notes"] },
  { app: "slides", name: /^deck\.pptx$/, option: format("pptx") },
  { app: "report", name: /^pdf$/, option: format("pdf") },
  { app: "report", name: /^([a-z0-9-]+)\.pdf$/, option: ([, theme = ""]) => ["--theme", theme] },
  { app: "report", name: /^html$/, option: format("html") },
  { app: "report", name: /^png$/, option: format("picture") },
  { app: "report", name: /^bib$/, option: format("bibtex") },
  { app: "report", name: /^CITATION\.cff$/, option: format("citation") },
  { app: "report", name: /^accessibility\.html$/, option: format("accessibility") },
  { app: "report", name: /^evidence\.json$/, option: format("evidence") },
];

/**
 * The runs that make what a manifest names, and no brief, language or format more: someone may have built one of each. A
 * theme is printed by a run of its own. What no name tells, such as a file that somebody laid there, is made by none.
 */
export function runsFor(manifest: BuildManifest): readonly Run[] {
  const named = manifest.outputs.flatMap(({ path }) => readName(path) ?? []);
  const briefs = [...new Set(named.map(({ brief }) => brief))].sort();
  const runs = new Map(named.map(({ run }) => [`${run.app} ${run.options.join(" ")}`, run] as const));
  const common = [...briefs, ...languageOptions(manifest, named)];
  const isThemed = ({ options: [first] }: Run): boolean => first === "--theme";
  const plain = (["report", "slides"] as const).flatMap((app): readonly Run[] => {
    const options = [...runs.values()].flatMap((run) => (run.app === app && !isThemed(run) ? run.options : []));
    return options.length === 0 ? [] : [{ app, options }];
  });
  return [...plain, ...[...runs.values()].filter(isThemed)].map(({ app, options }) => ({
    app,
    options: [...common, ...options],
  }));
}

interface Named {
  readonly brief: string;
  /** Null where an output is of all languages. */
  readonly language: string | null;
  readonly run: Run;
}

/** A brief's name goes to a command line, so it is nothing but a name. */
const inBrief =
  /^(?<brief>[a-z0-9][a-z0-9-]*)\/(?:\k<brief>\.(?<language>[a-z]{2,3})\.|(?=deck\.(?<deck>[a-z]{2,3})\/))?(?<rest>.+)$/;

function readName(path: string): Named | null {
  const { brief = "", language, deck, rest = "" } = inBrief.exec(path)?.groups ?? {};
  for (const { app, name, option } of kinds) {
    const found = name.exec(rest);
    if (found) return { brief, language: language ?? deck ?? null, run: { app, options: option(found) } };
  }
  return null;
}

/** None where all languages of the briefs are named. */
function languageOptions({ editions, shard }: BuildManifest, named: readonly Named[]): readonly string[] {
  const languages = new Set(named.flatMap(({ language }) => language ?? []));
  const briefs = new Set(named.map(({ brief }) => brief));
  const lacking = editions.some(({ brief, language }) => briefs.has(brief) && !languages.has(language));
  return lacking && shard === null ? [...languages].sort().flatMap((language) => ["--lang", language]) : [];
}
