import { base64 } from "../style/base64.ts";

/** A file inside the page, for a link that saves it. */
export const dataAddress = (type: string, text: string): string =>
  `data:${type};charset=utf-8;base64,${base64(new TextEncoder().encode(text))}`;

export interface DownloadView {
  readonly file: string;
  readonly address: string;
}
