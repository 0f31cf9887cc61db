/// <reference lib="dom" />
import type { Sight } from "../sight.ts";
import type { Tools } from "./tools.ts";

type Structure = Pick<Sight, "canvas" | "scrollWidth" | "title" | "language" | "languages" | "headings">;

export function structureSeen({ describe, nameFor }: Tools): Structure {
  const headings = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")];
  return {
    canvas: canvasColour(),
    scrollWidth: document.documentElement.scrollWidth,
    title: document.title.trim(),
    language: document.documentElement.lang,
    languages: [...document.body.querySelectorAll("[lang]")].map((part) => ({
      culprit: describe(part, part.textContent ?? ""),
      language: part.getAttribute("lang") ?? "",
    })),
    headings: headings
      .filter((heading) => heading.checkVisibility({ visibilityProperty: true }))
      .map((heading) => ({
        culprit: describe(heading, heading.textContent ?? ""),
        level: Number(heading.getAttribute("aria-level") ?? heading.tagName.slice(1)),
        text: nameFor(heading),
      })),
  };
}

/** What lies where nothing lies: the root's colour, else the body's, else the browser's own. */
export function canvasColour(): string {
  const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
  const stated = [backgroundColor, getComputedStyle(document.body).backgroundColor];
  const dark = colorScheme.includes("dark") && matchMedia("(prefers-color-scheme: dark)").matches;
  return stated.find((colour) => !/^rgba\(.*, 0\)$/.test(colour)) ?? (dark ? "rgb(18, 18, 18)" : "rgb(255, 255, 255)");
}
