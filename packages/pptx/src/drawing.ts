import type { NativeChart } from "@chancery/core";

/** What the caller drew for a slot. */
export type Drawing = { readonly kind: "native"; readonly chart: NativeChart } | DrawnPicture;

export interface DrawnPicture extends Picture {
  readonly kind: "picture";
  /** The marks of the legend, by key. */
  readonly swatches: ReadonlyMap<string, Picture>;
}

/** A vector drawing, and the same as pixels for programs that do not show it. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
}
