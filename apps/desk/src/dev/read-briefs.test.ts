import { readRoot } from "@chancery/cli";
import { type Files, foldersUnder, followProject } from "@chancery/core";
import { expect, test } from "vitest";
import { project } from "../../fixtures/copy.ts";
import { briefCalled, briefReader, choose } from "./read-briefs.ts";

const file = "data/briefs/donor-profile/brief.yaml";
const files: Files = readRoot(project, project);
const changed = (from: string, to: string): Files =>
  new Map([...files, [file, (files.get(file) ?? "").replace(from, to)]]);

test("a family is known by its name, follows its brief.yaml, and stays while its each is mistaken", () => {
  const read = briefReader(followProject());
  const briefs = read(files);
  expect(new Set(briefs.map(({ id, family }) => family ?? id))).toEqual(new Set(foldersUnder(files, "data/briefs")));
  const [first] = briefs.filter(({ family }) => family === "donor-profile");
  expect(first?.title).toMatch(/ as a donor$/);
  const choice = { briefs, brief: "", language: "", root: "", elsewhere: { root: "", files: [] } };
  expect(choose(choice, "donor-profile", "az")).toMatchObject({ brief: first?.id, language: "az" });
  expect(briefCalled("donor-profil", briefs)).toBeUndefined();
  expect(read(changed("series: oda-given", "series: oda-givn"))).toEqual(briefs);
  const renamed = read(changed("}} as a donor", "}} as a giver"));
  expect(renamed).toHaveLength(briefs.length);
  expect(briefCalled("donor-profile", renamed)?.title).toMatch(/ as a giver$/);
});
