import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { DOMParser } from "@xmldom/xmldom";
import { expect, test } from "vitest";
import { name } from "../objects.ts";
import { writeXmp } from "./xmp.ts";

const hostile = [
  "<x:xmpmeta><rdf:RDF/></x:xmpmeta>",
  "</rdf:li></rdf:Alt></dc:title><pdfaid:part>1</pdfaid:part>",
  "]]> <!ENTITY x SYSTEM 'file:///etc/passwd'> &x; &amp;",
  '"?><?xpacket end="r"?>',
];

test("what a stranger wrote is text in the metadata, which stays sound XML", async () => {
  const pdf = await PDFDocument.create();
  const text = hostile.join(" ");
  const values = { title: text, author: text, subject: text, keywords: text, language: "en", creator: text };
  writeXmp(pdf, { ...values, date: "2026-11-23T00:00:00Z", producer: "us", manifest: null });
  const read = parsed(pdf);
  for (const tag of ["dc:title", "dc:creator", "dc:description", "pdf:Keywords", "xmp:CreatorTool"])
    expect(texts(read, tag), tag).toEqual([text]);
  expect(texts(read, "pdfaid:part")).toEqual(["3"]);
});

test("characters that XML does not know are left out of it", async () => {
  const pdf = await PDFDocument.create();
  const values = { title: "a\u0000b\ud800c\uffffd\u{1f600}", author: "", subject: "", keywords: "", language: "en" };
  writeXmp(pdf, { ...values, date: "2026-11-23T00:00:00Z", creator: "us", producer: "us", manifest: null });
  expect(texts(parsed(pdf), "dc:title")).toEqual(["abcd\u{1f600}"]);
});

function parsed(pdf: PDFDocument) {
  const stream = pdf.context.lookup(pdf.catalog.get(name("Metadata")));
  if (!(stream instanceof PDFRawStream)) throw new Error("there is no metadata");
  const onError = (_: string, message: string): never => {
    throw new Error(message);
  };
  return new DOMParser({ onError }).parseFromString(Buffer.from(stream.contents).toString("utf8"), "text/xml");
}

const texts = (read: ReturnType<typeof parsed>, tag: string): readonly string[] =>
  [...read.getElementsByTagName(tag)].map(({ textContent }) => (textContent ?? "").trim());
