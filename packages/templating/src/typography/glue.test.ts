import { describe, expect, it } from "vitest";
import { glue } from "./glue.ts";

/** `~` stands for a no-break space, `_` for a thin one and `=` for a no-break hyphen. */
const shown = (text: string, language: string): string =>
  glue(text, language).replaceAll("\u00a0", "~").replaceAll("\u2011", "=").replaceAll("\u202f", "_");

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
    ["en", "J. K. Smith, p. 3, pp. 3-5, 100 %", "J.~K.~Smith, p.~3, pp.~3–5, 100~%"],
    ["az", "52 kq, 100 %, 34 faiz, № 7, Şəkil 1", "52~kq, 100~%, 34~faiz, №~7, Şəkil~1"],
    ["az", "2024-cü, 2016-cı, 140-a, 53-ü, 5-dir, 10-dək", "2024=cü, 2016=cı, 140=a, 53=ü, 5=dir, 10=dək"],
    ["en", "figure 2 on page 5, Section 3, Annex A, Note 4", "figure~2 on page~5, Section~3, Annex~A, Note~4"],
    ["en", "tables 1 and 2, pages 12-15, Annexes of it", "tables~1 and 2, pages~12–15, Annexes of it"],
    [
      "en",
      "34 percent, 5 percentage points, Dr Smith, St Petersburg",
      "34~percent, 5~percentage~points, Dr~Smith, St~Petersburg",
    ],
    ["en", "from 1992-2024, the '90s - so it is - and on", "from 1992–2024, the ’90s~– so it is~– and on"],
    [
      "en",
      "5 - 3, ISO 14289-1, 2026-11-23, 2016-17, DAC2-1, a-b",
      "5 - 3, ISO~14289-1, 2026-11-23, 2016-17, DAC2-1, a-b",
    ],
    ["az", "səh. 5, səhifə 5, şəkil 1, Bölmə 3, Əlavə A", "səh.~5, səhifə~5, şəkil~1, Bölmə~3, Əlavə~A"],
    ["az", "6-nın, 2-si, 6-sı, 4-ünün, 40-ıncı, 10-ları", "6=nın, 2=si, 6=sı, 4=ünün, 40=ıncı, 10=ları"],
    ["az", "AB-nin, BMT-yə, 1992-2024-cü illər", "AB=nin, BMT=yə, 1992–2024=cü illər"],
    ["az", "23 noyabrında, 61,9 milyondan çox, XX əsr", "23~noyabrında, 61,9~milyondan çox, XX~əsr"],
    ["az", "34 %-dən, 15 %-nə, İƏİT-in, AIDA-nın, ildən-ilə", "34~%=dən, 15~%=nə, İƏİT=in, AIDA=nın, ildən-ilə"],
    ["az", "34 faiz bəndi, 12 600, 1 234 567, 2024 600", "34~faiz~bəndi, 12_600, 1_234_567, 2024 600"],
    ["az", "prof. Əliyev - alim", "prof.~Əliyev~– alim"],
    ["ru", "на стр. 5 в Разделе, раздел 3, XX век, 12 600", "на стр.~5 в~Разделе, раздел~3, XX~век, 12_600"],
    ["xx", "Abbildung 3", "Abbildung~3"],
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
