import type { Deck, Problem } from "@chancery/core";
import { leftOut } from "./left-out.ts";
import type { MadeDeck } from "./make-deck.ts";

/** What a format gives: a folder of files, or one file, beside the other outputs of the brief. */
export type Output =
  | { readonly folder: string; readonly files: ReadonlyMap<string, Uint8Array> }
  | {
      readonly file: string;
      readonly bytes: Uint8Array;
      /** What a person should know of the file, and what of it is warned of. */
      readonly remark?: string;
      readonly warnings?: readonly Problem[];
    };

type Format = (made: MadeDeck) => Promise<Output>;

export const formats = {
  site: async (made) => ({ folder: formatFile("site", made.deck), files: await made.site() }),
  pdf: async (made) => ({
    file: formatFile("pdf", made.deck),
    bytes: await made.pdf(),
  }),
  pptx: async (made) => {
    const { bytes, pictures, problems } = await made.pptx();
    const file = formatFile("pptx", made.deck);
    const remarks = [
      listed("drawn as pictures: ", ", ", pictures),
      listed(leftOutWords, "; ", leftOut(made.deck)),
    ].flat();
    return { file, bytes, warnings: problems, ...(remarks.length === 0 ? {} : { remark: remarks.join("; ") }) };
  },
} satisfies Record<FormatName, Format>;

const leftOutWords = "left out, for only Slidev shows it: ";

const listed = (what: string, between: string, names: readonly string[]): readonly string[] =>
  names.length === 0 ? [] : [what + names.join(between)];

/** The hand-out, which is asked for by an option of its own. */
export const makeHandout = async (made: MadeDeck): Promise<Output> => {
  const [remark] = listed(leftOutWords, "; ", leftOut(made.deck));
  return { file: handoutFile(made.deck), bytes: await made.handout(), ...(remark === undefined ? {} : { remark }) };
};

export type FormatName = "site" | "pdf" | "pptx";

/** The name of an output among those of its brief. */
export const formatFile = (format: FormatName, { brief, language }: Deck): string =>
  format === "site" ? `deck.${language}` : `${brief}.${language}.deck.${format}`;

export const handoutFile = ({ brief, language }: Deck): string => `${brief}.${language}.deck.notes.pdf`;

export const makeFormat = (format: FormatName, made: MadeDeck): Promise<Output> => formats[format](made);

export const formatNames = Object.keys(formats) as readonly FormatName[];
