import { type PDFDict, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { dictEntry, latin1, listEntry, nameEntry, streamBytes } from "../objects.ts";
import type { Content, Drawn } from "./drawn.ts";
import type { Fonts, Glyph } from "./font.ts";
import { type Mark, readMark } from "./marks.ts";
import { type Box, boxAround, identity, type Matrix, moved, times, union } from "./matrix.ts";
import { type Operation, operationsOf } from "./operations.ts";
import { show } from "./show.ts";
import { initialState, matrixOf, type State, setters } from "./state.ts";

/** A stream to read: its text, the resources its names are found in, and where it stands. */
export interface Source {
  readonly text: string;
  /** Whose numbering its MCIDs belong to: the page's reference, or the form's. */
  readonly id: string;
  readonly resources: PDFDict | undefined;
  readonly fonts: Fonts;
  readonly matrix?: Matrix;
  readonly mark?: Mark | null;
  readonly depth?: number;
  /** Whether only text is wanted: most of a chart or a map is paths. */
  readonly textOnly?: boolean;
}

/** Forms may hold forms; a file that nests them deeper is in a circle. */
const deepest = 12;

const painters = new Set(["f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"]);
const pathOperators = new Set([...painters, "m", "l", "c", "v", "y", "re"]);

/** Reads what a content stream draws, where, and in which marked content. */
export const readContent = (source: Source): Content => new Reader(source).read();

class Reader {
  readonly #source: Source;
  #state: State;
  readonly #saved: State[] = [];
  #mark: Mark | null;
  readonly #open: (Mark | null)[] = [];
  readonly #marks: Mark[] = [];
  readonly #drawn: Drawn[] = [];
  readonly #textObjects: { start: number; end: number }[] = [];
  #line: Matrix = identity;
  #place: Matrix = identity;
  #pathStart = -1;
  #path: (readonly [number, number])[] = [];
  /** The text that a next showing operator continues: none after a mark opened or closed. */
  #run: (Omit<Drawn, "runs"> & { readonly runs: { font: State["font"]; glyphs: Glyph[]; mode: number }[] }) | null =
    null;

  constructor(source: Source) {
    this.#source = source;
    this.#state = initialState(source.matrix ?? identity);
    this.#mark = source.mark ?? null;
  }

  read(): Content {
    for (const operation of operationsOf(this.#source.text)) this.#step(operation);
    return { text: this.#source.text, drawn: this.#drawn, marks: this.#marks, textObjects: this.#textObjects };
  }

  #step(operation: Operation): void {
    const { operator, operands, start, end } = operation;
    const set = setters[operator];
    if (set) {
      Object.assign(this.#state, set(Number(operands[0])));
      return;
    }
    switch (operator) {
      case "cm":
        this.#state.matrix = times(matrixOf(operands.map(Number)), this.#state.matrix);
        return;
      case "q":
        this.#saved.push({ ...this.#state });
        return;
      case "Q":
        this.#state = this.#saved.pop() ?? this.#state;
        return;
      case "BMC":
      case "BDC":
        this.#open.push(this.#mark);
        this.#mark = readMark(operation, this.#mark, this.#source.id, this.#source.resources);
        this.#marks.push(this.#mark);
        this.#run = null;
        return;
      case "EMC":
        this.#mark = this.#open.pop() ?? this.#source.mark ?? null;
        this.#run = null;
        return;
      case "Do":
        this.#drawObject(operation);
        return;
      case "sh":
      case "BI":
        this.#add({ kind: operator === "sh" ? "shading" : "image", start, end, box: this.#unitBox() });
        return;
      default:
        if (!pathOperators.has(operator)) this.#textStep(operation);
        else if (!this.#source.textOnly) this.#pathStep(operation);
    }
  }

  #add(drawn: Pick<Drawn, "kind" | "start" | "end" | "box"> & Partial<Drawn>): Drawn {
    const textObject = this.#textObjects.length - 1;
    const one = { mark: this.#mark, text: "", textObject, runs: [], form: null, ...drawn };
    this.#drawn.push(one);
    return one;
  }

  #unitBox(): Box | null {
    const corners = [[0, 0] as const, [1, 0] as const, [0, 1] as const, [1, 1] as const];
    return boxAround(corners, this.#state.matrix);
  }

  #drawObject({ operands, start, end }: Operation): void {
    const { resources, fonts, depth = 0, textOnly = false } = this.#source;
    const objects = resources && dictEntry(resources, "XObject");
    const key = PDFName.of(operands[0]?.slice(1) ?? "");
    const stream = objects?.lookup(key);
    if (!(stream instanceof PDFRawStream) || nameEntry(stream.dict, "Subtype") !== "Form" || depth > deepest) {
      this.#add({ kind: "image", start, end, box: this.#unitBox() });
      return;
    }
    const reference = objects?.get(key);
    const content = readContent({
      text: latin1(streamBytes(stream)),
      id: reference instanceof PDFRef ? reference.toString() : this.#source.id,
      resources: dictEntry(stream.dict, "Resources") ?? resources,
      fonts,
      matrix: times(
        matrixOf(listEntry(stream.dict, "Matrix").map((item) => Number(item.toString()))),
        this.#state.matrix,
      ),
      mark: this.#mark,
      depth: depth + 1,
      textOnly,
    });
    const box = content.drawn.reduce<Box | null>((all, one) => union(all, one.box), null);
    this.#add({ kind: "form", start, end, box, form: { stream, content } });
  }

  /** Gathers a path from its first point to the operator that paints it; clipping alone draws nothing. */
  #pathStep({ operator, operands, start, end }: Operation): void {
    const numbers = operands.map(Number);
    if (operator === "re") {
      const [x = 0, y = 0, width = 0, height = 0] = numbers;
      this.#path.push([x, y], [x + width, y], [x, y + height], [x + width, y + height]);
    } else if (!painters.has(operator)) {
      for (let at = 0; at + 1 < numbers.length; at += 2) this.#path.push([numbers[at] ?? 0, numbers[at + 1] ?? 0]);
    } else {
      if (this.#pathStart >= 0 && operator !== "n")
        this.#add({ kind: "path", start: this.#pathStart, end, box: boxAround(this.#path, this.#state.matrix) });
      this.#pathStart = -1;
      this.#path = [];
      return;
    }
    if (this.#pathStart < 0) this.#pathStart = start;
  }

  #textStep({ operator, operands, start, end }: Operation): void {
    if (operator === "Tj" || operator === "TJ") {
      this.#show(operands, start, end);
      return;
    }
    const numbers = operands.map(Number);
    const [x = 0, y = 0] = numbers;
    if (operator === "BT") {
      this.#textObjects.push({ start, end });
      this.#line = this.#place = identity;
      this.#run = null;
    } else if (operator === "ET") {
      const open = this.#textObjects.at(-1);
      if (open) open.end = end;
      this.#run = null;
    } else if (operator === "Tf") {
      this.#state.font = this.#source.fonts.find(this.#source.resources, operands[0]?.slice(1) ?? "");
      this.#state.size = numbers[1] ?? 0;
    } else if (operator === "Tm") this.#line = this.#place = matrixOf(numbers);
    else if (operator === "Td" || operator === "TD") {
      if (operator === "TD") this.#state.leading = -y;
      this.#move(x, y);
    } else if (operator === "T*") this.#move(0, -this.#state.leading);
    else if (operator === "'" || operator === '"') {
      if (operator === '"') [this.#state.wordSpace, this.#state.charSpace] = [x, y];
      this.#move(0, -this.#state.leading);
      this.#show(operands.slice(-1), start, end);
    }
  }

  #move(x: number, y: number): void {
    this.#line = this.#place = moved(x, y, this.#line);
  }

  #show(tokens: readonly string[], start: number, end: number): void {
    if (!this.#run) {
      this.#run = { ...this.#add({ kind: "text", start, end, box: null }), runs: [] };
      this.#drawn[this.#drawn.length - 1] = this.#run;
    }
    const run = this.#run;
    const { font, mode } = this.#state;
    if (run.runs.at(-1)?.font !== font || run.runs.at(-1)?.mode !== mode) run.runs.push({ font, glyphs: [], mode });
    const glyphs = run.runs.at(-1)?.glyphs ?? [];
    const shown = show(tokens, this.#state, this.#place, glyphs);
    this.#place = moved(shown.advance, 0, this.#place);
    run.end = end;
    run.text += shown.text;
    run.box = union(run.box, shown.box);
  }
}
