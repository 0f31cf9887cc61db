import { attribute } from "../xml.ts";
import { numberField } from "./master-xml.ts";

/** What stands in a shape's place in the end. */
export type Standing =
  /** `behind`: before all else in the tree, and so under it. */
  | { readonly kind: "replace"; readonly xml: string; readonly behind: boolean }
  | { readonly kind: "text"; readonly name: string; readonly body: boolean }
  | { readonly kind: "table"; readonly name: string; readonly alt: string };

/** A part of a slide's tree: pptxgenjs nests none. */
const shape = /<p:(sp|graphicFrame|pic)>[\s\S]*?<\/p:\1>/g;
const nameOf = (text: string): string => /<p:cNvPr [^>]*name="([^"]*)"/.exec(text)?.[1] ?? "";

/**
 * A slide as office programs want it. pptxgenjs repeats a paragraph's properties before each of its runs, gives ids twice,
 * leaves empty outlines and unused places, and knows neither header rows nor alternative texts of tables: PowerPoint
 * offers to repair the first three.
 */
export function mendSlide(
  text: string,
  standings: ReadonlyMap<string, Standing>,
  number: { readonly text: string; readonly isIndex: boolean },
  language: string,
): string {
  let ground = "";
  const mended = text.replaceAll(shape, (own) => {
    if (own.includes('type="sldNum"')) return numberShape(own, number, language);
    if (own.includes('type="title"')) return named(titleShape(own), "Title");
    if (/<p:ph\b/.test(own)) return "";
    const standing = standings.get(nameOf(own));
    if (standing?.kind === "replace" && standing.behind) {
      ground += standing.xml;
      return "";
    }
    return standing === undefined ? own : stand(own, standing);
  });
  const grounded = mended.replace("</p:grpSpPr>", (end) => end + ground);
  return numbered(mendCommon(grounded, language)).replace(/<p:cSld name="[^"]*">/, "<p:cSld>");
}

function stand(own: string, standing: Standing): string {
  if (standing.kind === "replace") return standing.xml;
  if (standing.kind === "table") {
    const head = `<p:cNvPr id="0" name="${attribute(standing.name)}" descr="${attribute(standing.alt)}"/>`;
    const described = own.replace(/<p:cNvPr [^>]*\/>/, () => head);
    return described
      .replace("<a:tblPr/>", '<a:tblPr firstRow="1"/>')
      .replace(/<p:nvPr>[\s\S]*?<\/p:nvPr>/, "<p:nvPr/>");
  }
  const place = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr>';
  const box = '<p:cNvSpPr txBox="1"/><p:nvPr/>';
  const plain = own.includes("<p:txBody>") ? box : "<p:cNvSpPr/><p:nvPr/>";
  return named(own, standing.name).replace(/<p:cNvSpPr\/>\s*<p:nvPr>\s*<\/p:nvPr>/, standing.body ? place : plain);
}

const named = (own: string, name: string): string =>
  own.replace(/(<p:cNvPr [^>]*name=")[^"]*"/, (_, start: string) => `${start}${attribute(name)}"`);

const titleShape = (own: string): string =>
  own
    .replace(/<p:ph\s+idx="\d+"\s+type="title"[^>]*\/>/, '<p:ph type="title"/>')
    .replace("<p:cNvSpPr/>", '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>');

/** A field that counts with the slides; where the printed number is another, as in "A1", it is text. */
function numberShape(
  own: string,
  number: { readonly text: string; readonly isIndex: boolean },
  language: string,
): string {
  const content = number.isIndex
    ? numberField(attribute(number.text), language)
    : `<a:r><a:rPr lang="${language}" b="1"/><a:t>${attribute(number.text)}</a:t></a:r>`;
  return named(own, "Slide number").replace(/<a:fld [\s\S]*?<\/a:fld>/, content);
}

/** What is mended in slides and layouts alike. */
export const mendCommon = (text: string, language: string): string =>
  text
    .replaceAll(/(<\/a:r>)\s*<a:pPr[^>]*\/>/g, "$1")
    .replaceAll(/(<\/a:r>)\s*<a:pPr[^>]*>(?:(?!<\/a:pPr>)[\s\S])*<\/a:pPr>/g, "$1")
    .replaceAll(/<a:ln>\s*<\/a:ln>/g, "")
    .replaceAll(/<a:(?:ea|cs) typeface="\+m[jn]-lt"[^>]*\/>/g, "")
    .replaceAll(/(<a:latin typeface="[^"]*") pitchFamily="34" charset="0"/g, "$1")
    .replaceAll(/ altLang="[^"]*"/g, "")
    .replaceAll(/ dirty="0"/g, "")
    .replaceAll(/lang="en-US"/g, `lang="${language}"`)
    .replaceAll('idx="4294967295"', 'idx="12"')
    .replaceAll(/<a:extLst>\s*<a:ext uri="\{C572A759[^>]*>[\s\S]*?<\/a:extLst>/g, "")
    .replaceAll("</a:solidFill></p:bgPr>", "</a:solidFill><a:effectLst/></p:bgPr>");

/** Ids count through the slide; 1 is the tree's own. */
export function numbered(text: string): string {
  let next = 1;
  return text.replaceAll(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${next++}"`);
}
