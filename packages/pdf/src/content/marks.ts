import { type PDFDict, PDFHexString, PDFName, PDFString } from "@cantoo/pdf-lib";
import { dictEntry, nameEntry, numberEntry, textEntry } from "../objects.ts";

/** Marked content: what stands between BDC or BMC and its EMC, inside another or not. */
export interface Mark {
  readonly tag: string;
  readonly mcid: number | null;
  readonly actualText: string | null;
  readonly alt: string | null;
  readonly expansion: string | null;
  readonly language: string | null;
  /** Of an artifact: "Header", "Footer". */
  readonly subtype: string | null;
  readonly parent: Mark | null;
  /** The stream whose numbering its MCID belongs to. */
  readonly stream: string;
  /** Where its opening operation begins and ends. */
  readonly start: number;
  readonly end: number;
}

interface Opening {
  readonly operands: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** Reads `/Span <</MCID 3 /Lang (az)>> BDC`, or properties named in the resources. */
export function readMark(
  { operands, start, end }: Opening,
  parent: Mark | null,
  stream: string,
  resources?: PDFDict,
): Mark {
  const [tag = "", named = ""] = operands;
  const lists = named.startsWith("/") && resources ? dictEntry(resources, "Properties") : undefined;
  const list = lists && dictEntry(lists, named.slice(1));
  const word = (key: string): string | null =>
    (list ? textEntry(list, key) : literalText(operands[operands.indexOf(`/${key}`) + 1])) ?? null;
  const number = list ? numberEntry(list, "MCID") : Number(operands[operands.indexOf("/MCID") + 1]);
  const has = (key: string) => list !== undefined || operands.includes(`/${key}`);
  return {
    tag: PDFName.of(tag.slice(1)).decodeText(),
    mcid: has("MCID") && number !== undefined && Number.isInteger(number) ? number : null,
    actualText: has("ActualText") ? word("ActualText") : null,
    alt: has("Alt") ? word("Alt") : null,
    expansion: has("E") ? word("E") : null,
    language: has("Lang") ? word("Lang") : null,
    subtype: (list ? nameEntry(list, "Subtype") : nameAfter(operands, "/Subtype")) ?? null,
    parent,
    stream,
    start,
    end,
  };
}

function nameAfter(operands: readonly string[], key: string): string | undefined {
  const at = operands.indexOf(key);
  return at < 0 ? undefined : operands[at + 1]?.slice(1);
}

function literalText(token: string | undefined): string | undefined {
  if (token?.startsWith("<")) return PDFHexString.of(token.slice(1, -1)).decodeText();
  return token?.startsWith("(") ? PDFString.of(token.slice(1, -1)).decodeText() : undefined;
}

/** The mark itself and those around it, from the inside out. */
export function* marksAround(mark: Mark | null): Generator<Mark> {
  for (let one = mark; one !== null; one = one.parent) yield one;
}

export const contentKey = (stream: string, mcid: number): string => `${stream}:${mcid}`;

/** The key of the tagged content a mark lies in; null outside any. */
export function tagOf(mark: Mark | null): string | null {
  for (const one of marksAround(mark)) if (one.mcid !== null) return contentKey(one.stream, one.mcid);
  return null;
}

export function isArtifact(mark: Mark | null): boolean {
  for (const one of marksAround(mark)) if (one.tag === "Artifact") return true;
  return false;
}
