import type { Sheet } from "../chart/sheet.ts";
import { workbookOf } from "../chart/workbook.ts";
import type { Picture } from "../drawing.ts";
import type { Parts } from "../zip.ts";
import { noRelations, openRelations, type Relations } from "./relations.ts";

/** Puts charts and pictures among the parts, numbered in the order of the deck, and relates slides to them. */
export interface Gallery {
  addChart(xml: string, sheet: Sheet, relations: Relations): string;
  addPicture(picture: Picture, relations: Relations): { readonly png: string; readonly svg: string };
}

export function openGallery(parts: Parts, date: string): Gallery {
  let charts = 0;
  const pictures = new Map<string, number>();
  return {
    addChart: (xml, sheet, relations) => {
      charts += 1;
      parts.set(`ppt/charts/chart${charts}.xml`, xml);
      parts.set(`ppt/embeddings/Microsoft_Excel_Worksheet${charts}.xlsx`, workbookOf(sheet, date));
      const own = openRelations(noRelations);
      own.add("package", `../embeddings/Microsoft_Excel_Worksheet${charts}.xlsx`);
      parts.set(`ppt/charts/_rels/chart${charts}.xml.rels`, own.close());
      return relations.add("chart", `../charts/chart${charts}.xml`);
    },
    addPicture: ({ svg, png }, relations) => {
      const number = pictures.get(svg) ?? pictures.size + 1;
      pictures.set(svg, number);
      parts.set(`ppt/media/picture${number}.svg`, svg);
      parts.set(`ppt/media/picture${number}.png`, png);
      return {
        png: relations.add("image", `../media/picture${number}.png`),
        svg: relations.add("image", `../media/picture${number}.svg`),
      };
    },
  };
}
