import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, type Document, type Inline, plainText } from "../../packages/core/src/index.ts";

/** A document as another program's author would write it: what follows what, in its own signs. */
interface Written {
  title(text: string, subtitle: string): string;
  heading(level: 1 | 2, text: string): string;
  paragraph(text: string): string;
  list(items: readonly string[]): string;
  picture(title: string, file: string): string;
  table(title: string, rows: readonly (readonly string[])[]): string;
}

/** Files of a document as other programs take it, in a folder of its own: `page.html`, `page.md`, `page.typ`, and its drawings beside. */
export function writeNear(
  document: Document,
  drawings: ReadonlyMap<string, string>,
  html: string,
  folder: string,
): void {
  mkdirSync(folder, { recursive: true });
  for (const [id, svg] of drawings) writeFileSync(join(folder, `${id}.svg`), svg);
  writeFileSync(join(folder, "page.html"), html);
  writeFileSync(join(folder, "page.md"), writeAs(markdown, document));
  writeFileSync(join(folder, "page.typ"), writeAs(typst, document));
}

function writeAs(form: Written, { meta, keyMessages, sections, notes }: Document): string {
  const messages = keyMessages.map(plain);
  const parts = [
    form.title(meta.title, meta.subtitle),
    ...(messages.length > 0 ? [form.list(messages)] : []),
    ...sections.flatMap(({ heading, blocks }) => [
      form.heading(1, plain(heading)),
      ...blocks.flatMap((block) => writeBlock(form, block)),
    ]),
    ...(notes.length > 0 ? [form.list(notes.map(({ children }) => plain(children)))] : []),
  ];
  return `${parts.join("\n\n")}\n`;
}

const plain = (children: readonly Inline[]): string => plainText(children);

function writeBlock(form: Written, block: Block): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [form.heading(2, plain(block.children))];
    case "list":
      return [form.list(block.items.map(plain))];
    case "callout":
      return [form.paragraph(plain(block.title)), ...block.blocks.flatMap((inner) => writeBlock(form, inner))];
    case "recommendations":
      return [form.list(block.recommendations.map(({ title, text }) => `${plain(title)} ${plain(text)}`))];
    case "figure": {
      const { figure } = block;
      const title = plain(figure.title);
      if (figure.kind !== "table") return [form.picture(title, `${figure.id}.svg`)];
      return [
        form.table(
          title,
          figure.rows.map(({ cells }) => cells.map(({ children }) => plain(children))),
        ),
      ];
    }
    default:
      return [form.paragraph(plain(block.children))];
  }
}

const markdown: Written = {
  title: (text, subtitle) => `# ${text}\n\n${subtitle}`,
  heading: (level, text) => `${"#".repeat(level + 1)} ${text}`,
  paragraph: (text) => text,
  list: (items) => items.map((item) => `- ${item}`).join("\n"),
  picture: (title, file) => `![${title}](${file})`,
  table: (title, rows) => {
    const width = rows[0]?.length ?? 1;
    const lines = rows.map((cells) => `| ${cells.join(" | ")} |`);
    return [title, "", `|${" |".repeat(width)}`, `|${" --- |".repeat(width)}`, ...lines].join("\n");
  },
};

const escaped = (text: string): string => text.replace(/[\\#$*_`<>@[\]=+/-]/g, "\\$&");

const typst: Written = {
  title: (text, subtitle) => `#set page(paper: "a4")\n= ${escaped(text)}\n\n${escaped(subtitle)}`,
  heading: (level, text) => `${"=".repeat(level + 1)} ${escaped(text)}`,
  paragraph: escaped,
  list: (items) => items.map((item) => `- ${escaped(item)}`).join("\n"),
  picture: (title, file) => `#figure(image("${file}"), caption: [${escaped(title)}])`,
  table: (title, rows) => {
    const cells = rows.flat().map((cell) => `[${escaped(cell)}]`);
    return `#figure(table(columns: ${rows[0]?.length ?? 1}, ${cells.join(", ")}), caption: [${escaped(title)}])`;
  },
};
