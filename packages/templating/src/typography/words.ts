type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** Words that stay with the number before them. */
export const unitWords: ByLanguage = {
  en: ["thousand", "million", "billion", "trillion", "per", "kg", "km", "mm", "m", "t", "MW"],
  az: ["min", "mln", "mlrd", "milyon", "milyard", "trilyon", "faiz", "kq", "km", "mm", "m", "t", "MVt", "nəfər", "ABŞ"],
  ru: ["тыс\\.", "млн", "млрд", "трлн", "процент(?:а|ов)?", "кг", "км", "мм", "м", "т", "МВт"],
};

/** Months as they follow a day. */
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
  az: ["yanvar", "fevral", "mart", "aprel", "may", "iyun", "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"],
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
