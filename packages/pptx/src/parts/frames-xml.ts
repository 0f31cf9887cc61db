import type { Box } from "../canvas.ts";
import { attribute } from "../xml.ts";
import { transform } from "./master-xml.ts";

/** Every shape gets its final id when its slide is complete. */
const head = (name: string, alt: string): string =>
  `<p:cNvPr id="0" name="${attribute(name)}" descr="${attribute(alt)}"/>`;

export const chartFrame = (name: string, alt: string, box: Box, relation: string): string =>
  [
    `<p:graphicFrame><p:nvGraphicFramePr>${head(name, alt)}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>`,
    `${transform(box, "p:xfrm")}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">`,
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/>`,
    "</a:graphicData></a:graphic></p:graphicFrame>",
  ].join("");

/** A picture of two parts: programs that know SVG draw that, the others show the pixels. An empty `alt` is decoration. */
export function pictureFrame(
  name: string,
  alt: string,
  box: Box,
  ids: { readonly png: string; readonly svg: string },
): string {
  const vector = `<a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="${ids.svg}"/></a:ext>`;
  const decoration = `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`;
  const properties =
    alt === "" ? `<p:cNvPr id="0" name="${attribute(name)}" descr="">${decoration}</p:cNvPr>` : head(name, alt);
  return [
    `<p:pic><p:nvPicPr>${properties}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>`,
    `<p:blipFill><a:blip r:embed="${ids.png}"><a:extLst>${vector}</a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>`,
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>`,
  ].join("");
}
