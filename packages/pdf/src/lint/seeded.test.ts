import { type PDFContext, PDFDict, type PDFDocument, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { openPrinter } from "@chancery/chromium";
import { beforeAll, expect, test, vi } from "vitest";
import { Fonts } from "../content/font.ts";
import { readPage, replaceContent } from "../content/page.ts";
import { finishPdf } from "../finish.ts";
import { asDict, dictEntry, dictsIn, entry, latin1, listEntry, name, streamBytes } from "../objects.ts";
import { openPdf } from "../open.ts";
import { sample, sampleAttachments, sampleMetadata } from "../sample.ts";
import { setKids } from "../structure/edit.ts";
import { type Element, elementsIn, readTree } from "../structure/tree.ts";
import { lintPdf } from "./lint.ts";
import { rules } from "./rules/index.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let finished: Uint8Array;
beforeAll(async () => {
  await using printer = openPrinter();
  finished = await finishPdf(await printer.print(sample), { ...sampleMetadata, attachments: sampleAttachments });
});

/** What a defect gets hold of. */
class Victim {
  readonly pdf: PDFDocument;
  readonly catalog: PDFDict;
  readonly context: PDFContext;
  readonly #elements: readonly Element[];

  constructor(pdf: PDFDocument) {
    this.pdf = pdf;
    this.catalog = pdf.catalog;
    this.context = pdf.context;
    this.#elements = readTree(pdf)?.elements ?? [];
  }

  element(type: string, at = 0): Element {
    const found = this.#elements.filter((one) => one.type === type)[at];
    if (!found) throw new Error(`the sample has no ${type} ${at}`);
    return found;
  }

  tag = (type: string, other: string, at = 0) => this.element(type, at).dict.set(name("S"), name(other));

  /** Adds kids of these types to an element, in front or behind. */
  add(type: string, kids: readonly string[], where: "first" | "last" = "last"): void {
    const parent = this.element(type);
    const raw = kids.map((kid) =>
      this.context.register(this.context.obj({ Type: "StructElem", S: kid, P: parent.ref })),
    );
    const before = listEntry(parent.dict, "K");
    parent.dict.set(name("K"), this.context.obj(where === "first" ? [...raw, ...before] : [...before, ...raw]));
  }

  drop(type: string, at = 0): void {
    const element = this.element(type, at);
    if (element.parent)
      setKids(
        element.parent,
        element.parent.kids.filter((kid) => kid !== element),
        this.context,
      );
  }

  /** The annotation of the first link. */
  get link(): PDFDict {
    const annotation = this.pdf.getPages().flatMap(({ node }) => dictsIn(node, "Annots"))[0];
    if (!annotation) throw new Error("the sample has no link");
    return annotation;
  }

  content(change: (text: string) => string, at = 0): void {
    const page = this.pdf.getPage(at);
    replaceContent(page, change(readPage(page, new Fonts()).text));
  }

  xmp(change: (text: string) => string): void {
    const stream = entry(this.catalog, "Metadata");
    const bytes = Buffer.from(change(latin1(streamBytes(stream))), "latin1");
    const dict = this.context.obj({ Type: "Metadata", Subtype: "XML", Length: bytes.length });
    this.catalog.set(name("Metadata"), this.context.register(PDFRawStream.of(dict, bytes)));
  }

  /** The first attached file. */
  get file(): PDFDict {
    const file = dictsIn(this.catalog, "AF")[0];
    if (!file) throw new Error("the sample has no attachment");
    return file;
  }

  /** The attached file itself. */
  get embedded(): PDFDict {
    const files = dictEntry(this.file, "EF");
    const stream = files && dictEntry(files, "F");
    if (!stream) throw new Error("the attachment is empty");
    return stream;
  }

  get font(): PDFDict {
    const fonts = this.context.enumerateIndirectObjects().flatMap(([, one]) => (one instanceof PDFDict ? [one] : []));
    const font = fonts.find((one) => one.get(name("Subtype")) === name("Type0"));
    if (!font) throw new Error("the sample has no composite font");
    return font;
  }
}

/** Makes all language of the file's own go, with a title that is in a language. */
const mute = (victim: Victim) => {
  victim.catalog.delete(name("Lang"));
  victim.element("Document").dict.delete(name("Lang"));
};

/** A property of the claim under a second name for its namespace. */
const withOtherPrefix = (xmp: string, property: string) =>
  xmp.replace(
    "<pdfuaid:part>",
    `<ua:${property} xmlns:ua="http://www.aiim.org/pdfua/ns/id/">1</ua:${property}><pdfuaid:part>`,
  );

const table = (victim: Victim) => victim.element("Table");

/** One defect a rule. */
const defects: Readonly<Record<string, (victim: Victim) => void>> = {
  "5-1": (v) => v.xmp((text) => text.replace("<pdfuaid:part>1</pdfuaid:part>", "")),
  "5-2": (v) => v.xmp((text) => text.replace("<pdfuaid:part>1", "<pdfuaid:part>2")),
  "5-3": (v) => v.xmp((text) => text.replaceAll("pdfuaid:", "ua:").replaceAll("xmlns:pdfuaid", "xmlns:ua")),
  "5-4": (v) => v.xmp((text) => withOtherPrefix(text, "amd")),
  "5-5": (v) => v.xmp((text) => withOtherPrefix(text, "corr")),
  "6.2-1": (v) => v.catalog.delete(name("MarkInfo")),
  "7.1-1": (v) => v.content((text) => text.replace(/(MCID \d+ >>BDC)/, "$1\n/Artifact BMC\nEMC")),
  "7.1-2": (v) => v.content((text) => `/Artifact BMC\n${text}\nEMC`),
  "7.1-3": (v) => v.content((text) => text.replaceAll("/Artifact BMC", "/Other BMC")),
  "7.1-4": (v) => v.catalog.set(name("MarkInfo"), v.context.obj({ Marked: true, Suspects: true })),
  "7.1-5": (v) => v.tag("P", "Paragraph"),
  "7.1-6": (v) => {
    v.tag("P", "A");
    readTree(v.pdf)?.root.set(name("RoleMap"), v.context.obj({ A: "B", B: "A", Strong: "Span", Em: "Span" }));
  },
  "7.1-7": (v) => readTree(v.pdf)?.root.set(name("RoleMap"), v.context.obj({ P: "H1", Strong: "Span", Em: "Span" })),
  "7.1-8": (v) => v.catalog.delete(name("Metadata")),
  "7.1-9": (v) => v.xmp((text) => text.replace(/<dc:title>[\s\S]*<\/dc:title>/, "")),
  "7.1-10": (v) => v.catalog.delete(name("ViewerPreferences")),
  "7.1-11": (v) => v.catalog.delete(name("StructTreeRoot")),
  "7.1-12": (v) => v.element("P").dict.delete(name("P")),
  "7.2-2": mute,
  "7.2-3": (v) => v.add("Table", ["P"]),
  "7.2-4": (v) => v.tag("Table", "Div"),
  "7.2-5": (v) => v.add("P", ["THead"]),
  "7.2-6": (v) => v.add("P", ["TBody"]),
  "7.2-7": (v) => v.add("P", ["TFoot"]),
  "7.2-8": (v) => v.add("P", ["TH"]),
  "7.2-9": (v) => v.add("P", ["TD"]),
  "7.2-10": (v) => v.add("TR", ["P"]),
  "7.2-11": (v) => v.add("Table", ["THead", "THead"]),
  "7.2-12": (v) => v.add("Table", ["TFoot", "TFoot"]),
  "7.2-13": (v) => v.add("Table", ["TFoot"]),
  "7.2-14": (v) => v.add("Table", ["THead"]),
  "7.2-15": (v) => {
    v.element("TH", 1).dict.set(name("A"), v.context.obj({ O: "Table", RowSpan: 2, Scope: "Column" }));
    v.element("TH", 2).dict.set(name("A"), v.context.obj({ O: "Table", ColSpan: 2, Scope: "Row" }));
  },
  "7.2-16": (v) => v.add("Table", ["TR"], "first"),
  "7.2-17": (v) => v.add("P", ["LI"]),
  "7.2-18": (v) => v.add("P", ["LBody"]),
  "7.2-19": (v) => v.add("L", ["P"]),
  "7.2-20": (v) => v.add("LI", ["P"]),
  "7.2-21": (v) => {
    mute(v);
    v.element("P").dict.set(name("ActualText"), PDFString.of("words"));
  },
  "7.2-22": mute,
  "7.2-23": (v) => {
    mute(v);
    v.element("P").dict.set(name("E"), PDFString.of("words"));
  },
  "7.2-24": mute,
  "7.2-26": (v) => v.add("P", ["TOCI"]),
  "7.2-27": (v) => v.add("TOC", ["P"]),
  "7.2-28": (v) => v.add("TOC", ["Caption"]),
  "7.2-29": (v) => v.catalog.set(name("Lang"), PDFString.of("en_GB")),
  "7.2-30": mute,
  "7.2-33": mute,
  "7.2-34": mute,
  "7.2-31": (v) => {
    mute(v);
    v.content((text) => `/Span <</Alt (words)>> BDC EMC\n${text}`);
  },
  "7.2-32": (v) => {
    mute(v);
    v.content((text) => `/Span <</E (words)>> BDC EMC\n${text}`);
  },
  "7.2-36": (v) => v.tag("TR", "THead"),
  "7.2-37": (v) => v.tag("TR", "TBody"),
  "7.2-38": (v) => v.tag("TR", "TFoot"),
  "7.2-39": (v) => v.add("Table", ["Caption"]),
  "7.2-40": (v) => v.add("L", ["Caption"]),
  "7.2-41": (v) => v.element("TD").dict.set(name("A"), v.context.obj({ O: "Table", RowSpan: 99 })),
  "7.2-42": (v) => v.element("TD").dict.set(name("A"), v.context.obj({ O: "Table", ColSpan: 2 })),
  "7.2-43": (v) => v.drop("TD"),
  "7.3-1": (v) => v.element("Figure").dict.delete(name("Alt")),
  "7.4.2-1": (v) => v.tag("H2", "H4"),
  "7.4.4-1": (v) => v.add("P", ["H", "H"]),
  "7.4.4-2": (v) => v.add("P", ["H"]),
  "7.4.4-3": (v) => v.add("P", ["H"]),
  "7.5-1": (v) => {
    for (const cell of elementsIn(table(v)).flatMap(elementsIn)) cell.dict.delete(name("A"));
    v.tag("TH", "TD", 1);
    v.tag("TH", "TD", 2);
  },
  "7.5-2": (v) => {
    for (const cell of elementsIn(table(v)).flatMap(elementsIn)) cell.dict.delete(name("A"));
    v.tag("TH", "TD", 1);
    v.tag("TH", "TD", 2);
    v.element("TD").dict.set(name("A"), v.context.obj({ O: "Table", Headers: [PDFString.of("nobody")] }));
  },
  "7.7-1": (v) => v.add("P", ["Formula"]),
  "7.9-1": (v) => v.element("Note").dict.delete(name("ID")),
  "7.9-2": (v) => {
    v.tag("P", "Note");
    v.element("P").dict.set(name("ID"), PDFString.of("note1"));
  },
  "7.10-1": (v) => v.catalog.set(name("OCProperties"), v.context.obj({ D: {} })),
  "7.10-2": (v) => v.catalog.set(name("OCProperties"), v.context.obj({ D: { Name: PDFString.of("x"), AS: [] } })),
  "7.11-1": (v) => v.context.register(v.context.obj({ Type: "Filespec", EF: {}, F: PDFString.of("a.csv") })),
  "7.18.1-1": (v) => v.link.set(name("Subtype"), name("Text")),
  "7.18.1-2": (v) => v.link.delete(name("Contents")),
  "7.18.1-3": (v) => v.link.set(name("Subtype"), name("Widget")),
  "7.18.2-1": (v) => v.link.set(name("Subtype"), name("TrapNet")),
  "7.18.3-1": (v) => v.pdf.getPage(0).node.delete(name("Tabs")),
  "7.18.4-1": (v) => v.link.set(name("Subtype"), name("Widget")),
  "7.18.4-2": (v) => v.add("P", ["Form"]),
  "7.18.5-1": (v) => v.tag("Link", "Span"),
  "7.18.5-2": (v) => v.link.delete(name("Contents")),
  "7.18.6.2-1": (v) => v.context.register(v.context.obj({ S: "MCD", D: {}, Alt: [] })),
  "7.18.6.2-2": (v) => v.context.register(v.context.obj({ S: "MCD", D: {}, CT: PDFString.of("video/mp4") })),
  "7.18.7-1": (v) => v.link.set(name("Subtype"), name("FileAttachment")),
  "7.18.8-1": (v) => v.link.set(name("Subtype"), name("PrinterMark")),
  "7.20-1": (v) => v.context.register(v.context.stream("", { Type: "XObject", Subtype: "Form", Ref: {} })),
  "7.20-2": (v) => v.content((text) => text.replace(/(\/X\d+ Do)/, "$1\n$1")),
  "7.21.3.2-1": (v) => dictsIn(v.font, "DescendantFonts")[0]?.delete(name("CIDToGIDMap")),
  "7.21.3.3-1": (v) => v.font.set(name("Encoding"), name("Own-H")),
  "7.21.4.1-1": (v) =>
    dictEntry(dictsIn(v.font, "DescendantFonts")[0] ?? v.font, "FontDescriptor")?.delete(name("FontFile2")),
  "7.21.7-1": (v) => v.font.delete(name("ToUnicode")),
  "7.21.7-2": (v) =>
    v.font.set(name("ToUnicode"), v.context.register(v.context.stream("1 beginbfchar <0001> <feff> endbfchar"))),
  "7.21.8-1": (v) => v.content((text) => text.replace(/<[0-9a-f]{4}> Tj/, "<0000> Tj")),
  "A-3 6.1.3-1": (v) => void Reflect.deleteProperty(v.context.trailerInfo, "ID"),
  "A-3 6.1.13-4": (v) => v.catalog.set(name("x".repeat(128)), v.context.obj(1)),
  "A-3 6.2.11.7.3-1": (v) =>
    v.font.set(name("ToUnicode"), v.context.register(v.context.stream("1 beginbfchar <0001> <e001> endbfchar"))),
  "A-3 6.2.4.3-2": (v) => v.catalog.delete(name("OutputIntents")),
  "A-3 6.2.8-3": (v) =>
    v.context.register(v.context.stream("", { Type: "XObject", Subtype: "Image", Interpolate: true })),
  "A-3 6.2.10-2": (v) => v.pdf.getPages().forEach(({ node }) => void node.delete(name("Group"))),
  "A-3 6.3.2-1": (v) => v.link.delete(name("F")),
  "A-3 6.3.2-2": (v) => v.link.set(name("F"), v.context.obj(6)),
  "A-3 6.6.2.1-1": (v) =>
    v.catalog.set(
      name("Metadata"),
      v.context.register(v.context.flateStream(streamBytes(entry(v.catalog, "Metadata")))),
    ),
  "A-3 6.6.3-1": (v) => asDict(v.context, v.context.trailerInfo.Info)?.set(name("Author"), PDFString.of("Another")),
  "A-3 6.8-1": (v) => v.embedded.delete(name("Subtype")),
  "A-3 6.8-2": (v) => v.file.delete(name("UF")),
  "A-3 6.8-3": (v) => v.file.set(name("AFRelationship"), name("Cousin")),
  "A-3 6.8-4": (v) => v.catalog.delete(name("AF")),
  "A-3 6.8-5": (v) => v.embedded.delete(name("Params")),
  "A-3 6.6.4-1": (v) => v.xmp((text) => text.replace("<pdfaid:conformance>A", "<pdfaid:conformance>Z")),
};

test.each(Object.keys(defects))("%s is found where it is planted", async (clause) => {
  const victim = new Victim(await openPdf(finished));
  defects[clause]?.(victim);
  const bytes = await victim.pdf.save({ addDefaultPage: false, updateFieldAppearances: false });
  expect((await lintPdf(bytes)).map((finding) => finding.clause)).toContain(clause);
});

test("says how many rules are proved so", () => {
  const unproved = rules.map(({ clause }) => clause).filter((clause) => defects[clause] === undefined);
  console.info(
    `${Object.keys(defects).length} of ${rules.length} rules find their planted defect; without one: ${unproved.join(", ")}`,
  );
  expect(Object.keys(defects).filter((clause) => !rules.some((rule) => rule.clause === clause))).toEqual([]);
});
