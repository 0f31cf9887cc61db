/** Stands for `{` where braces are code and no words: in fenced and inline code, scripts and styles. */
const hidden = "\uE002";

const fenced = /^[ \t]*(?<fence>`{3,}|~{3,})[^\n]*(?:\n(?![ \t]*\k<fence>)[^\n]*)*(?:\n[ \t]*\k<fence>[`~]*[ \t]*$)?/;
const scripted = /<(?<script>script|style)\b[\s\S]*?<\/\k<script>\s*>/;
const inline = /(?<!`)(?<ticks>`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])+?(?<!`)\k<ticks>(?!`)/;
const code = new RegExp(`${fenced.source}|${scripted.source}|${inline.source}`, "gm");
const block = new RegExp(`${fenced.source}|${scripted.source}`, "gm");
const comment = /<!--[\s\S]*?(?:-->|$(?![\s\S]))/g;
/** A tag of HTML or of a component, with what stands in its attributes. */
const tag = /<\/?([A-Za-z][\w.-]*)(?=[\s/>])(?:"[^"]*"|'[^']*'|[^'"<>])*>/g;
/** What may stand inside a word: taking their tags out leaves no gap. */
const within = /^(?:a|abbr|b|code|em|i|mark|s|small|span|strong|sub|sup|u)$/i;

const blank = (text: string): string => text.replace(/[^\n]/g, " ");
const breaks = (text: string): string => text.replace(/[^\n]/g, "");

export const holdsHidden = (text: string): boolean => text.includes(hidden);

/** The text with its comments blank, and the braces of code hidden; each character keeps its place. */
export function hideCode(text: string): string {
  const kept = text.replace(code, (found) => found.replaceAll("{", hidden).replaceAll("<!--", `<${hidden}--`));
  return kept.replace(comment, blank).replaceAll(`<${hidden}--`, "<!--");
}

export const showCode = (text: string): string => text.replaceAll(hidden, "{");

/** A piece of Slidev's own syntax, which no other format shows. */
export interface Extra {
  /** As a message names it: "<Arrow>". */
  readonly what: string;
  readonly at: number;
}

/** Code, scripts and the components of a text in their order; HTML's own tags are markup and not named. */
export function extrasIn(text: string): readonly Extra[] {
  const blocks = [...text.matchAll(block)].map((found): Extra => {
    const script = found.groups?.["script"];
    return { what: script === undefined ? "code" : `<${script}>`, at: found.index };
  });
  const tags = [...text.replace(code, blank).matchAll(tag)].flatMap(({ 0: whole, 1: name = "", index }) =>
    /^[A-Z]/.test(name) && !whole.startsWith("</") ? [{ what: `<${name}>`, at: index }] : [],
  );
  return [...blocks, ...tags].sort((a, b) => a.at - b.at);
}

export interface Tag {
  readonly whole: string;
  readonly name: string;
  readonly at: number;
}

/** Every tag outside code, with its attributes. */
export const tagsIn = (text: string): readonly Tag[] =>
  [...text.replace(code, blank).matchAll(tag)].map(({ 0: whole, 1: name = "", index }) => ({ whole, name, at: index }));

/** HTML's elements that have no end. */
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

/** The tags that lack their other half: Slidev's compiler takes none of them. */
export function unpairedTags(text: string): readonly Tag[] {
  const open: Tag[] = [];
  const unpaired: Tag[] = [];
  for (const found of tagsIn(text)) {
    if (found.whole.endsWith("/>") || empty.test(found.name)) continue;
    if (!found.whole.startsWith("</")) open.push(found);
    else {
      const partner = open.findLastIndex(({ name }) => name === found.name);
      if (partner === -1) unpaired.push(found);
      else unpaired.push(...open.splice(partner).slice(1));
    }
  }
  return [...unpaired, ...open].sort((a, b) => a.at - b.at);
}

/** What is read of a slide without its code blocks and tags: its lines stay where they were. */
export function withoutMarkup(text: string): string {
  const words = text.replace(block, breaks);
  return words.replace(tag, (whole, name: string) => (within.test(name) ? "" : " ") + breaks(whole));
}

/** The same with blanks of the same length, for what looks for a column. */
export const blankMarkup = (text: string): string => text.replace(block, blank).replace(tag, blank);
