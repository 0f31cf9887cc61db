import {
  type ClaimChange,
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
import { escapeMarkdown as text } from "./escape-markdown.ts";

/** A comment holds 65,536 characters; what follows the list is short. */
const most = 60_000;

/** The difference as Markdown for a pull request. Nothing that a stranger wrote in it is read as Markdown, HTML, mention or link. */
export function reportMarkdown(difference: Difference): string {
  const { documents, values, series, sources, notes } = difference;
  const noted = notes.length === 0 ? [] : ["", ...notes.map((note) => `> ${text(note)}`)];
  if (!difference.changed) return `${[`**${headline(difference)}**`, ...noted].join("\n")}\n`;
  const claims = documents.flatMap((document) => document.claims.map((claim) => ({ document, claim })));
  const parts = [
    [`**${sideName(difference.old)} → ${sideName(difference.new)}**`, "", text(headline(difference))].join("\n"),
    titled(
      "Claims",
      claims.map(({ document, claim }) => claimLine(document, claim)),
    ),
    values.length === 0 ? "" : `### Numbers\n\n${valueTable(values)}`,
    titled("Tables", series.map(seriesLine)),
    titled("Sources", sources.map(sourceLine)),
    ...documents.flatMap(documentParts),
    noted.join("\n").trim(),
  ].filter((part) => part !== "");
  return `${fit(parts).join("\n\n")}\n`;
}

/** A commit's hash is ours: the site may link it. */
const sideName = ({ name, commit }: Difference["old"]): string =>
  commit === null ? text(name) : `${text(name)} (${commit.slice(0, 10)})`;

const titled = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `### ${title}\n\n${some(lines).join("\n")}`;

/** A part that no longer fits is left out, and said to be. */
function fit(parts: readonly string[]): readonly string[] {
  let length = 0;
  const kept = parts.filter((part) => {
    length += part.length + 2;
    return length <= most;
  });
  const left = parts.length - kept.length;
  return left === 0
    ? kept
    : [...kept, `_${left} more ${left === 1 ? "part does" : "parts do"} not fit here: see the HTML report._`];
}

const code = (words: string): string => `<code>${text(words)}</code>`;

function claimLine(document: DocumentChange, { claim, change, old, new: now, sentence, causes }: ClaimChange): string {
  const outcome =
    change === "added"
      ? `is new: ${text(now ?? "")}`
      : change === "removed"
        ? `was taken out (it was: ${text(old ?? "")})`
        : `<del>${text(old ?? "")}</del> <ins>${text(now ?? "")}</ins>`;
  const because = causes.length === 0 ? "" : `<br>because of ${text(causes.map(causeText).join("; "))}`;
  return `- ⚠ ${code(claim)} ${outcome}: ${text(sentence)} (${text(documentName(document))})${because}`;
}

function valueTable(values: readonly ValueChange[]): string {
  const head = "| number | old | new | change | because of |\n| --- | --- | --- | --- | --- |";
  return [head, ...some(values.map(valueRow), (many) => `\n_and ${many} more_`)].join("\n");
}

function valueRow(value: ValueChange): string {
  const { name, label, old, new: now, measured, causes, quoted } = value;
  const moved = measured === null ? [] : [measuredWords(measured, now?.unit ?? null)];
  const cells = [
    `${label === name ? "" : `${text(label)}<br>`}${code(name)}${quoted ? "" : "<br>quoted nowhere"}`,
    old === null ? "_none_" : text(old.printed),
    now === null ? "_none_" : text(now.printed),
    [...moved, ...fieldWords(value)].map(text).join("<br>"),
    causes.map((cause) => text(causeText(cause))).join("<br>"),
  ];
  return `| ${cells.join(" | ")} |`;
}

function seriesLine({ name, file, change, columns, rows: keys, cells }: Difference["series"][number]): string {
  const counts = [
    ["rows added", keys.added.length],
    ["rows removed", keys.removed.length],
    ["columns added", columns.added.length],
    ["columns removed", columns.removed.length],
    ["columns described otherwise", columns.changed.length],
    ["cells changed", cells],
  ] as const;
  const counted = counts.filter(([, many]) => many > 0).map(([words, many]) => `${words}: ${many}`);
  return `- ${code(name)}: ${change === "changed" ? counted.join(", ") : `the table was ${change}`} (${code(file)})`;
}

function sourceLine({ name, title, change, fields }: Difference["sources"][number]): string {
  const lines = fields.map(
    ({ field, old, new: now }) => `  - ${text(field)}: ${text(old ?? "none")} → ${text(now ?? "none")}`,
  );
  return [`- ${code(name)}: ${text(title)}${change === "changed" ? "" : ` (${change})`}`, ...lines].join("\n");
}

function documentParts(document: DocumentChange): readonly string[] {
  const { change, sentences, prose, figures, outputs } = document;
  if (change === "same") return [];
  const name = text(documentName(document));
  if (change === "added" || change === "removed") return [`### ${name}\n\n${change}`];
  const pages = outputs.map(({ file, change: what, pages: changed }) => {
    const words = changed.map((page) => pageText(page, pageNoun(document)));
    return `- ${code(file)}: ${words.length > 0 ? text(words.join("; ")) : what === "changed" ? "it differs" : what}`;
  });
  const parts = [
    folded(`Sentences whose numbers changed: ${sentences.length}`, sentences.map(sentenceLine)),
    folded(`Prose: ${prose.length}`, prose.map(sentenceLine)),
    folded(`Figures: ${figures.length}`, figures.map(figureLine)),
    folded("Pages", pages),
  ].filter((part) => part !== "");
  return parts.length === 0 ? [] : [`### ${name}\n\n${parts.join("\n\n")}`];
}

const folded = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? "" : `<details open><summary>${title}</summary>\n\n${some(lines).join("\n")}\n\n</details>`;

/** Of a list that would fill the comment alone, its beginning: characters. */
const share = 12_000;

function some(lines: readonly string[], rest = (many: number): string => `- _and ${many} more_`): readonly string[] {
  let length = 0;
  const shown = lines.filter((line) => {
    length += line.length + 1;
    return length <= share;
  });
  return shown.length === lines.length ? lines : [...shown, rest(lines.length - shown.length)];
}

function sentenceLine({ where, pieces, place }: SentenceChange): string {
  const words = pieces.map(({ kind, text: piece }) => {
    const escaped = text(piece);
    return kind === "same" ? escaped : kind === "added" ? `<ins>${escaped}</ins>` : `<del>${escaped}</del>`;
  });
  return `- ${text(where)}: ${words.join("")}${place === null ? "" : ` (${code(`${place.file}:${place.line}`)})`}`;
}

function figureLine({ label, title, change, what, cells }: DocumentChange["figures"][number]): string {
  const some = cells.slice(0, 12).map(({ row, column, old, new: now }) => {
    const value = `<del>${text(old ?? "none")}</del> <ins>${text(now ?? "none")}</ins>`;
    return `  - ${text([row, column].filter((words) => words !== "").join(", "))}: ${value}`;
  });
  const rest = cells.length > 12 ? [`  - and ${cells.length - 12} more`] : [];
  return [
    `- ${text(label)}: ${text(title)} (${change === "changed" ? what.join(", ") : change})`,
    ...some,
    ...rest,
  ].join("\n");
}
