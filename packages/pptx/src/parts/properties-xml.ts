import { type Deck, plainText } from "@chancery/core";
import { head, xml } from "../xml.ts";

/** What a file manager shows of the file. Its dates are the brief's or the environment's: the same deck is the same file. */
export function corePropertiesXml({ meta }: Deck, language: string): string {
  const date = meta.date.includes("T") ? meta.date : `${meta.date}T00:00:00Z`;
  const element = (name: string, text: string): string => (text === "" ? "" : `<${name}>${xml(text)}</${name}>`);
  return [
    `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
    ` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"`,
    ` xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    `${element("dc:title", meta.title)}${element("dc:subject", meta.subtitle)}${element("dc:creator", meta.authorship)}`,
    `${element("cp:keywords", meta.keywords.join(", "))}<dc:language>${xml(language)}</dc:language>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`,
  ].join("");
}

export function appPropertiesXml({ meta, slides }: Deck): string {
  const titles = slides.map(({ title }) => `<vt:lpstr>${xml(plainText(title))}</vt:lpstr>`);
  return [
    `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"`,
    ` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">`,
    `<Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat>`,
    `<Slides>${slides.length}</Slides><Notes>${slides.length}</Notes><HiddenSlides>0</HiddenSlides>`,
    `<HeadingPairs><vt:vector size="2" baseType="variant"><vt:variant><vt:lpstr>Slide Titles</vt:lpstr></vt:variant>`,
    `<vt:variant><vt:i4>${slides.length}</vt:i4></vt:variant></vt:vector></HeadingPairs>`,
    `<TitlesOfParts><vt:vector size="${slides.length}" baseType="lpstr">${titles.join("")}</vt:vector></TitlesOfParts>`,
    `<Company>${xml(meta.publisher)}</Company><AppVersion>16.0000</AppVersion></Properties>`,
  ].join("");
}
