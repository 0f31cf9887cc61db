import { expect, it } from "vitest";
import { lastNames } from "./references.ts";

it.each([
  ["Inara Yagubova", "Yagubova"],
  ["Hans Müller; Ayşe Şahin", "Müller & Şahin"],
  ["Hans Müller; Ayşe Şahin; Jan Berg", "Müller et al."],
  ["Hans Müller; et al.", "Müller et al."],
])("cites %s as %s", (author, cited) => {
  expect(lastNames(author)).toBe(cited);
});
