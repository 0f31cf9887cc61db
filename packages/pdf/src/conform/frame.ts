import { PDFBool, type PDFDocument, PDFHeader, PDFStream, PDFString } from "@cantoo/pdf-lib";
import { dictEntry, listEntry, name, nameEntry } from "../objects.ts";
import { packedStream } from "../packed-stream.ts";
import { srgbProfile } from "./srgb-profile.ts";

/** What a conforming PDF says of itself around its pages: version, colours, order of tabs, that it is tagged. */
export function writeFrame(pdf: PDFDocument, userProperties: boolean): void {
  const { catalog, context } = pdf;
  context.header = PDFHeader.forVersion(1, 7);
  catalog.set(name("MarkInfo"), context.obj({ Marked: true, ...(userProperties && { UserProperties: true }) }));
  const viewer = dictEntry(catalog, "ViewerPreferences") ?? context.obj({});
  viewer.set(name("DisplayDocTitle"), PDFBool.True);
  catalog.set(name("ViewerPreferences"), viewer);
  const profile = context.register(packedStream(context, srgbProfile(), { N: 3 }));
  const colours = PDFString.of("sRGB IEC61966-2.1");
  catalog.set(
    name("OutputIntents"),
    context.obj([
      {
        Type: "OutputIntent",
        S: "GTS_PDFA1",
        OutputConditionIdentifier: colours,
        Info: colours,
        DestOutputProfile: profile,
      },
    ]),
  );
  for (const { node } of pdf.getPages()) {
    node.set(name("Group"), context.obj({ Type: "Group", S: "Transparency", CS: "DeviceRGB" }));
    if (listEntry(node, "Annots").length > 0) node.set(name("Tabs"), name("S"));
  }
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFStream && nameEntry(object.dict, "Subtype") === "Image")
      object.dict.delete(name("Interpolate"));
}
