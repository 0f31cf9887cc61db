/** A table of Markdown; a bar in a cell would end it, and `<` outside code begin a tag: both are escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => escaped(cell)).join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}

const escaped = (cell: string): string =>
  cell.replaceAll("|", "\\|").replaceAll(/`[^`]*`|</g, (found) => (found === "<" ? "\\<" : found));

export const code = (text: string): string => `\`${text}\``;
