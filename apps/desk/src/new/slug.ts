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

/** An id made from a text: "Su və iqlim" gives "su-ve-iqlim". Empty where the text has no letter of the Latin alphabet. */
export function slug(text: string): string {
  const letters = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[^a-z0-9 ]/g, (letter) => plainLetters[letter] ?? " ");
  return letters.trim().replaceAll(/ +/g, "-");
}

/** What is wrong with an id, in an author's words; null where it can be used. */
export function wrongId(id: string): string | null {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) return null;
  return "an id is written in small letters, digits and single hyphens";
}
