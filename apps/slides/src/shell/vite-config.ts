/**
 * The settings of Vite for a deck. The print route is a feature of Slidev that only its own export switches on. The
 * window's title is a constant of Slidev's configuration, so it is taken from the deck's data instead. While Slidev
 * serves a preview, each deck that is written to `deck.json` goes to the open pages. Licences ask to travel with the
 * code: `NOTICES.txt` names each package of which a line is in the built code, and quotes its licence.
 */
export const viteConfig = String.raw`import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const file = fileURLToPath(new URL("./deck.json", import.meta.url));
const deck = () => JSON.parse(readFileSync(file, "utf8"));

/** Sends the deck that was written; one that is only half written is read again in a moment. */
const sendDeck = (send, tries = 20) => {
  try {
    send("chancery:deck", deck());
  } catch (cause) {
    if (tries === 0) throw cause;
    setTimeout(() => sendDeck(send, tries - 1), 50);
  }
};

/** The folder of the package that a module is of: the nearest one with a name and a version. */
const packageOf = (id) => {
  for (let folder = dirname(id); folder.includes("node_modules"); folder = dirname(folder)) {
    const manifest = join(folder, "package.json");
    if (!existsSync(manifest)) continue;
    const { name, version, license, author } = JSON.parse(readFileSync(manifest, "utf8"));
    if (!name || !version) continue;
    const file = readdirSync(folder).sort().find((entry) => /^licen[cs]e/i.test(entry));
    const by = typeof author === "string" ? author : author?.name;
    const text = file ? readFileSync(join(folder, file), "utf8") : by ? "Copyright (c) " + by : "";
    return [name + " " + version, (license ?? "") + "\n\n" + text.trim()];
  }
  return null;
};

const notices = (ids) => {
  const code = ids.map((id) => packageOf(id.replace(/^\0/, "").replace(/[?].*$/, ""))).filter(Boolean);
  const all = [...new Map(code)].sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = all.map(([name, words]) => name + "\n" + words);
  const fonts = readFileSync(new URL("./fonts.txt", import.meta.url), "utf8").trim();
  return [fonts, ...parts].join("\n\n" + "-".repeat(72) + "\n\n") + "\n";
};

// Vue marks a component's styles by a hash: of where it lies, unless it is told otherwise, and so of the machine's folders.
const idOf = (path, source, _production, hash) => hash(path.replace(/^.*node_modules[/]/, "") + source);

export default {
  slidev: { vue: { features: { componentIdGenerator: idOf } } },
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
        return { code: shell + "\nexport default { ...shell, slidesTitle: " + title + " };", map: null };
      },
    },
    {
      name: "chancery:notices",
      apply: "build",
      generateBundle() {
        this.emitFile({ type: "asset", fileName: "NOTICES.txt", source: notices([...this.getModuleIds()]) });
      },
    },
    {
      name: "chancery:preview",
      apply: "serve",
      configureServer(server) {
        server.watcher.add(file);
        server.watcher.on("change", (changed) => {
          if (changed === file) sendDeck((...message) => server.ws.send(...message));
        });
        server.ws.on("chancery:ready", (_, client) => sendDeck((...message) => client.send(...message)));
      },
    },
  ],
};
`;
