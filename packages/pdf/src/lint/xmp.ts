const uaNamespace = "http://www.aiim.org/pdfua/ns/id/";
const aNamespace = "http://www.aiim.org/pdfa/ns/id/";

/** One property of a metadata stream, whether it is written as an element or as an attribute. */
export interface XmpProperty {
  readonly prefix: string;
  readonly value: string;
}

const find = (xmp: string, namespace: string, property: string): XmpProperty | null => {
  for (const prefix of prefixesOf(xmp, namespace)) {
    const written = new RegExp(
      `<${prefix}:${property}(?:\\s[^>]*)?>([\\s\\S]*?)</|\\s${prefix}:${property}\\s*=\\s*["']([^"']*)`,
    );
    const match = written.exec(xmp);
    if (match) return { prefix, value: (match[1] ?? match[2] ?? "").trim() };
  }
  return null;
};

/** `part`, `amd` or `corr` of the claim to PDF/UA. */
export const uaClaim = (xmp: string | null, property: string): XmpProperty | null =>
  xmp === null ? null : find(xmp, uaNamespace, property);

/** `part` or `conformance` of the claim to PDF/A. */
export const archiveClaim = (xmp: string | null, property: string): string | null =>
  xmpProperty(xmp, aNamespace, property);

/** A property of any namespace, as text; null where it is not said. */
export const xmpProperty = (xmp: string | null, namespace: string, property: string): string | null =>
  xmp === null ? null : (find(xmp, namespace, property)?.value ?? null);

function prefixesOf(xmp: string, namespace: string): string[] {
  const found = [...xmp.matchAll(/xmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g)];
  return [...new Set(found.flatMap(([, prefix = "", uri]) => (uri === namespace ? [prefix] : [])))];
}

/** The text of a property such as `dc:title`, the first of its list where it is one, entities resolved. */
export function xmpText(xmp: string | null, property: string): string | null {
  const written = new RegExp(
    `<${property}(?:\\s[^>]*)?>([\\s\\S]*?)</${property}>|\\s${property}\\s*=\\s*["']([^"']*)`,
  );
  const match = xmp === null ? null : written.exec(xmp);
  if (!match) return null;
  const inner = match[1] ?? match[2] ?? "";
  const item = /<rdf:li(?:\s[^>]*)?>([\s\S]*?)<\/rdf:li>/.exec(inner);
  return unescapeXml(item ? (item[1] ?? "") : inner).trim();
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescapeXml = (text: string): string =>
  text.replaceAll(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, code: string) => {
    if (!code.startsWith("#")) return entities[code] ?? whole;
    return String.fromCodePoint(code[1] === "x" ? Number.parseInt(code.slice(2), 16) : Number(code.slice(1)));
  });

/** Whether a text stands only under `x-default`, which is no language. */
export const hasNamelessText = (xmp: string): boolean =>
  [...xmp.matchAll(/<rdf:Alt>([\s\S]*?)<\/rdf:Alt>/g)].some(([, items = ""]) => {
    const languages = [...items.matchAll(/xml:lang\s*=\s*["']([^"']*)/g)].map(([, language]) => language);
    return languages.length > 0 && languages.every((language) => language === "x-default");
  });
