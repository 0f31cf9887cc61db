import {
  authorFiles,
  authorWords,
  formulaFunctions,
  jsonSchemaOf,
  madeFiles,
  type SchemaName,
  slideJsonSchema,
  slideLayoutUsages,
  type WordUsage,
} from "@chancery/core";
import { entryOf, type JsonSchema } from "./json-schema.ts";
import { type KeyRow, keyRows } from "./key-rows.ts";
import { code, table } from "./markdown-table.ts";

/** docs/reference.md: every word, function, layout, file and key, read from the lists and schemas that check them. */
export function composeReference(): string {
  const parts = [head, ...wordParts(), functionPart(), ...Object.keys(authorFiles).map(filePart), madePart()];
  return `${parts.join("\n\n")}\n`;
}

const head = `<!-- Written by \`pnpm reference\`. Change the lists and schemas that it is read from, and run it again. -->

# Reference

Every word, function and key that authors write. It is made from the lists and schemas that \`pnpm check\` reads, so that it
holds no more and no less than they take. The guide with examples is [authors.md](authors.md); an editor completes and checks
the YAML files by [the schemas](../schemas).`;

function wordParts(): readonly string[] {
  return [
    `## Words in a sentence\n\nThe [guide](authors.md#words-in-running-text) tells what the options do.\n\n${wordTable(authorWords.inline, "options")}`,
    `## Blocks before the first section\n\n${wordTable(authorWords.front, null)}`,
    `## Blocks in a section\n\nEach stands alone on its lines and ends with \`{{/its-name}}\`.\n\n${wordTable(authorWords.block, "keyword lines")}`,
    `## Slides\n\nA slide may begin with front matter, then has a title, \`# …\`.\n\n${keyTable(keyRows(JSON.parse(slideJsonSchema())))}`,
    `### Layouts\n\n${layoutTable()}`,
    `### Words alone on a line of a slide\n\n${wordTable(authorWords.slide, "options")}`,
    `### Blocks on a slide\n\n${wordTable(authorWords.slideBlock, "keyword lines")}`,
  ];
}

function wordTable(words: readonly WordUsage[], takes: string | null): string {
  const rows = words.map((word) => [
    code(word.usage),
    word.gives,
    ...(takes === null ? [] : [word.takes.map(code).join(", ")]),
  ]);
  return table(["write", "to print", ...(takes === null ? [] : [takes])], rows);
}

const layoutTable = (): string =>
  table(
    ["`layout:`", "shows", "may hold, at most"],
    slideLayoutUsages.map(({ layout, shows, holds }) => [
      code(layout),
      shows,
      holds.map(({ part, most }) => `${most} × ${withoutArticle(part)}`).join("; "),
    ]),
  );

const withoutArticle = (part: string): string =>
  part.replace(/^an? /, "").replaceAll(/\{\{[^}]*\}\}/g, (word) => code(word));

const functionPart = (): string =>
  `## Functions of formulas\n\nIn metrics.yaml, in \`{{compare}}\` and \`{{assert}}\`, and in a table's column.\n\n${table(
    ["function", "gives"],
    Object.values(formulaFunctions).map(({ usage, gives }) => [code(usage), gives]),
  )}`;

function filePart(name: string): string {
  const { title, files } = authorFiles[name as keyof typeof authorFiles];
  const schema: JsonSchema = JSON.parse(jsonSchemaOf(name as SchemaName));
  const head = `## ${title}\n\n\`${files}\``;
  const entry = schema.properties ? null : entryOf(schema);
  if (entry === null) return `${head}\n\n${keyTable(keyRows(schema))}`;
  const kinds = entry.oneOf ?? entry.anyOf;
  const told = kinds === undefined ? keyTable(keyRows(entry)) : kindTables(kinds);
  return `${head}\n\nOne entry an id, which texts and formulas quote. Under each:\n\n${told}`;
}

/** One table for each kind of entry; a kind with the same keys as one before it is named with that. */
function kindTables(kinds: readonly JsonSchema[]): string {
  const tables = new Map<string, string[]>();
  for (const kind of kinds) {
    const { kind: name, ...keys } = kind.properties ?? {};
    const inner = keyTable(keyRows({ ...kind, properties: keys }));
    tables.set(inner, [...(tables.get(inner) ?? []), `\`kind: ${name?.const}\``]);
  }
  return [...tables].map(([inner, names]) => `### ${names.join(" and ")}\n\n${inner}`).join("\n\n");
}

const keyTable = (rows: readonly KeyRow[]): string =>
  table(
    ["key", "what stands there", "needed", "what it says"],
    rows.map(({ key, type, needed, text }) => [code(key), type, needed ? "yes" : "", text]),
  );

const madePart = (): string =>
  `## Files that are made\n\nFor other programs; nobody writes them by hand.\n\n${table(
    ["file", "what it is", "schema"],
    Object.entries(madeFiles).map(([name, { title, files }]) => [
      code(files),
      title,
      `[${name}.json](../schemas/${name}.json)`,
    ]),
  )}`;
