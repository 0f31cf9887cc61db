import type { Place } from "../problem/problem.ts";
import type { AuthorInline } from "./author-text.ts";
import type { Reading, Token } from "./reading.ts";
import { type Marked, marks } from "./split-words.ts";

/** The inline tokens of one block as a tree; marks become the words they stand for. */
export function readInlines(block: Token, marked: Marked, reading: Reading): readonly AuthorInline[] {
  const root: AuthorInline[] = [];
  const open: { children: AuthorInline[]; close: (children: AuthorInline[]) => AuthorInline }[] = [];
  const add = (...nodes: readonly AuthorInline[]): void => {
    (open.at(-1)?.children ?? root).push(...nodes);
  };
  const first = block.map?.[0] ?? 0;
  let breaks = 0;
  for (const token of block.children ?? []) {
    const here = {
      file: reading.file,
      line: marked.lines[first + breaks] ?? marked.lines[0] ?? 1,
      column: 1,
      length: 1,
    };
    if (token.type === "text") add(...readText(token.content, marked, here, reading));
    else if (token.type === "softbreak" || token.type === "hardbreak") {
      add({ kind: "text", text: " ", place: here });
      breaks += 1;
    } else if (token.type === "code_inline") {
      refuseWord(token.content, "code", here, reading);
      add({ kind: "code", text: token.content.replace(marks, ""), place: here });
    } else if (token.type === "strong_open")
      open.push({ children: [], close: (children) => ({ kind: "strong", children }) });
    else if (token.type === "em_open")
      open.push({ children: [], close: (children) => ({ kind: "emphasis", children }) });
    else if (token.type === "link_open") {
      const href = String(token.attrGet("href") ?? "");
      refuseWord(
        href.replaceAll("%EE%80%80", "\uE000").replaceAll("%EE%80%81", "\uE001"),
        "a link's address",
        here,
        reading,
      );
      open.push({ children: [], close: (children) => ({ kind: "link", href, children, place: here }) });
    } else if (token.nesting === -1) {
      const done = open.pop();
      if (done) add(done.close(done.children));
    } else {
      const [what, hint] = refused[token.type] ?? [`"${token.markup}"`, "take it out"];
      if (reading.manner === "strict" || token.type === "image")
        reading.problems.error("unsupported-markdown", `${what} cannot be used here`, here, hint);
      // Its end must close it, and not the emphasis around it.
      if (token.nesting === 1) open.push({ children: [], close: (children) => ({ kind: "emphasis", children }) });
    }
  }
  return root;
}

/** What Markdown knows and a brief does not, by markdown-it's name of the token. */
const refused: Readonly<Record<string, readonly [what: string, hint: string]>> = {
  image: ["a picture", 'a chart or map is a figure: give it an id in figures.yaml and write {{#figure "id"}}'],
  html_inline: ["HTML", "write Markdown: **strong**, *emphasis*; for the sign itself write &lt;"],
  s_open: ["~~struck-out text~~", "take it out"],
};

function refuseWord(text: string, where: string, place: Place, { problems }: Reading): void {
  if (new RegExp(marks).test(text))
    problems.error("misplaced-word", `a word in braces cannot stand inside ${where}`, place, "move it out");
}

function readText(text: string, marked: Marked, place: Place, reading: Reading): readonly AuthorInline[] {
  const nodes: AuthorInline[] = [];
  text.split(marks).forEach((piece, index) => {
    if (index % 2 === 0) {
      if (piece !== "") nodes.push({ kind: "text", text: piece, place });
      return;
    }
    const slot = marked.slots[Number(piece)];
    if (slot === undefined) return;
    const { word, body } = slot;
    nodes.push(body === null ? { kind: "word", word } : { kind: "inline-block", word, body: reading.body(body) });
  });
  return nodes;
}
