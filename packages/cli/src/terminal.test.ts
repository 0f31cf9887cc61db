import { createColors } from "picocolors";
import { expect, test } from "vitest";
import { withoutControl } from "./terminal.ts";

test("what a stranger wrote cannot repaint the screen, and our own colours stay", () => {
  const hostile = ["\u001b[2J", "\u001b]0;title\u0007", "\u001b[8mhidden", "\u009b2J", "a\rb", "\u001b[1;31m"];
  expect(hostile.map(withoutControl)).toEqual([
    "\uFFFD[2J",
    "\uFFFD]0;title\uFFFD",
    "\uFFFD[8mhidden",
    "\uFFFD2J",
    "a\uFFFDb",
    "\uFFFD[1;31m",
  ]);
  const colours = createColors(true);
  for (const paint of [colours.red, colours.yellow, colours.cyan, colours.dim, colours.bold])
    expect(withoutControl(paint("a line\n\twith a tab"))).toBe(paint("a line\n\twith a tab"));
});
