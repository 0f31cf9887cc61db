import Handlebars from "handlebars";

/** Paths under templates/report, such as `partials/figure.hbs` and `css/type.css`, with their text. */
export type TemplateFiles = ReadonlyMap<string, string>;

export type Helpers = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

/** Compiled page; the helpers that print come with each call, for they know the document. */
export type Page = (view: object, helpers: Helpers) => string;

/** The only ways in which markup reaches the page unescaped: each returns a SafeString of markup made in this package. */
export const markupHelpers = [
  "css",
  "endnote",
  "inline",
  "key-figure",
  "linked-data",
  "look",
  "markup",
  "repeat",
  "script",
  "sheet",
  "svg",
  "theme",
] as const;
const textHelpers = ["margins", "plain", "word"] as const;
const ownHelpers = [...markupHelpers, ...textHelpers];

/**
 * Compiles `page.hbs` with its partials in an environment of its own. Handlebars' strict mode finds a
 * missing `{{field}}`; the blocks `#each`, `#if` and `#unless` are made to find one too.
 */
export const compilePage = (files: TemplateFiles): Page => compileTemplate(files, "page.hbs", "templates/report");

/**
 * The same for any template of a folder, whose partials it may use; a partial in the folder `own` stands for the one of the
 * same name in `partials`.
 */
export function compileTemplate(files: TemplateFiles, entry: string, folder: string, own = "partials"): Page {
  const environment = Handlebars.create();
  Object.setPrototypeOf(environment.partials, null);
  environment.registerPartial({ ...partials(files, "partials", folder), ...partials(files, own, folder) });
  for (const name of ["each", "if", "unless"]) environment.registerHelper(name, demanding(name, environment));
  const page = environment.compile(templateText(files, entry, folder), {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(ownHelpers.map((name) => [name, true])) as Record<string, true>,
  });
  return (view, helpers) => page(view, { helpers: { ...helpers } as Record<string, Handlebars.HelperDelegate> });
}

/** The text of one file. @throws when the folder has no such file, or it is no string (never a parsed template) */
export function templateText(files: TemplateFiles, path: string, folder = "templates/report"): string {
  const text: unknown = files.get(path);
  if (typeof text !== "string") throw new Error(`${folder}/${path} is missing`);
  return text;
}

function partials(files: TemplateFiles, inside: string, folder: string): Record<string, string> {
  const named = [...files.keys()].flatMap((path) => {
    const [, found, name] = /^([a-z]+)\/([a-z-]+)\.hbs$/.exec(path) ?? [];
    return name === undefined || found !== inside ? [] : [[name, templateText(files, path, folder)] as const];
  });
  return Object.fromEntries(named);
}

/** A block helper that refuses a field which the view has not, as strict mode refuses it outside blocks. */
function demanding(name: string, environment: typeof Handlebars): Handlebars.HelperDelegate {
  const original = environment.helpers[name] as Handlebars.HelperDelegate;
  return function (this: unknown, ...args: unknown[]) {
    if (args[0] === undefined) throw new Error(`a template has {{#${name}}} of a field that its view has not`);
    return Reflect.apply(original, this, args);
  };
}

/** Marks markup as such for Handlebars. */
export const safe = (markup: string): Handlebars.SafeString => new Handlebars.SafeString(markup);
