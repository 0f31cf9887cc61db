import type { Document, Layout, Note } from "@chancery/core";
import type { PageView } from "./page-view.ts";

/** The page as a theme prints it. */
export interface PrintView extends Omit<PageView, "sources"> {
  /** The notes stand with the sources where the theme puts them at the end. */
  readonly sources: PageView["sources"] & { readonly endnotes: readonly Note[] };
  /** A style sheet that comes last; empty where the theme has none. */
  readonly style: string;
}

export const printView = (page: PageView, { notes }: Document, layout: Layout): PrintView => ({
  ...page,
  sources: { ...page.sources, endnotes: layout.notes === "end" ? notes : [] },
  style: layout.style ?? "",
});
