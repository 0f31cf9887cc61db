import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { editorSchemas, jsonSchemaOf, schemaNames } from "./schemas.ts";

const repository = fileURLToPath(new URL("../../../", import.meta.url));

describe("the JSON Schemas for editors", () => {
  it.each(schemaNames)("%s.json is what `pnpm schemas` would write", (name) => {
    expect(readFileSync(`${repository}schemas/${name}.json`, "utf8")).toBe(jsonSchemaOf(name));
  });

  it("are mapped to their files, so that VS Code needs no set-up", () => {
    const settings = JSON.parse(readFileSync(`${repository}.vscode/settings.json`, "utf8"));
    expect(settings["yaml.schemas"]).toEqual(editorSchemas());
  });

  it("describe what stands under a key", () => {
    const brief = JSON.parse(jsonSchemaOf("brief"));
    expect(brief.properties.audience.description).toBe("For whom it is written");
    expect(brief.required).toContain("title");
    expect(brief.additionalProperties).toBe(false);
    expect(brief.required).not.toContain("literals");
  });
});
