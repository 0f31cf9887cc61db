type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** Words that stay with the number before them, with the endings that they may have. */
export const unitWords: ByLanguage = {
  en: ["thousand", "million", "billion", "trillion", "per", "percent", "percentage", "kg", "km", "mm", "m", "t", "MW"],
  az: [
    "(?:min|milyon|milyard|trilyon|faiz|nəfər)\\p{Ll}{0,6}",
    "mln",
    "mlrd",
    "kq",
    "km",
    "mm",
    "m",
    "t",
    "MVt",
    "ABŞ",
  ],
  ru: ["тыс\\.", "млн", "млрд", "трлн", "процент(?:а|ов)?", "кг", "км", "мм", "м", "т", "МВт"],
};

/** What is counted by a number or a letter after it: "Figure 1", "page 5", "Annex A". */
export const countedWords: ByLanguage = {
  en: [
    "[Ff]igures?",
    "[Tt]ables?",
    "[Bb]ox",
    "[Ss]ections?",
    "[Pp]ages?",
    "[Cc]hapter",
    "[Nn]otes?",
    "Annex",
    "Appendix",
    "Part",
    "Goal",
    "Article",
    "Resolution",
    "Slide",
    "No\\.",
    "Vol\\.",
    "pp?\\.",
  ],
  az: [
    "[Şş]əkil",
    "[Cc]ədvəl",
    "[Bb]ölmə",
    "[Ss]əhifə",
    "[Ff]əsil",
    "[Qq]eyd",
    "[Mm]addə",
    "[Ss]əh\\.",
    "Əlavə",
    "Məqsəd",
    "Qətnamə",
    "Slayd",
    "s\\.",
    "c\\.",
  ],
  ru: ["Рис(?:унок|\\.)", "Табл(?:ица|\\.)", "[Рр]аздел", "[Сс]тр\\.", "[Сс]тать[яи]", "Приложение", "Слайд", "с\\."],
};

/** Titles and the like that stay with the name after them. */
export const titles: ByLanguage = {
  en: ["Dr", "Mr", "Mrs", "Ms", "Prof\\.", "St"],
  az: ["[Pp]rof\\.", "[Aa]kad\\.", "[Dd]os\\."],
  ru: ["[Пп]роф\\.", "[Аа]кад\\.", "[Гг]\\."],
};

/** Endings that months and such may have where they bind. */
export const endings: Readonly<Record<string, string>> = { az: "\\p{Ll}{0,6}" };

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
