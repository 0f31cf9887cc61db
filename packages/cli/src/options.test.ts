import { Command, Option } from "commander";
import { expect, it } from "vitest";
import { suggestChoices } from "./options.ts";

it("answers a wrong choice with the nearest right one, in commands below commands too", () => {
  const program = new Command().exitOverride();
  const below = program
    .command("made")
    .command("below")
    .configureOutput({ writeErr: () => {} });
  below.addOption(new Option("--format <format>").choices(["text", "json"])).action(() => {});
  suggestChoices(program);
  const given = (format: string) => () => program.parse(["made", "below", "--format", format], { from: "user" });
  expect(given("jsn")).toThrow('Did you mean "json"? Known are: text, json.');
  expect(given("wombat")).toThrow(/Known are: text, json$/);
  expect(given("json")).not.toThrow();
});
