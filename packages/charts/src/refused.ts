/** What Vega refused, or drew wrongly, in words: a mistake of the template or of its rows. */
export class ChartRefused extends Error {
  override readonly name = "ChartRefused";
  readonly rule: string;
  readonly reasons: readonly string[];

  constructor(rule: string, reasons: readonly string[]) {
    super(reasons.join("; "));
    this.rule = rule;
    this.reasons = reasons;
  }
}

/** Keeps what Vega would write to the console; a warning is none of the reader's business, an error no drawing survives. */
export function openLogger() {
  const errors: string[] = [];
  const logger = {
    errors,
    level: () => logger,
    error: (...words: readonly unknown[]) => {
      errors.push(words.map(wordOf).join(" "));
      return logger;
    },
    warn: () => logger,
    info: () => logger,
    debug: () => logger,
  };
  return logger;
}

const wordOf = (word: unknown): string => (word instanceof Error ? word.message : String(word));
