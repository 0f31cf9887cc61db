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
import type { DifferencePictures, ImagePair } from "./pictures.ts";

/** What the template of a difference shows: every text is plain and is escaped there. */
export function differenceView(difference: Difference, pictures: DifferencePictures) {
  const { documents, values, notes } = difference;
  const shown = documents.filter(({ change }) => change !== "same").map((one) => documentView(one, pictures));
  const claims = documents.flatMap((document) => claimViews(document));
  const data = dataViews(difference);
  return {
    old: sideName(difference.old),
    now: sideName(difference.new),
    headline: headline(difference),
    notes,
    claims,
    values: values.map(valueView),
    data,
    documents: shown,
    contents: [
      ...(claims.length > 0 ? [{ id: "claims", text: "Claims" }] : []),
      ...(values.length > 0 ? [{ id: "numbers", text: "Numbers" }] : []),
      ...(data.length > 0 ? [{ id: "data", text: "Tables and sources" }] : []),
      ...shown.map(({ id, name }) => ({ id, text: name })),
    ],
  };
}

const sideName = ({ name, commit }: Difference["old"]): string =>
  commit === null ? name : `${name} (${commit.slice(0, 10)})`;

const placeText = (place: { readonly file: string; readonly line: number } | null): string =>
  place === null ? "" : `${place.file}:${place.line}`;

function claimViews(document: DocumentChange) {
  return document.claims.map(({ claim, change, old, new: now, sentence, causes, place }) => ({
    claim,
    sentence,
    before: old ?? "",
    after: now ?? "",
    what: change === "added" ? "(a new claim)" : change === "removed" ? "(the claim was taken out)" : "",
    where: [documentName(document), placeText(place)].filter((words) => words !== "").join(", "),
    causes: causes.map(causeText),
  }));
}

function valueView(value: ValueChange) {
  const { name, label, old, new: now, measured, causes, quoted, place } = value;
  return {
    name,
    // A formula in braces has no name but itself.
    label: label === name ? "" : label,
    before: old?.printed ?? "",
    after: now?.printed ?? "",
    remark: [quoted ? "" : "quoted nowhere", placeText(place)].filter((words) => words !== "").join(" · "),
    changes: [...(measured === null ? [] : [measuredWords(measured, now?.unit ?? null)]), ...fieldWords(value)],
    causes: causes.map(causeText),
  };
}

function dataViews({ series, sources }: Difference) {
  const ofSeries = series.map(({ name, file, change, columns, rows, cells, words }) => {
    const counts = [
      ["rows added", rows.added],
      ["rows removed", rows.removed],
      ["columns added", columns.added],
      ["columns removed", columns.removed],
      ["columns described otherwise", columns.changed],
    ] as const;
    const counted = counts.flatMap(([what, list]) =>
      list.length === 0 ? [] : `${what}: ${list.slice(0, 20).join("; ")}`,
    );
    const differing = cells === 0 ? [] : [`cells changed: ${cells}`];
    return {
      name,
      text: `${change === "changed" ? [...counted, ...differing].join(", ") : `the table was ${change}`} (${file})`,
      fields: words.map(({ row, column, old, new: now }) => ({
        field: `${row}, ${column}`,
        before: old ?? "none",
        after: now ?? "none",
      })),
    };
  });
  const ofSources = sources.map(({ name, title, change, fields }) => ({
    name,
    text: `${title}${change === "changed" ? "" : ` (the source was ${change})`}`,
    fields: fields.map(({ field, old, new: now }) => ({ field, before: old ?? "none", after: now ?? "none" })),
  }));
  return [...ofSeries, ...ofSources];
}

function documentView(document: DocumentChange, pictures: DifferencePictures) {
  const { change, title, brief, language, sentences, prose, figures, outputs } = document;
  const name = documentName(document);
  return {
    id: `${document.document}-${brief}-${language}`,
    name,
    title,
    whole: change === "added" ? "The document is new." : change === "removed" ? "The document is gone." : "",
    sentences: sentences.map(sentenceView),
    prose: prose.map(sentenceView),
    figures: figures.map((figure) =>
      figureView(figure, pictures.figure(`${brief} ${document.document} ${language}`, figure.id)),
    ),
    outputs: outputs.map(({ file, change: what, pages }) => ({
      file,
      whole: pages.length > 0 ? "" : what === "changed" ? "It differs." : `The file was ${what}.`,
      pages: pages.map((page) => ({
        text: pageText(page, pageNoun(document)),
        pair: pairView(pictures.page(file, page), page.boxes, (side) => `${side} ${pageNoun(document)} of ${file}`),
      })),
    })),
  };
}

function sentenceView({ where, pieces, place }: SentenceChange) {
  return {
    where,
    place: placeText(place),
    pieces: pieces.map(({ kind, text }) => ({ text, added: kind === "added", removed: kind === "removed" })),
  };
}

/** A table longer than this is folded. */
const short = 12;

function figureView(
  { label, title, change, what, cells }: DocumentChange["figures"][number],
  images: ImagePair | null,
) {
  return {
    label,
    title,
    what: change === "changed" ? what.join(", ") : change,
    pair: pairView(images, [], (side) => `${side} ${label}`),
    cells: cells.map(({ row, column, old, new: now }) => ({
      row,
      column,
      before: old ?? "none",
      after: now ?? "none",
    })),
    few: cells.length <= short,
    many: `${cells.length} ${cells.length === 1 ? "number differs" : "numbers differ"}`,
  };
}

type Boxes = DocumentChange["outputs"][number]["pages"][number]["boxes"];

function pairView(images: ImagePair | null, boxes: Boxes, alt: (side: string) => string) {
  const sides = (
    [
      ["Old", images?.old ?? null],
      ["New", images?.now ?? null],
    ] as const
  ).map(([caption, image]) => {
    const { address = "", width = 0, height = 0 } = image ?? {};
    const framed = boxes.map((box) => ({
      x: (box.x * width).toFixed(1),
      y: (box.y * height).toFixed(1),
      width: (box.width * width).toFixed(1),
      height: (box.height * height).toFixed(1),
    }));
    return { caption, address, width, height, alt: alt(caption), boxes: image === null ? [] : framed };
  });
  return { shown: images !== null && (images.old !== null || images.now !== null), sides };
}
