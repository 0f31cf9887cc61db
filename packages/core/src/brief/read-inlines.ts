import type { Place } from "../problem/problem.ts";
import { shownAddress } from "./addresses.ts";
import type { AuthorInline } from "./author-text.ts";
import type { Reading, Token } from "./reading.ts";
import { type Marked, marks } from "./split-words.ts";
import { lineStart } from "./spots.ts";

/** The inline tokens of one block as a tree; marks become the words they stand for. */
export function readInlines(block: Token, marked: Marked, reading: Reading): readonly AuthorInline[] {
  const root: AuthorInline[] = [];
  const open: { children: AuthorInline[]; close: (children: AuthorInline[]) => AuthorInline }[] = [];
  const add = (...nodes: readonly AuthorInline[]): void => {
    (open.at(-1)?.children ?? root).push(...nodes);
  };
  const first = block.map?.[0] ?? 0;
  const tags = new Set<string>();
  let breaks = 0;
  let bare = false;
  for (const token of block.children ?? []) {
    const here = {
      file: reading.file,
      line: marked.lines[first + breaks] ?? marked.lines[0] ?? 1,
      column: 1,
      length: 1,
    };
    if (token.type === "text") add(...readText(token.content, marked, here, reading, bare));
    else if (token.type === "softbreak" || token.type === "hardbreak") {
      add({ kind: "text", text: " ", place: here });
      breaks += 1;
    } else if (token.type === "code_inline") {
      const place = reading.spot(/`[^`]+`/, here.line);
      refuseWord(token.content, "code", place, reading);
      add({ kind: "code", text: token.content.replace(marks, ""), place });
    } else if (token.type === "strong_open")
      open.push({ children: [], close: (children) => ({ kind: "strong", children }) });
    else if (token.type === "em_open")
      open.push({ children: [], close: (children) => ({ kind: "emphasis", children }) });
    else if (token.type === "link_open") {
      const href = String(token.attrGet("href") ?? "");
      const place = addressPlace(here.line, reading);
      refuseWord(
        href.replaceAll("%EE%80%80", "\uE000").replaceAll("%EE%80%81", "\uE001"),
        "a link's address",
        place,
        reading,
      );
      const own = token.info === "auto";
      bare = own;
      open.push({ children: [], close: (children) => ({ kind: "link", href, children, bare: own, place }) });
    } else if (token.nesting === -1) {
      if (token.type === "link_close") bare = false;
      const done = open.pop();
      if (done) add(done.close(done.children));
    } else if (token.type !== "html_inline" || !isClosing(token.content, tags)) {
      const [what, hint, looks] = refused[token.type] ?? [`"${token.markup}"`, "take it out", lineStart];
      const pattern = token.type === "html_inline" ? new RegExp(RegExp.escape(token.content)) : looks;
      const place = reading.spot(pattern, here.line);
      if (reading.manner === "strict" || token.type === "image")
        reading.problems.error("unsupported-markdown", `${what} cannot be used here`, place, hint);
      // Its end must close it, and not the emphasis around it.
      if (token.nesting === 1) open.push({ children: [], close: (children) => ({ kind: "emphasis", children }) });
    }
  }
  return root;
}

/** What Markdown knows and a brief does not, by markdown-it's name of the token. */
const refused: Readonly<Record<string, readonly [what: string, hint: string, looks: RegExp]>> = {
  image: [
    "a picture",
    'a chart or map is a figure: give it an id in figures.yaml and write {{#figure "id"}}',
    /!\[[^\]]*\](?:\([^)]*\))?/,
  ],
  html_inline: ["HTML", "write Markdown: **strong**, *emphasis*; for the sign itself write &lt;", lineStart],
  s_open: ["~~struck-out text~~", "take it out", /~~.+?~~/],
};

/** `</b>` after `<b>`, which is reported already; `tags` are the names of those. */
function isClosing(html: string, tags: Set<string>): boolean {
  const [, slash, name = ""] = /^<(\/?)([a-z][\w-]*)/i.exec(html) ?? [];
  if (slash === "/") return tags.delete(name);
  tags.add(name);
  return false;
}

/** A link's address is what its brackets hold, or stands alone between < and >. */
function addressPlace(line: number, { spot }: Reading): Place {
  const found = spot(/(?<!!\[[^\]]*)\]\((?:\{\{.*?\}\}|[^)])*\)|<[a-z][a-z+.-]*:[^>]*>/i, line);
  return found.length === 1 ? found : { ...found, column: found.column + 2, length: Math.max(1, found.length - 3) };
}

function refuseWord(text: string, where: string, place: Place, { problems }: Reading): void {
  if (new RegExp(marks).test(text))
    problems.error("misplaced-word", `a word in braces cannot stand inside ${where}`, place, "move it out");
}

function readText(
  text: string,
  marked: Marked,
  place: Place,
  reading: Reading,
  bare: boolean,
): readonly AuthorInline[] {
  const nodes: AuthorInline[] = [];
  text.split(marks).forEach((piece, index) => {
    if (index % 2 === 0) {
      if (piece !== "") nodes.push({ kind: "text", text: bare ? shownAddress(piece) : piece, place });
      return;
    }
    const slot = marked.slots[Number(piece)];
    if (slot === undefined) return;
    const { word, body, otherwise } = slot;
    if (body === null) nodes.push({ kind: "word", word });
    else
      nodes.push({
        kind: "inline-block",
        word,
        body: reading.body(body),
        otherwise: otherwise && reading.body(otherwise),
      });
  });
  return nodes;
}
