import type { Theme } from "@chancery/core";
import { nightColour } from "./night.ts";

/** What a colour becomes on a dark screen: as the theme names it, else by the rule of `nightColour`. */
export function nightColours({ colour, chart, dark }: Theme): (hex: string) => string {
  const ground = dark["paper"];
  if (typeof ground !== "string") throw new Error("the theme names no paper for dark screens");
  const named = new Map<string, string>();
  const name = (light: string | readonly string[], night: string | readonly string[] | undefined): void => {
    [light].flat().forEach((value, at) => {
      const other = [night ?? []].flat()[at];
      const key = value.toUpperCase();
      // Where two names share a colour, the first is what drawings mean by it: white is paper.
      if (other !== undefined && !named.has(key)) named.set(key, other);
    });
  };
  for (const [key, value] of [...Object.entries(colour), ...Object.entries(chart)]) name(value, dark[key]);
  return (hex) => named.get(hex.toUpperCase()) ?? nightColour(hex, ground);
}
