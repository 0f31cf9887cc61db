/** Letters that Unicode does not take apart into a letter and its sign. */
const plainLetters: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ø: "o",
  đ: "d",
  ł: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};

/**
 * A name for files, addresses and ids, made from a text: "Su və iqlim" gives "su-ve-iqlim". Empty where the text has no
 * letter of the Latin alphabet and no digit.
 */
export function plainName(text: string): string {
  const letters = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9 ]/g, (letter) => plainLetters[letter] ?? " ");
  return letters.trim().replaceAll(/ +/g, "-");
}
