/**
 * The settings of Vite for a deck. The print route is a feature of Slidev that only its own export switches on. The
 * window's title is a constant of Slidev's configuration, so it is taken from the deck's data instead. While Slidev
 * serves a preview, each deck that is written to `deck.json` goes to the open pages.
 */
export const viteConfig = `import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("./deck.json", import.meta.url));
const deck = () => JSON.parse(readFileSync(file, "utf8"));

export default {
  define: { __SLIDEV_FEATURE_PRINT__: "true" },
  build: { cssMinify: false, reportCompressedSize: false },
  plugins: [
    {
      name: "chancery:title",
      transform(code, id) {
        if (!id.endsWith("/@slidev/configs")) return;
        const shell = code.replace("export default ", "const shell = ");
        if (shell === code) throw new Error("Slidev's configuration has another form than expected");
        const title = 'JSON.parse(document.getElementById("deck").textContent).title';
        return { code: shell + "\\nexport default { ...shell, slidesTitle: " + title + " };", map: null };
      },
    },
    {
      name: "chancery:preview",
      apply: "serve",
      configureServer(server) {
        server.watcher.add(file);
        server.watcher.on("change", (changed) => {
          if (changed === file) server.ws.send("chancery:deck", deck());
        });
        server.ws.on("chancery:ready", (_, client) => client.send("chancery:deck", deck()));
      },
    },
  ],
};
`;
