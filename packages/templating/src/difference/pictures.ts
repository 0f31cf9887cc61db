import type { PageChange } from "@chancery/core";

/** A picture as a page carries it. */
export interface Image {
  /** A `data:` address. */
  readonly address: string;
  /** px */
  readonly width: number;
  readonly height: number;
}

/** What something looked like and looks like; null where it is not there, or nobody looked. */
export interface ImagePair {
  readonly old: Image | null;
  readonly now: Image | null;
}

/** The pictures of a difference. */
export interface DifferencePictures {
  /** Of a changed page of an output, by the output's file name. */
  page(file: string, page: PageChange): ImagePair | null;
  /** Of a changed figure; `document` is the brief, the kind and the language, with spaces between them. */
  figure(document: string, id: string): ImagePair | null;
}
