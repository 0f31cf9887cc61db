/** A CSS string that nothing can leave: every sign but letters, digits and spaces is written as an escape. */
export const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{M}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

/** A style sheet as it may stand inside `<style>`. @throws when it would end the element */
export function insideStyle(css: string): string {
  if (/<\/style|<!--/i.test(css)) throw new Error("a style sheet must not hold </style or <!--");
  return css;
}
