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

/** Months as they follow a day, with the endings that they may have. */
export const months: ByLanguage = {
  en: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  az: ["(?:yanvar|fevral|mart|aprel|may|iyun|iyul|avqust|sentyabr|oktyabr|noyabr|dekabr)\\p{Ll}{0,6}"],
  ru: [
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
  ],
};
