/**
 * Tells the PDF which tag an element shall have, where the browser has none for it (notes, contents, labels). The browser
 * keeps nothing of an element but its language, so `data-tag="note"` becomes `lang="en-x-note"` in print, a private part of the
 * language that the PDF's finish takes out again. The screen gets neither. Focus makes the browser tag a plain span.
 */
export function hintTags(html: string, language: string, forPrint: boolean): string {
  return html.replaceAll(/ data-tag="([a-z]+(?:-[a-z0-9]+)?)"/g, (_, tag: string) =>
    forPrint ? ` lang="${language}-x-${tag}" tabindex="0"` : "",
  );
}
