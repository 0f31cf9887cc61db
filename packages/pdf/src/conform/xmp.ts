import { type PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { name } from "../objects.ts";

/** What the metadata stream says; each value is also in the information dictionary, and the same. */
export interface XmpValues {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** As the information dictionary has them: one text. */
  readonly keywords: string;
  readonly language: string;
  /** `2026-11-23T00:00:00Z` */
  readonly date: string;
  readonly creator: string;
  readonly producer: string;
  /** The SHA-256 of the manifest of the attachments; null where nothing is attached. */
  readonly manifest: string | null;
}

/** The namespace of what only we say. */
export const ownNamespace = "https://chancery.invalid/ns/evidence/1.0/";

/** Writes the metadata stream, uncompressed, so that any tool finds it. */
export function writeXmp({ catalog, context }: PDFDocument, values: XmpValues): void {
  const bytes = Buffer.from(packet(values), "utf8");
  const dict = context.obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
  catalog.set(name("Metadata"), context.register(PDFRawStream.of(dict, bytes)));
}

const packet = (values: XmpValues): string => `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${description(values)}
${extensionSchemas(values.manifest !== null)}
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>`;

const description = (values: XmpValues): string => {
  const { title, author, subject, keywords, language, date, creator, producer, manifest } = values;
  return [
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"',
    ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"',
    ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"',
    `${manifest === null ? "" : ` xmlns:chancery="${ownNamespace}"`}>`,
    "<dc:format>application/pdf</dc:format>",
    `<dc:title>${alternatives(title)}</dc:title>`,
    author && `<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`,
    subject && `<dc:description>${alternatives(subject)}</dc:description>`,
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(language)}</rdf:li></rdf:Bag></dc:language>`,
    keywords && `<pdf:Keywords>${escapeXml(keywords)}</pdf:Keywords>`,
    `<pdf:Producer>${escapeXml(producer)}</pdf:Producer>`,
    `<xmp:CreatorTool>${escapeXml(creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${date}</xmp:ModifyDate>`,
    "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>",
    "<pdfuaid:part>1</pdfuaid:part>",
    manifest && `<chancery:ManifestSHA256>${manifest}</chancery:ManifestSHA256>`,
    "</rdf:Description>",
  ]
    .filter((line) => line !== "" && line !== null)
    .join("\n");
};

const alternatives = (text: string): string =>
  `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;

/** PDF/A wants each schema described that it does not know: that of PDF/UA, and our own. */
const extensionSchemas = (own: boolean): string =>
  `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag>
${accessibility}${own ? `\n${evidence}` : ""}
</rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`;

interface SchemaText {
  readonly schema: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly property: string;
  readonly type: string;
  readonly meaning: string;
}

const schemaItem = ({ schema, namespace, prefix, property, type, meaning }: SchemaText): string =>
  `<rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>${schema}</pdfaSchema:schema>
<pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>${prefix}</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>${property}</pdfaProperty:name>
<pdfaProperty:valueType>${type}</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>${meaning}</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li>`;

const accessibility = schemaItem({
  schema: "PDF/UA Universal Accessibility Schema",
  namespace: "http://www.aiim.org/pdfua/ns/id/",
  prefix: "pdfuaid",
  property: "part",
  type: "Integer",
  meaning: "Indicates, which part of ISO 14289 standard is followed",
});

const evidence = schemaItem({
  schema: "Chancery Evidence Schema",
  namespace: ownNamespace,
  prefix: "chancery",
  property: "ManifestSHA256",
  type: "Text",
  meaning: "SHA-256 of the attached manifest.json, which holds that of every attached file",
});

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** XML knows no control characters but tab and line ends, no half of a character, and no U+FFFE and U+FFFF. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, "")
    .replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? sign);
