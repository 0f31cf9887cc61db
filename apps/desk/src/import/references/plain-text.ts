/** A text without the marks of type (italics, links) that reference managers write as HTML; letters and accents composed. */
export const withoutMarks = (text: string): string =>
  text
    .replaceAll(/<\/?(?:i|em|b|sc|nc|ncx|sup|sub|br|p|li|ul|ol|code|pre|a|span)(?: [^<>]*)?\/?>/gi, "")
    .replaceAll(/ı(?=\p{Mark})/gu, "i")
    .normalize("NFC")
    .replaceAll(/\s+/g, " ")
    .trim();
