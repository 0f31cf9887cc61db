import { head } from "../xml.ts";
import type { Parts } from "../zip.ts";

const office = "application/vnd.openxmlformats-officedocument";
const presentation = `${office}.presentationml`;

/** The type of each part that is XML, by its path (ECMA-376, part 2, 7.2.3). */
const overrides: readonly (readonly [path: RegExp, type: string])[] = [
  [/^ppt\/presentation\.xml$/, `${presentation}.presentation.main+xml`],
  [/^ppt\/slides\/slide\d+\.xml$/, `${presentation}.slide+xml`],
  [/^ppt\/slideLayouts\/slideLayout\d+\.xml$/, `${presentation}.slideLayout+xml`],
  [/^ppt\/slideMasters\/slideMaster\d+\.xml$/, `${presentation}.slideMaster+xml`],
  [/^ppt\/notesMasters\/notesMaster\d+\.xml$/, `${presentation}.notesMaster+xml`],
  [/^ppt\/notesSlides\/notesSlide\d+\.xml$/, `${presentation}.notesSlide+xml`],
  [/^ppt\/presProps\.xml$/, `${presentation}.presProps+xml`],
  [/^ppt\/viewProps\.xml$/, `${presentation}.viewProps+xml`],
  [/^ppt\/tableStyles\.xml$/, `${presentation}.tableStyles+xml`],
  [/^ppt\/theme\/theme\d+\.xml$/, `${office}.theme+xml`],
  [/^ppt\/charts\/chart\d+\.xml$/, `${office}.drawingml.chart+xml`],
  [/^docProps\/app\.xml$/, `${office}.extended-properties+xml`],
  [/^docProps\/core\.xml$/, "application/vnd.openxmlformats-package.core-properties+xml"],
];

const defaults: readonly (readonly [extension: string, type: string])[] = [
  ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
  ["xml", "application/xml"],
  ["png", "image/png"],
  ["svg", "image/svg+xml"],
  ["xlsx", `${office}.spreadsheetml.sheet`],
];

/** The list of contents, made from the parts that are there: pptxgenjs lists a slide master for every slide. */
export function contentTypes(parts: Parts): string {
  const paths = [...parts.keys()].filter((path) => path !== "[Content_Types].xml").sort();
  const used = defaults.filter(([extension]) => paths.some((path) => path.endsWith(`.${extension}`)));
  const named = paths.flatMap((path) => {
    const type = overrides.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`];
  });
  return [
    `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
    ...used.map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`),
    ...named,
    "</Types>",
  ].join("");
}
