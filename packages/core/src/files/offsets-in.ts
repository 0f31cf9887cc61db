/**
 * Where each character of a YAML scalar's value stands in the scalar as written, which may be folded over lines,
 * indented or in quotation marks: the second letter of `>-\n  a\n  b` is 8 characters in. Null when they do not
 * match, as with escapes such as \u0041.
 */
export function offsetsIn(written: string, value: string): readonly number[] | null {
  const block = /^[|>]/.test(written);
  let at = block ? written.indexOf("\n") + 1 : /^["']/.test(written) ? 1 : 0;
  const offsets: number[] = [];
  for (const character of value.split("")) {
    // White space is folded; all else is written once, or after a backslash or a doubled quotation mark.
    if (/\s/.test(character)) {
      offsets.push(at);
      continue;
    }
    while (at < written.length && written[at] !== character && /[\s\\'"]/.test(written[at] ?? "")) at++;
    if (written[at] !== character) return null;
    offsets.push(at);
    at++;
  }
  return offsets;
}
