import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { browserIdentity } from "./identity.ts";

const folder = mkdtempSync(join(tmpdir(), "chancery-identity-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("a browser's identity changes with its file, and with the version that a script starts", () => {
  const path = join(folder, "chromium");
  const of = () => browserIdentity({ CHANCERY_BROWSER: path });
  writeFileSync(path, "ELF 1", { mode: 0o755 });
  const first = of();
  expect(of()).toBe(first);
  writeFileSync(path, "ELF 22");
  expect(of()).not.toBe(first);

  const version = join(folder, "version");
  writeFileSync(path, `#!/bin/sh\ncat ${version}\n`);
  utimesSync(path, 1, 1);
  writeFileSync(version, "Chromium 1");
  const script = of();
  writeFileSync(version, "Chromium 2");
  expect(of()).not.toBe(script);
  expect(browserIdentity({})).toBe("as installed");
  expect(browserIdentity({ CHANCERY_BROWSER: join(folder, "none") })).toContain("none");
});
