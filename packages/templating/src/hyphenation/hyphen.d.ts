/** The package brings no types of its own. */
declare module "hyphen" {
  /** @param patterns what a file of `hyphen/patterns` holds */
  export default function createHyphenator(
    patterns: unknown,
    options: { readonly html: false; readonly minWordLength: number; readonly hyphenChar: string },
  ): (text: string) => string;
}
