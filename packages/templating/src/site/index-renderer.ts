import { renderSitePage, type SiteInput } from "./site-page.ts";

/** One output of an edition, below the page. */
export interface IndexedOutput {
  readonly href: string;
  /** "PDF", "Web page" in the edition's language. */
  readonly label: string;
  /** "359 kB"; null of a folder. */
  readonly size: string | null;
}

export interface IndexedEdition {
  readonly language: string;
  /** The language's own name for itself. */
  readonly name: string;
  readonly title: string;
  readonly subtitle: string;
  readonly series: string;
  readonly date: string;
  /** Where its title leads: the web page, or what else there is first. */
  readonly page: string;
  readonly outputs: readonly IndexedOutput[];
}

export interface IndexedBrief {
  readonly page: string;
  /** Null where none was made. */
  readonly picture: string | null;
  readonly editions: readonly IndexedEdition[];
}

export interface IndexView {
  readonly language: string;
  readonly title: string;
  readonly publisher: string;
  readonly briefs: readonly IndexedBrief[];
}

/** A page of all briefs, which asks for nothing but the pictures beside it. */
export const renderIndex = (view: IndexView, input: SiteInput): string => renderSitePage("index.hbs", view, input);
