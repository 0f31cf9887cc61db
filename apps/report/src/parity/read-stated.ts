/** What the page states, before `cellDetail` puts a cell's place into words. */
export interface RawItem {
  readonly type: string;
  readonly text: string;
  /** Where a link leads; empty for all else. */
  readonly target: string;
  readonly cell: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
    readonly scope: string;
  } | null;
  /** The author's file and line; empty where the page does not say it. */
  readonly line: string;
}

/**
 * What runs in the page to read what it states, in its order. The functions go there as text: they may use one another,
 * and nothing else from outside themselves.
 */
export const pageFunctions = [statedItems, isShown, cellsIn, typeOf, textOf, altOf];

export function statedItems(): readonly RawItem[] {
  const cells = new Map([...document.querySelectorAll("table")].flatMap((table) => cellsIn(table)));
  return [...document.body.querySelectorAll("*")].flatMap((element) => {
    const type = typeOf(element);
    if (type === "" || !isShown(element)) return [];
    const href = type === "Link" ? (element as HTMLAnchorElement).href : "";
    const hash = element.getAttribute("href")?.startsWith("#") ? decodeURIComponent(new URL(href).hash) : "";
    return [
      {
        type,
        text: type === "Figure" ? altOf(element) : textOf(element),
        target: hash || href,
        cell: cells.get(element) ?? null,
        line: element.closest("[data-line]")?.getAttribute("data-line") ?? "",
      },
    ];
  });
}

/** The tag that an element must have; empty for those that need none of their own. */
function typeOf(element: Element): string {
  const name = element.localName;
  if (element.getAttribute("role") === "note") return "Note";
  if (name === "svg" || name === "img") return altOf(element) === "" ? "" : "Figure";
  if (/^h[1-6]$|^p$/.test(name)) return name.toUpperCase();
  if (name === "a") return element.hasAttribute("href") ? "Link" : "";
  const types = { ul: "L", ol: "L", li: "LI", table: "Table", th: "TH", td: "TD", caption: "Caption" };
  return types[name as keyof typeof types] ?? "";
}

function altOf(element: Element): string {
  return element.getAttribute("aria-label") ?? element.getAttribute("alt") ?? "";
}

/** Printed, and not only for the eye; the row that says that a table goes on belongs to the pages. */
function isShown(element: Element): boolean {
  if (element.closest('[aria-hidden="true"], [lang$="-x-continued"]') !== null) return false;
  return element.checkVisibility({ visibilityProperty: true });
}

/** The words of an element as its style prints them, without the notes and pictures inside it. */
function textOf(element: Element): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let said = "";
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent || !isShown(parent) || parent.closest("svg")) continue;
    const note = parent.closest('[role="note"]');
    if (note && note !== element && element.contains(note)) continue;
    const words = text.nodeValue ?? "";
    const transform = getComputedStyle(parent).textTransform;
    const language = parent.closest("[lang]")?.getAttribute("lang") ?? "en";
    said += transform === "uppercase" ? words.toLocaleUpperCase(language) : words;
  }
  return said.trim().replaceAll(/\s+/g, " ");
}

/** Where the cells of a table stand, as their spans say. */
function cellsIn(table: HTMLTableElement): readonly (readonly [Element, NonNullable<RawItem["cell"]>])[] {
  const taken = new Set<string>();
  const rows = [...table.rows].filter((row) => [...row.cells].some((cell) => isShown(cell)));
  return rows.flatMap((row, at) => {
    let column = 0;
    return [...row.cells].map((cell) => {
      while (taken.has(`${at} ${column}`)) column += 1;
      for (let down = 0; down < cell.rowSpan; down++)
        for (let right = 0; right < cell.colSpan; right++) taken.add(`${at + down} ${column + right}`);
      const scope = /^row/.test(cell.scope) ? "Row" : /^col/.test(cell.scope) ? "Column" : "";
      return [cell, { row: at, column, rows: cell.rowSpan, columns: cell.colSpan, scope }] as const;
    });
  });
}
