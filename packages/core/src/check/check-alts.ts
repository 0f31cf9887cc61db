import type { AuthorBlock, AuthorInline } from "../brief/author-text.ts";
import type { Chart } from "../document/document.ts";
import { plainText } from "../document/plain-text.ts";
import type { Place } from "../problem/problem.ts";
import type { Checking } from "./checking.ts";

/** Letters of an alt text: shorter ones say too little, longer ones are a paragraph that nobody can pause in. */
const letters = { least: 30, most: 350 };

/** Alt texts of the author's that tell a listener less than the picture tells others. Those made from the data need no check. */
export function checkAlts({ texts, document, problems }: Checking): void {
  for (const block of texts.flatMap((text) => text.blocks)) {
    const written = writtenAlt(block);
    const figure = document.figures.find(({ id }) => id === written?.figure);
    if (written === null || figure === undefined || figure.kind === "table") continue;
    for (const { message, hint } of faults(figure)) problems.warning("alt-text", message, written.place, hint);
  }
}

/** The figure that a block places, and where its alt text begins; null where the author wrote none. */
function writtenAlt(block: AuthorBlock): { readonly figure: string; readonly place: Place } | null {
  if (block.kind !== "block" || block.word.name !== "figure") return null;
  const alt = block.body.parts.get("Alt") ?? [];
  return alt.length === 0 ? null : { figure: String(block.word.params[0]), place: placeOf(alt) ?? block.word.place };
}

function placeOf([first]: readonly AuthorInline[]): Place | null {
  if (first === undefined) return null;
  if (first.kind === "word" || first.kind === "inline-block") return first.word.place;
  return "place" in first ? first.place : placeOf(first.children);
}

interface Fault {
  readonly message: string;
  readonly hint: string;
}

const leaveOut = "or leave the line out: it is then made from the data";

function faults({ alt, title, data }: Chart): readonly Fault[] {
  const words = plainText(alt);
  if (same(words) === same(plainText(title)))
    return [{ message: "the alt text only repeats the title", hint: `say what the picture shows, ${leaveOut}` }];
  const length = {
    message: `the alt text has ${words.length} letters; ${letters.least} to ${letters.most} serve a listener`,
  };
  if (words.length < letters.least) return [{ ...length, hint: `say the finding and its range, ${leaveOut}` }];
  if (words.length > letters.most)
    return [{ ...length, hint: "leave details to the table of the figure's numbers, which comes with it" }];
  const numbers = data.some(({ columns }) => columns.some(({ align }) => align === "right"));
  if (!numbers || /\d/.test(words)) return [];
  return [
    {
      message: "the alt text has no number in it",
      hint: `say the first and the last value, or the highest and the lowest, ${leaveOut}`,
    },
  ];
}

const same = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]+/gu, "");
