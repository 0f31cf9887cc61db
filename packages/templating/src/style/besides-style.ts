const opening = "<style>";

/**
 * A page with all changed but its style sheet, which is nine tenths of it, for it holds the fonts: to look through those for
 * each page of a family takes longer than to fill it.
 */
export function besidesStyle(html: string, change: (page: string) => string): string {
  const start = html.indexOf(opening) + opening.length;
  const end = html.indexOf("</style>", start);
  if (start < opening.length || end < 0) return change(html);
  const changed = change(html.slice(0, start) + html.slice(end));
  const at = changed.indexOf(opening) + opening.length;
  return changed.slice(0, at) + html.slice(start, end) + changed.slice(at);
}
