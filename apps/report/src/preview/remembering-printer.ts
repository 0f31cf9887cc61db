import type { Printer } from "@chancery/chromium";

/** As many as an author goes back to with an undo, and each once more as the check prints it. */
const mostKept = 6;

/**
 * Prints a document that was printed a moment ago, as after an edit of something else, only once. Who looks at the page, too,
 * has it printed again: its bytes alone do not tell what was seen.
 */
export function rememberingPrinter(printer: Printer): Printer {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly sheet: string | undefined }>();
  return {
    ...{ warm: () => printer.warm(), close: () => printer.close(), [Symbol.asyncDispose]: () => printer.close() },
    withPage: (use, options) => printer.withPage(use, options),
    hold: (use) => printer.hold(use),
    withSite: (files, use, options) => printer.withSite(files, use, options),
    async print(html, options) {
      const known = options?.look === undefined ? kept.get(html) : undefined;
      const same = known?.sheet === options?.sheet ? known : undefined;
      const bytes = same?.bytes ?? (await printer.print(html, options));
      kept.delete(html);
      kept.set(html, { bytes, sheet: options?.sheet });
      for (const old of [...kept.keys()].slice(0, -mostKept)) kept.delete(old);
      return bytes;
    },
  };
}
