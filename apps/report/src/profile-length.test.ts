import { expect, test } from "vitest";
import { profileLength } from "./profile-length.ts";

const place = { file: "data/briefs/donor-profile/report.en.md", line: 40, column: 1, length: 2 };
const profile = {
  brief: "donor-profile-aze",
  language: "en",
  layout: "profile",
  places: {},
  sections: [{ id: "last", number: 1, heading: [], blocks: [], place }],
} as const;

test("a profile that does not come to two pages is named, with how to mend it; a brief has as many as it takes", () => {
  expect(profileLength(profile, 2)).toEqual([]);
  expect(profileLength({ ...profile, layout: "brief" }, 9)).toEqual([]);
  expect(profileLength(profile, 3)).toMatchObject([
    {
      severity: "warning",
      message: "donor-profile-aze (en): layout: profile makes two pages, and this text comes to 3",
      place,
      hint: expect.stringContaining("shorten the text or a table"),
    },
  ]);
  expect(profileLength(profile, 1)).toMatchObject([{ hint: expect.stringContaining("add text") }]);
});
