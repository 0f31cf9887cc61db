import { type Box, canvas, emu, fontPoints, measures } from "../canvas.ts";
import { head, namespaces } from "../xml.ts";

export const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

export const transform = ({ x, y, width, height }: Box, tag = "a:xfrm"): string =>
  `<${tag}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(width)}" cy="${emu(height)}"/></${tag}>`;

const colourMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';

const placeholder = (id: number, name: string, type: string, box: Box, words: string): string =>
  [
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>`,
    `<p:nvPr><p:ph ${type}/></p:nvPr></p:nvSpPr><p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`,
    `<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>${words}</p:txBody></p:sp>`,
  ].join("");

const words = (text: string): string => `<a:p><a:r><a:rPr lang="en-US"/><a:t>${text}</a:t></a:r></a:p>`;
export const numberField = (text: string, language: string): string =>
  `<a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr lang="${language}" b="1"/><a:t>${text}</a:t></a:fld>`;

const defaults = (size: number, colour: string, font: string): string =>
  `<a:defRPr sz="${Math.round(size * 100)}" kern="1200"><a:solidFill><a:schemeClr val="${colour}"/></a:solidFill><a:latin typeface="+${font}-lt"/><a:ea typeface="+${font}-ea"/><a:cs typeface="+${font}-cs"/></a:defRPr>`;

const bodyLevel = (level: number): string => {
  const margin = 228_600 * (level - 1);
  const bullet = level === 1 ? "<a:buNone/>" : '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
  return `<a:lvl${level}pPr marL="${margin}" indent="${level === 1 ? 0 : -228_600}" algn="l">${bullet}${defaults(fontPoints(18), "tx1", "mn")}</a:lvl${level}pPr>`;
};
const otherLevel = (level: number): string =>
  `<a:lvl${level}pPr marL="${457_200 * (level - 1)}" algn="l">${defaults(18, "tx1", "mn")}</a:lvl${level}pPr>`;
const levels = [1, 2, 3, 4, 5, 6, 7, 8, 9];

const textStyles = [
  `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/>${defaults(fontPoints(29), "tx2", "mj")}</a:lvl1pPr></p:titleStyle>`,
  `<p:bodyStyle>${levels.map(bodyLevel).join("")}</p:bodyStyle><p:otherStyle>${levels.map(otherLevel).join("")}</p:otherStyle></p:txStyles>`,
].join("");

/** The slide master that all layouts stand on; pptxgenjs writes one without places for title and text. */
export function masterXml(layouts: number, language: string): string {
  const ids = Array.from(
    { length: layouts },
    (_, at) => `<p:sldLayoutId id="${2_147_483_649 + at}" r:id="rId${at + 1}"/>`,
  );
  const number = `<a:p><a:pPr algn="r"/>${numberField("‹#›", language)}</a:p>`;
  return [
    `${head}<p:sldMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${group}`,
    placeholder(2, "Title", 'type="title"', measures.title, words("Title")),
    placeholder(3, "Text", 'type="body" idx="1"', measures.body, words("Text")),
    placeholder(4, "Slide number", 'type="sldNum" sz="quarter" idx="12"', measures.number, number),
    `</p:spTree></p:cSld>${colourMap}<p:sldLayoutIdLst>${ids.join("")}</p:sldLayoutIdLst>${textStyles}</p:sldMaster>`,
  ].join("");
}

/** Notes are printed on a sheet of A4: the slide above, the words below. */
const sheet = { width: 6_858_000, height: 9_906_000 } as const;
export const notesSize = `<p:notesSz cx="${sheet.width}" cy="${sheet.height}"/>`;

const onSheet = (x: number, y: number, cx: number, cy: number): string =>
  `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

export function notesMasterXml(language: string): string {
  const width = 5_486_400;
  const height = Math.round((width * canvas.height) / canvas.width);
  return [
    `${head}<p:notesMaster ${namespaces}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>${group}`,
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${onSheet(685_800, 685_800, width, height)}<a:noFill/><a:ln w="12700"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln></p:spPr></p:sp>`,
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr>${onSheet(685_800, 4_114_800, width, 4_876_800)}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${words("Notes")}</p:txBody></p:sp>`,
    `<p:sp><p:nvSpPr><p:cNvPr id="4" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr>${onSheet(3_886_200, 9_296_400, 2_286_000, 365_760)}</p:spPr><p:txBody><a:bodyPr anchor="b"/><a:lstStyle/><a:p><a:pPr algn="r"/>${numberField("‹#›", language)}</a:p></p:txBody></p:sp>`,
    `</p:spTree></p:cSld>${colourMap}<p:notesStyle>${levels.map((level) => `<a:lvl${level}pPr marL="${457_200 * (level - 1)}" algn="l">${defaults(12, "tx1", "mn")}</a:lvl${level}pPr>`).join("")}</p:notesStyle></p:notesMaster>`,
  ].join("");
}
