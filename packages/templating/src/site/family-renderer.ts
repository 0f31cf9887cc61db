import type { Overview, OverviewCell } from "@chancery/core";
import type { IndexedOutput } from "./index-renderer.ts";
import { renderSitePage, type SiteInput } from "./site-page.ts";

/** A member of a family, and what was made of it. */
export interface ShownMember {
  readonly name: string;
  /** Where its name leads; null where nothing was made of it. */
  readonly page: string | null;
  /** Its first page, as the address of a picture; null where there is none. */
  readonly picture: string | null;
  readonly cells: readonly OverviewCell[];
  readonly outputs: readonly IndexedOutput[];
}

export interface FamilyView extends Omit<Overview, "rows" | "family"> {
  readonly publisher: string;
  /** "Publications", and where the page of all briefs stands. */
  readonly home: { readonly href: string; readonly label: string };
  /** The same page in other languages. */
  readonly others: readonly { readonly href: string; readonly language: string; readonly name: string }[];
  readonly rows: readonly ShownMember[];
  readonly hasTotals: boolean;
  /** Whether any member has a picture of its first page. */
  readonly hasPictures: boolean;
  /** Of the frame, by key. */
  readonly words: Readonly<Record<"files" | "counted" | "total" | "pages" | "source", string>>;
}

/** The page of a family: a table of all members with what they come to, and the first page of each. */
export const renderFamily = (view: FamilyView, input: SiteInput): string => renderSitePage("family.hbs", view, input);
