import type { AuthorBlock, AuthorInline, Body, Word } from "../brief/author-text.ts";
import { formatQuantity } from "../language/format.ts";
import { checkBody, type Takes } from "./check-body.ts";
import { type Composition, without } from "./composition.ts";
import type { Document, Inline, KeyFigure } from "./document.ts";
import { plainText } from "./plain-text.ts";
import { resolveInlines } from "./resolve-inlines.ts";
import { howWritten } from "./words/how-written.ts";

type Front = Pick<Document, "gist" | "standfirst" | "keyMessages" | "keyFigures" | "places">;

/** The words that stand before the first section. */
export const frontWords = {
  gist: {
    usage: "{{#gist}}",
    gives: "What the whole comes to, on the cover; 30 to 45 words.",
    blocks: ["paragraph"],
    most: 1,
  },
  standfirst: {
    usage: "{{#standfirst}}",
    gives: "The question and why it matters now; 30 to 45 words.",
    blocks: ["paragraph"],
    most: 1,
  },
  "key-messages": { usage: "{{#key-messages}}", gives: "The findings, as a numbered list.", blocks: ["list"], most: 1 },
  "key-figures": {
    usage: "{{#key-figures}}",
    gives: 'Numbers set large, as a list: - {{fact "id"}} label.',
    blocks: ["list"],
    most: 1,
  },
} as const satisfies Readonly<Record<string, Takes>>;
const frontNames = Object.keys(frontWords);

/** What stands before the first section: it goes on the cover and the second page. */
export function composeFront(
  blocks: readonly AuthorBlock[],
  composition: Composition,
): Front & { words: readonly string[] } {
  const bodies = new Map<string, { word: Word; body: Body }>();
  for (const block of blocks) {
    if (block.kind !== "block") {
      composition.problems.error(
        "misplaced-text",
        "text before the first section has no place on the page",
        block.place,
        `put it under a ## heading, or into one of: ${frontNames.join(", ")}`,
      );
    } else if (Object.hasOwn(frontWords, block.word.name)) {
      if (bodies.has(block.word.name))
        composition.problems.error("repeated-block", `{{#${block.word.name}}} stands above already`, block.word.place);
      checkBody(block.word, block.body, frontWords[block.word.name as keyof typeof frontWords], composition);
      bodies.set(block.word.name, block);
    } else
      composition.problems.error(
        "unknown-word",
        `{{#${block.word.name}}} cannot stand before the first section`,
        block.word.place,
        howWritten(block.word.name, frontNames),
      );
  }
  const paragraph = (name: string, own: Composition): readonly Inline[] => {
    const inside =
      bodies.get(name)?.body.blocks.flatMap((block) => (block.kind === "paragraph" ? block.children : [])) ?? [];
    return resolveInlines(inside, own);
  };
  const items = (name: string): readonly (readonly AuthorInline[])[] =>
    bodies.get(name)?.body.blocks.flatMap((block) => (block.kind === "list" ? block.items : [])) ?? [];
  const gist = paragraph("gist", without("the gist", composition));
  const standfirst = paragraph("standfirst", without("the standfirst", composition));
  const keyMessages = items("key-messages").map((item) => resolveInlines(item, without("a key message", composition)));
  const keyFigures = items("key-figures").flatMap(
    (item) => composeKeyFigure(item, bodies.get("key-figures")?.word, without("a key figure", composition)) ?? [],
  );
  const words = [standfirst, ...keyMessages, ...keyFigures.map((figure) => figure.label)].map(plainText);
  const written = frontNames.flatMap((name) => bodies.get(name)?.word ?? []);
  const { at } = composition.brief;
  const places = {
    title: at("title"),
    subtitle: at("subtitle"),
    authorship: at("authorship"),
    ...Object.fromEntries(written.map(({ name, place }) => [name, place])),
  };
  return { gist, standfirst, keyMessages, keyFigures, places, words };
}

/** `- {{fact "id"}} label`: the number is set large, the label under it. */
export function composeKeyFigure(
  item: readonly AuthorInline[],
  word: Word | undefined,
  composition: Composition,
): KeyFigure | null {
  const [first, ...label] = resolveInlines(item, composition);
  if (first?.kind !== "quote") {
    const reported = item[0]?.kind === "word" && (item[0].word.name === "fact" || item[0].word.name === "cell");
    if (!reported)
      composition.problems.error(
        "wrong-key-figure",
        "a key figure begins with a quoted number",
        word?.place ?? null,
        'write - {{fact "id"}} and its label',
      );
    return null;
  }
  const { quote } = first;
  const options = item[0]?.kind === "word" ? item[0].word.hash["digits"] : undefined;
  const parts =
    quote.quantity &&
    formatQuantity(quote.quantity, composition.language, typeof options === "number" ? { digits: options } : {});
  const [suffix = ""] = /^[-\u2011'’]\S*/.exec(quote.after) ?? [];
  const after = quote.after.slice(suffix.length).trimStart();
  return { quote, big: parts?.big ?? quote.text, small: parts?.small ?? "", suffix, after, label };
}
