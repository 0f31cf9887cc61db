import type { Faces, Voice } from "../faces.ts";
import { bare, type Scheme } from "../scheme.ts";
import { drawing, head, xml } from "../xml.ts";

/** The theme of the presentation: the tokens' colours and fonts, so that what somebody adds to the deck looks like it. */
export function themeXml(name: string, scheme: Scheme, faces: Faces): string {
  const slots = Object.entries(scheme.slots).map(
    ([slot, hex]) => `<a:${slot}><a:srgbClr val="${bare(hex)}"/></a:${slot}>`,
  );
  return [
    `${head}<a:theme xmlns:a="${drawing}" name="${xml(name)}"><a:themeElements>`,
    `<a:clrScheme name="${xml(name)}">${slots.join("")}</a:clrScheme>`,
    `<a:fontScheme name="${xml(name)}"><a:majorFont>${fontXml("display", faces)}</a:majorFont>`,
    `<a:minorFont>${fontXml("sans", faces)}</a:minorFont></a:fontScheme>${formats}</a:themeElements>`,
    "<a:objectDefaults/><a:extraClrSchemeLst/></a:theme>",
  ].join("");
}

const fontXml = (voice: Voice, faces: Faces): string =>
  `<a:latin typeface="${xml(faces.name(voice))}" panose="${faces.panose(voice)}"/><a:ea typeface=""/><a:cs typeface=""/>`;

const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const line = (width: number): string => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`;
const effect = "<a:effectStyle><a:effectLst/></a:effectStyle>";

/** Three of each are demanded (ECMA-376, part 1, 20.1.4.1.14): all plain. */
const formats = [
  '<a:fmtScheme name="Plain">',
  `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
  `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>`,
  `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
  `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>`,
].join("");
