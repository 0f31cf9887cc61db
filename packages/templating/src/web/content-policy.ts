/**
 * The page's own Content-Security-Policy: it runs and is dressed by what it carries, known by its hash, and asks nobody
 * for anything. What a server or a browser's extension puts into it does not run.
 */
export const contentPolicy = (styleHash: string, scriptHash: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `script-src 'sha256-${scriptHash}'`,
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");

/** A script as it may stand inside `<script>`. @throws when it would end the element or hide its end */
export function insideScript(text: string): string {
  if (/<\/script|<!--/i.test(text)) throw new Error("a script must not hold </script or <!--");
  return text;
}
