type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** Words that stay with the number before them. */
export const unitWords: ByLanguage = {
  en: ["thousand", "million", "billion", "trillion", "per", "kg", "km", "mm", "m", "t", "MW"],
  az: ["min", "mln", "mlrd", "milyon", "milyard", "trilyon", "faiz", "kq", "km", "mm", "m", "t", "MVt", "nəfər", "ABŞ"],
  ru: ["тыс\\.", "млн", "млрд", "трлн", "процент(?:а|ов)?", "кг", "км", "мм", "м", "т", "МВт"],
};

/** Months as they follow a day, as Unicode CLDR has them; none where it does not know the language. */
export function monthsOf(language: string): readonly string[] {
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0) return [];
  const format = new Intl.DateTimeFormat(language, {
    timeZone: "UTC",
    calendar: "gregory",
    day: "numeric",
    month: "long",
  });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(new Date(Date.UTC(2000, month, 1)));
    return parts.find(({ type }) => type === "month")?.value ?? "";
  });
}
