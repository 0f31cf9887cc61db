import {
  causeText,
  type Difference,
  type DocumentChange,
  documentName,
  fieldWords,
  headline,
  measuredWords,
  pageNoun,
  pageText,
  type SentenceChange,
  type ValueChange,
} from "@chancery/core";

/** Colours for a terminal; plain text passes each string through. */
export interface Tint {
  gone(text: string): string;
  come(text: string): string;
  faint(text: string): string;
  head(text: string): string;
}

const same = (text: string): string => text;
export const plain: Tint = { gone: same, come: same, faint: same, head: same };

/** The difference as lines for a terminal. What strangers wrote in it can neither paint the screen nor turn a line around. */
export function reportText(difference: Difference, tint: Tint = plain): readonly string[] {
  const shown = shownSafely(difference);
  const { old, new: now, notes } = shown;
  if (!shown.changed) return [headline(shown), ...notes.map((note) => `note: ${note}`)];
  const named = ({ name, commit }: Difference["old"]): string =>
    commit === null ? name : `${name} (${commit.slice(0, 10)})`;
  return [
    `${named(old)} -> ${named(now)}`,
    headline(shown),
    ...section(
      "Claims",
      shown.documents.flatMap((one) => claimLines(one, tint)),
      tint,
    ),
    ...section(
      "Numbers",
      shown.values.flatMap((value) => valueLines(value, tint)),
      tint,
    ),
    ...section("Tables", shown.series.map(seriesLine), tint),
    ...section("Sources", shown.sources.flatMap(sourceLines), tint),
    ...shown.documents.flatMap((document) => section(documentName(document), documentLines(document, tint), tint)),
    ...section(
      "Notes",
      notes.map((note) => `  ${note}`),
      tint,
    ),
  ];
}

const section = (name: string, lines: readonly string[], tint: Tint): readonly string[] =>
  lines.length === 0 ? [] : ["", tint.head(name), ...lines];

function claimLines({ claims, ...document }: DocumentChange, tint: Tint): readonly string[] {
  return claims.flatMap(({ claim, change, old, new: now, sentence, causes, place }) => [
    `  ${claim}: ${change === "added" ? `new, ${now}` : change === "removed" ? `taken out (it was: ${old})` : `${tint.gone(old ?? "")}, now ${tint.come(now ?? "")}`}`,
    `    ${sentence} ${tint.faint(`${documentName({ claims, ...document })}${at(place)}`)}`,
    ...causes.map((cause) => `    because of ${causeText(cause)}`),
  ]);
}

function valueLines(value: ValueChange, tint: Tint): readonly string[] {
  const { name, label, change, old, new: now, measured, causes, quoted, place } = value;
  const own = causes.length === 1 && causes[0]?.name === name;
  return [
    `  ${name}${label === name ? "" : `: ${label}`} ${tint.faint(`${quoted ? "" : "(quoted nowhere) "}${at(place)}`.trim())}`,
    ...(change === "changed" && old?.printed === now?.printed
      ? []
      : [
          `    ${old === null ? "new: " : tint.gone(old.printed)}${old && now ? " -> " : ""}${now === null ? ", and gone" : tint.come(now.printed)}`,
        ]),
    ...(measured === null ? [] : [`    by ${measuredWords(measured, now?.unit ?? null)}`]),
    ...fieldWords(value).map((words) => `    ${words}`),
    ...(own && causes[0]?.kind !== "schema" ? [] : causes.map((cause) => `    because of ${causeText(cause)}`)),
  ];
}

function seriesLine({ name, file, change, columns, rows, cells }: Difference["series"][number]): string {
  if (change !== "changed") return `  ${name}: the table is ${change === "added" ? "new" : "gone"} (${file})`;
  const parts = [
    [rows.added, "row added", "rows added"],
    [rows.removed, "row removed", "rows removed"],
    [columns.added, "column added", "columns added"],
    [columns.removed, "column removed", "columns removed"],
    [columns.changed, "column described otherwise", "columns described otherwise"],
  ] as const;
  const counted = parts.flatMap(([list, one, more]) =>
    list.length === 0 ? [] : `${list.length} ${list.length === 1 ? one : more} (${firstOf(list)})`,
  );
  return `  ${name}: ${[...counted, ...(cells === 0 ? [] : [`${cells} ${cells === 1 ? "cell" : "cells"} changed`])].join(", ")} (${file})`;
}

const firstOf = (list: readonly string[]): string =>
  `${list.slice(0, 5).join("; ")}${list.length > 5 ? `; and ${list.length - 5} more` : ""}`;

const sourceLines = ({ name, title, change, fields }: Difference["sources"][number]): readonly string[] => [
  `  ${name}: ${title}${change === "changed" ? "" : ` (${change})`}`,
  ...fields.map(({ field, old, new: now }) => `    ${field}: ${old ?? "none"} -> ${now ?? "none"}`),
];

function documentLines(document: DocumentChange, tint: Tint): readonly string[] {
  const { change, sentences, prose, figures, outputs } = document;
  if (change === "added" || change === "removed") return [`  ${change}`];
  return [
    ...sentences.flatMap((one) => sentenceLines(one, tint)),
    ...prose.flatMap((one) => sentenceLines(one, tint)),
    ...figures.flatMap(({ label, title, change: what, what: parts, cells }) => [
      `  ${label}: ${title} (${what === "changed" ? parts.join(", ") : what})`,
      ...cells
        .slice(0, 12)
        .map((cell) => `    ${cell.row}, ${cell.column}: ${cell.old ?? "none"} -> ${cell.new ?? "none"}`),
      ...(cells.length > 12 ? [`    and ${cells.length - 12} more`] : []),
    ]),
    ...outputs.flatMap(({ file, change: what, pages }) => [
      `  ${file}${what === "changed" ? (pages.length === 0 ? ": it differs" : "") : ` is ${what === "added" ? "new" : "gone"}`}`,
      ...pages.map((page) => `    ${pageText(page, pageNoun(document))}`),
    ]),
  ];
}

function sentenceLines({ where, old, new: now, place }: SentenceChange, tint: Tint): readonly string[] {
  return [
    `  ${where} ${tint.faint(at(place).trim())}`,
    ...(old === null ? [] : [tint.gone(`    - ${old}`)]),
    ...(now === null ? [] : [tint.come(`    + ${now}`)]),
  ];
}

const at = (place: { readonly file: string; readonly line: number } | null): string =>
  place === null ? "" : ` ${place.file}:${place.line}`;

/** Signs that a terminal obeys instead of showing: control characters, and those that turn the direction of writing. */
const obeyed = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The same data with such signs made visible as what they are: signs that cannot be shown. */
export function shownSafely<T>(value: T): T {
  if (typeof value === "string") return value.replace(/[\n\t]/g, " ").replace(obeyed, "\uFFFD") as T;
  if (Array.isArray(value)) return value.map(shownSafely) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, shownSafely(inside)])) as T;
}
