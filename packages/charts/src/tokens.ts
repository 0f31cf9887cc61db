import { type Theme, wholeFile } from "@chancery/core";
import { mistake } from "./mistake.ts";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What a template may name with a `$`: colours of the theme, and measures that its preparation made. */
export type Scope = Readonly<Record<string, Json>>;

/** `$ink2`, `$focus`, `$highlight`: every colour of the theme by its own name, and the series colours in their order. */
export function themeScope(theme: Theme): Scope {
  const { categorical, sequential, diverging, ...single } = theme.chart;
  return { ...theme.colour, ...single, categorical, sequential, diverging };
}

const length = /^\$(-?[\d.]+)em$/;

/** Replaces each value `"$name"` by what the scope holds, and `"$1.5em"` by px. An unknown name is the template's mistake. */
export function fillTokens(value: Json, scope: Scope, em: number, file: string): Json {
  if (typeof value === "string") {
    if (!value.startsWith("$")) return value;
    const ems = length.exec(value)?.[1];
    if (ems !== undefined) return Number(ems) * em;
    const known = scope[value.slice(1)];
    if (known === undefined) throw mistake("unknown-token", `the template names ${value}`, wholeFile(file));
    return known;
  }
  if (Array.isArray(value)) return value.map((item: Json) => fillTokens(item, scope, em, file));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillTokens(item, scope, em, file)]));
}
