import type { ChartPen } from "../chart/label-xml.ts";
import { isDark } from "../draw/layouts.ts";
import type { Drawing } from "../drawing.ts";
import type { DeckPlan } from "../plan.ts";
import { xml } from "../xml.ts";
import type { Parts } from "../zip.ts";
import { contentTypes } from "./content-types.ts";
import type { Finishing } from "./finishing.ts";
import { openGallery } from "./gallery.ts";
import { mendLayout } from "./layout-xml.ts";
import { masterXml, notesMasterXml, notesSize } from "./master-xml.ts";
import { notesXml } from "./notes-xml.ts";
import { appPropertiesXml, corePropertiesXml } from "./properties-xml.ts";
import { noRelations, openRelations, type Relations } from "./relations.ts";
import { mendSlide } from "./slide-xml.ts";
import { standingsOf } from "./standings.ts";
import { themeXml } from "./theme-xml.ts";

/** Completes the parts that pptxgenjs wrote: charts, pictures, notes, theme, master, properties, list of contents. */
export function finish(parts: Parts, plan: DeckPlan, drawings: ReadonlyMap<string, Drawing>, pen: ChartPen): void {
  const { deck } = plan.desk;
  const gallery = openGallery(parts, deck.meta.date);
  for (const [at, slide] of plan.slides.entries()) finishSlide(parts, { slide, at, plan, drawings, gallery, pen });
  const layouts = [...parts.keys()].filter((path) => /^ppt\/slideLayouts\/[^/]+\.xml$/.test(path));
  for (const path of layouts) parts.set(path, mendLayout(textAt(parts, path), pen.language));
  parts.set("ppt/slideMasters/slideMaster1.xml", masterXml(layouts.length, pen.language));
  // Two masters that share one theme are a file that PowerPoint repairs.
  const theme = themeXml(deck.meta.publisher || "Chancery", pen.scheme, pen.faces);
  parts.set("ppt/theme/theme1.xml", theme);
  parts.set("ppt/theme/theme2.xml", theme);
  parts.set("ppt/notesMasters/notesMaster1.xml", notesMasterXml(pen.language));
  const notesRelations = openRelations(noRelations);
  notesRelations.add("theme", "../theme/theme2.xml");
  parts.set("ppt/notesMasters/_rels/notesMaster1.xml.rels", notesRelations.close());
  parts.set("ppt/presentation.xml", mendPresentation(textAt(parts, "ppt/presentation.xml")));
  parts.set("docProps/core.xml", corePropertiesXml(deck, pen.language));
  parts.set("docProps/app.xml", appPropertiesXml(deck));
  parts.set("[Content_Types].xml", contentTypes(parts));
}

function finishSlide(parts: Parts, finishing: Finishing): void {
  const { slide, at, pen } = finishing;
  const name = `slide${at + 1}.xml`;
  const relationsPath = `ppt/slides/_rels/${name}.rels`;
  const relations: Relations = openRelations(textAt(parts, relationsPath));
  const standings = standingsOf(finishing, relations);
  const text = slide.slide.number;
  const number = { text, isIndex: text === String(at + 1) && !isDark(slide.slide.layout) };
  parts.set(`ppt/slides/${name}`, mendSlide(textAt(parts, `ppt/slides/${name}`), standings, number, pen.language));
  parts.set(relationsPath, relations.close());
  parts.set(`ppt/notesSlides/notesSlide${at + 1}.xml`, notesXml(slide.slide, finishing.plan.desk.deck, pen.language));
}

function textAt(parts: Parts, path: string): string {
  const text = parts.get(path);
  if (typeof text !== "string") throw new Error(`pptxgenjs wrote no ${xml(path)}`);
  return text;
}

/** The notes' master stands before the list of slides (ECMA-376, part 1, 19.2.1.26), and notes have a sheet of their own. */
function mendPresentation(text: string): string {
  const notes = /<p:notesMasterIdLst>[\s\S]*?<\/p:notesMasterIdLst>/.exec(text)?.[0] ?? "";
  return text
    .replace(notes, "")
    .replace("<p:sldIdLst>", `${notes}<p:sldIdLst>`)
    .replace(/<p:notesSz [^>]*\/>/, notesSize);
}
