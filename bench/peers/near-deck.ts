import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The peers' own code that a deck needs beside it. */
const reveal = join(import.meta.dirname, "node_modules/reveal.js/dist");

/**
 * A deck as other programs take it, in a folder: `marp.md` for Marp, and where reveal.js is installed `reveal.html` for it.
 * @param slides the rendered slides, drawings in them
 */
export function writeNearDeck(slides: readonly string[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  const blocks = slides.map((html) => html.replaceAll(/\n\s*/g, " "));
  writeFileSync(join(folder, "marp.md"), `---\nmarp: true\nsize: 16:9\n---\n\n${blocks.join("\n\n---\n\n")}\n`);
  cpSync(reveal, join(folder, "reveal"), { recursive: true, force: true });
  writeFileSync(
    join(folder, "reveal.html"),
    `<!doctype html><title>Deck</title><link rel="stylesheet" href="reveal/reveal.css"><div class="reveal"><div class="slides">
${blocks.map((html) => `<section>${html}</section>`).join("\n")}
</div></div><script src="reveal/reveal.js"></script><script>Reveal.initialize({ width: 1280, height: 720 });</script>
`,
  );
}
