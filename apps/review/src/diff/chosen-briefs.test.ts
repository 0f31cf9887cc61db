import { expect, test } from "vitest";
import { chosenBriefs } from "./chosen-briefs.ts";

test("a brief is named, or a family with all its members; a brief of just that name is no family", () => {
  const ids = ["emerging-donor", "donor-profile-aze", "donor-profile-kaz", "aid", "aid-2"];
  expect(chosenBriefs(ids, [])).toEqual(ids);
  expect(chosenBriefs(ids, ["donor-profile"])).toEqual(["donor-profile-aze", "donor-profile-kaz"]);
  expect(chosenBriefs(ids, ["donor-profile-kaz", "emerging-donor"])).toEqual(["emerging-donor", "donor-profile-kaz"]);
  expect(chosenBriefs(ids, ["aid"])).toEqual(["aid"]);
  expect(chosenBriefs(ids, ["donor-prof"])).toEqual([]);
});
