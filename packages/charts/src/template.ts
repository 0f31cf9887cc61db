import { AuthorMistake, error, jsonOverLimits, usualLimits, wholeFile } from "@chancery/core";
import { type Recipe, recipeSchema } from "./recipe.ts";
import type { Json } from "./tokens.ts";

/** A chart's template: a Vega-Lite specification, and the recipe that its `usermeta` holds. */
export interface Template {
  readonly file: string;
  readonly spec: Json;
  readonly recipe: Recipe;
}

// A template draws what it is given: nothing that loads, links, listens, or differs from run to run.
const forbiddenKeys = new Set([
  ...["url", "href", "image", "on", "bind", "sample", "sequence"],
  ...["__proto__", "constructor", "prototype"],
]);
/** What is read by people, and never computed. */
const words = /(?:^|\.)(?:description|title)$/;
const forbiddenCall = /\b(now|random|sample\w*|data|warn|info|debug)\s*\(/;

/** Reads and guards a template; every offence is an error at the template's file. */
export function parseTemplate(name: string, text: string): Template {
  const file = `templates/charts/${name}.vl.json`;
  const fail = (rule: string, messages: readonly string[]): never => {
    throw new AuthorMistake(messages.map((message) => error(rule, message, wholeFile(file))));
  };
  const over = jsonOverLimits(text, file, usualLimits);
  if (over !== null) throw new AuthorMistake([over]);
  const whole = parseJson(text);
  if (whole === null) return fail("template-syntax", [`${name} is not a JSON object`]);
  const offences = [...findOffences(whole, "")];
  if (offences.length > 0) return fail("unsafe-template", offences);
  const { usermeta, ...spec } = whole;
  const recipe = recipeSchema.safeParse(usermeta);
  if (!recipe.success) {
    const issues = recipe.error.issues.map((issue) => `usermeta.${issue.path.join(".")}: ${issue.message}`);
    return fail("template-recipe", issues);
  }
  return { file, spec, recipe: recipe.data };
}

function parseJson(text: string): { readonly [key: string]: Json } | null {
  try {
    const value: Json = JSON.parse(text);
    return value !== null && typeof value === "object" && !isList(value) ? value : null;
  } catch {
    return null;
  }
}

function* findOffences(value: Json, path: string): Generator<string> {
  if (typeof value === "string") {
    const call = words.test(path) ? undefined : forbiddenCall.exec(value)?.[1];
    if (call !== undefined) yield `${path} calls ${call}()`;
    if (value === "image" && /(?:^|\.)(?:mark|type)$/.test(path)) yield `${path} draws an image`;
  } else if (isList(value)) {
    for (const [at, item] of value.entries()) yield* findOffences(item, `${path}[${at}]`);
  } else if (value !== null && typeof value === "object") {
    for (const [key, item] of Object.entries(value)) {
      const inner = path === "" ? key : `${path}.${key}`;
      // The field that a regression is on is no listener.
      const fits = key === "on" && ("regression" in value || "loess" in value);
      if (forbiddenKeys.has(key) && !fits) yield `${inner} is not allowed in a template`;
      yield* findOffences(item, inner);
    }
  }
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
