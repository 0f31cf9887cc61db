import { describe, expect, it } from "vitest";
import { glue } from "./glue.ts";

/** `~` stands for a no-break space and `=` for a no-break hyphen. */
const shown = (text: string, language: string): string =>
  glue(text, language).replaceAll("\u00a0", "~").replaceAll("\u2011", "=");

describe("no-break spaces and hyphens", () => {
  it.each([
    ["en", "USD 61.9 million in Figure 1", "USD~61.9~million in Figure~1"],
    ["en-GB", "34 per cent, 34 %, 5 t, No. 7", "34~per~cent, 34~%, 5~t, No.~7"],
    ["en", "M. Füzuli on 23 November 2026 – a Monday", "M.~Füzuli on 23~November~2026~– a Monday"],
    [
      "en",
      "a one-off, not a first-hand or well-established one",
      "a one=off, not a first-hand or well-established one",
    ],
    ["en", "mid-2020, 2016-17 and A-to-Z", "mid-2020, 2016-17 and A-to-Z"],
    ["en", "5 tonnes to 3 people", "5 tonnes to 3 people"],
    ["az", "1992-ci il, 90-dan çox, 61,9 milyon", "1992=ci il, 90=dan çox, 61,9~milyon"],
    ["ru", "в 1992-м году, 61,9 млн", "в~1992=м году, 61,9~млн"],
    ["en", "J. K. Smith, p. 3, pp. 3-5, 100 %", "J.~K.~Smith, p.~3, pp.~3-5, 100~%"],
    ["az", "52 kq, 100 %, 34 faiz, № 7, Şəkil 1", "52~kq, 100~%, 34~faiz, №~7, Şəkil~1"],
    ["az", "2024-cü, 2016-cı, 140-a, 53-ü, 5-dir, 10-dək", "2024=cü, 2016=cı, 140=a, 53=ü, 5=dir, 10=dək"],
    ["az", "34 %-dən, 15 %-nə, İƏİT-in, AIDA-nın, ildən-ilə", "34~%=dən, 15~%=nə, İƏİT=in, AIDA=nın, ildən-ilə"],
    ["xx", "USD 5 million", "USD~5 million"],
  ])("%s: %s", (language, text, expected) => {
    expect(shown(text, language)).toBe(expected);
  });

  it("keeps the length and is done after once", () => {
    const text = "over USD 61.9 million by 23 November 2026 – see Figure 1, a one-off";
    expect(glue(text, "en")).toHaveLength(text.length);
    expect(glue(glue(text, "en"), "en")).toBe(glue(text, "en"));
  });
});
