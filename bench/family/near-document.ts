import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, type Document, plainText } from "../../packages/core/src/index.ts";

/** Files of a document as other programs take it, in a folder of its own: `page.md` and `page.typ`, with its drawings beside. */
export function writeNear(document: Document, drawings: ReadonlyMap<string, string>, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [id, svg] of drawings) writeFileSync(join(folder, `${id}.svg`), svg);
  const { title, subtitle } = document.meta;
  const parts = document.sections.map(({ heading, blocks }) => ({ heading: plainText(heading), blocks }));
  const markdown = parts.flatMap((part) => [`## ${part.heading}`, ...part.blocks.map(asMarkdown)]);
  writeFileSync(join(folder, "page.md"), [`# ${title}`, subtitle, ...markdown].join("\n\n"));
  const typst = parts.flatMap((part) => [`== ${escaped(part.heading)}`, ...part.blocks.map(asTypst)]);
  const head = `#set page(paper: "a4")\n= ${escaped(title)}`;
  writeFileSync(join(folder, "page.typ"), [head, escaped(subtitle), ...typst].join("\n\n"));
}

function asMarkdown(block: Block): string {
  if (block.kind === "paragraph") return plainText(block.children);
  if (block.kind !== "figure") return "";
  const { figure } = block;
  if (figure.kind !== "table") return `![${plainText(figure.title)}](${figure.id}.svg)`;
  const rows = figure.rows.map(({ cells }) => `| ${cells.map(({ children }) => plainText(children)).join(" | ")} |`);
  const width = figure.rows[0]?.cells.length ?? 1;
  return [plainText(figure.title), "", `|${" |".repeat(width)}`, `|${" --- |".repeat(width)}`, ...rows].join("\n");
}

function asTypst(block: Block): string {
  if (block.kind === "paragraph") return escaped(plainText(block.children));
  if (block.kind !== "figure") return "";
  const { figure } = block;
  const title = escaped(plainText(figure.title));
  if (figure.kind !== "table") return `#figure(image("${figure.id}.svg"), caption: [${title}])`;
  const cells = figure.rows.flatMap((row) => row.cells.map(({ children }) => `[${escaped(plainText(children))}]`));
  return `#figure(table(columns: ${figure.rows[0]?.cells.length ?? 1}, ${cells.join(", ")}), caption: [${title}])`;
}

const escaped = (text: string): string => text.replace(/[\\#$*_`<>@[\]=+/-]/g, "\\$&");
