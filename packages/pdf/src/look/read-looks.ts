import { type Drawn, everythingDrawn } from "../content/drawn.ts";
import { isArtifact, tagOf } from "../content/marks.ts";
import type { Box } from "../content/matrix.ts";
import { drawnByTag } from "../content/tagged.ts";
import { joinText, tidy } from "../content/text.ts";
import { inspect } from "../lint/inspect.ts";
import { textEntry } from "../objects.ts";
import { readLayout } from "../pages/layout.ts";
import { digestParts } from "../seal/parts.ts";
import { itemsIn } from "../structure/tree.ts";
import type { Area } from "./picture-pages.ts";

/** What a page looks like, short of a picture of it. */
export interface PageLook {
  /** Counted from 1. */
  readonly number: number;
  /** A digest of all that the page draws: where it is the same, so is the page. */
  readonly content: string;
  /** Its text without head and foot. */
  readonly text: string;
  /** Where head and foot are printed: a page that moved has another number there. */
  readonly frame: readonly Area[];
  /** Where hashes are printed, which change with anything that is attached. */
  readonly hashes: readonly Area[];
}

/** A figure or a table on a page. */
export interface ExhibitLook {
  readonly page: number;
  readonly area: Area;
  /** All that is printed in it, and what is said of it. */
  readonly text: string;
}

export interface Looks {
  readonly pages: readonly PageLook[];
  readonly exhibits: readonly ExhibitLook[];
}

/** Eight groups of eight digits, as a colophon prints a SHA-256, over one line or several; a line may hold a part of them. */
const hashGroups = /^(?:[0-9a-f]{8}\s*)+$/;

/** Reads what the pages of a PDF look like. Throws an Error where the bytes are no PDF that can be read. */
export async function readLooks(bytes: Uint8Array): Promise<Looks> {
  const inspection = await inspect(bytes);
  const { pdf, contents } = inspection;
  const sizes = pdf.getPages().map((page) => page.getSize());
  const digests = digestParts(pdf).pages;
  const layout = readLayout(inspection);
  const drawn = drawnByTag(contents);
  const areaOn = (page: number, [left, bottom, right, top]: Box): Area => {
    const { width, height } = sizes[page - 1] ?? { width: 1, height: 1 };
    return {
      x: left / width,
      y: (height - top) / height,
      width: (right - left) / width,
      height: (top - bottom) / height,
    };
  };
  const pages = contents.map((content, at): PageLook => {
    const texts = [...everythingDrawn(content)].filter(({ kind }) => kind === "text");
    const isFrame = ({ mark }: Drawn): boolean => tagOf(mark) === null && isArtifact(mark);
    const areas = (some: readonly Drawn[]): readonly Area[] =>
      some.flatMap(({ box }) => (box === null ? [] : areaOn(at + 1, box)));
    return {
      number: at + 1,
      content: digests[at]?.content ?? "",
      text: tidy(joinText(texts.filter((one) => !isFrame(one)).map((one) => ({ ...one, mark: null })))),
      frame: areas(texts.filter(isFrame)),
      hashes: areas(texts.filter(({ text }) => hashGroups.test(text.trim()))),
    };
  });
  const exhibits = layout.exhibits.flatMap(({ element, group, pages: [page] }): readonly ExhibitLook[] => {
    if (page === undefined) return [];
    const all = [...itemsIn(group)].flatMap((item) =>
      item.kind === "content" && layout.pageOf(item) === page ? (drawn.get(item.key) ?? []) : [],
    );
    const boxes = all.flatMap(({ box }) => (box === null ? [] : [box]));
    if (boxes.length === 0) return [];
    const area = areaOn(page, around(boxes));
    return [{ page, area, text: tidy(`${layout.textOf(group)} ${textEntry(element.dict, "Alt") ?? ""}`) }];
  });
  return { pages, exhibits };
}

const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map(([left]) => left)),
  Math.min(...boxes.map(([, bottom]) => bottom)),
  Math.max(...boxes.map(([, , right]) => right)),
  Math.max(...boxes.map(([, , , top]) => top)),
];
