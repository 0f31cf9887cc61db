/**
 * Typst from npm, as a program of its own: `npm install @myriaddreamin/typst-ts-node-compiler` in a folder, then
 *
 *     node bench/family/typst.ts FOLDER page.typ page.pdf
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

const [folder = ".", source = "", pdf = ""] = process.argv.slice(2).map((path) => resolve(path));
const { NodeCompiler } = createRequire(join(folder, "package.json"))("@myriaddreamin/typst-ts-node-compiler");
const compiler = NodeCompiler.create({ workspace: dirname(source) });
writeFileSync(pdf, compiler.pdf({ mainFilePath: source }));
