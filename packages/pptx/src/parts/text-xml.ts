import { type Box, fontPoints } from "../canvas.ts";
import { fillXml, type Scheme } from "../scheme.ts";
import { type Paragraph, type Run, textOf } from "../text.ts";
import { attribute, xml } from "../xml.ts";
import { transform } from "./master-xml.ts";

/** A text of plain lines beside a picture: its caption and the words of its legend. */
export function textBoxXml(
  name: string,
  paragraphs: readonly Paragraph[],
  box: Box,
  scheme: Scheme,
  language: string,
): string {
  const lines = paragraphs.map(({ runs, size, colour }) => {
    const parts = runs.map((run) => runXml(run, size, colour, scheme, language));
    return `<a:p>${parts.join("")}<a:endParaRPr lang="${language}"/></a:p>`;
  });
  return [
    `<p:sp><p:nvSpPr><p:cNvPr id="0" name="${attribute(name)}"/><p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr>`,
    `<p:spPr>${transform(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`,
    `<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="t"/><a:lstStyle/>${lines.join("")}</p:txBody></p:sp>`,
  ].join("");
}

const runXml = (run: Run, size: number, colour: string, scheme: Scheme, language: string): string =>
  `<a:r><a:rPr lang="${language}" sz="${Math.round(fontPoints(size) * 100)}"${run.bold ? ' b="1"' : ""}>${fillXml(run.colour ?? colour, scheme)}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${xml(textOf([run]))}</a:t></a:r>`;
