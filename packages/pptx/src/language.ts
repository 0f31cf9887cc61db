/** Languages that office programs know in two scripts, and name with the script. */
const scripted = new Set(["az", "bs", "sr", "tg", "uz"]);

/** The name that office programs have for a locale: "az" is "az-Latn-AZ", "ru" is "ru-RU". */
export function officeLanguage(locale: string): string {
  const { language, script, region } = new Intl.Locale(locale).maximize();
  return [language, scripted.has(language) ? script : undefined, region].filter((part) => part !== undefined).join("-");
}
