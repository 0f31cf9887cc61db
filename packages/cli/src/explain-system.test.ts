import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { explainSystem, type SystemError } from "./explain-system.ts";

test("an error of the system is told in a person's words, with what has nearly that name", () => {
  const folder = mkdtempSync(join(tmpdir(), "chancery-system-"));
  writeFileSync(join(folder, "brief.en.pdf"), "");
  const told = (path: string): string => {
    try {
      readFileSync(path);
      return "";
    } catch (cause) {
      const { rule, message, hint } = explainSystem(cause as SystemError);
      return `${rule} ${message.replace(folder, ".")} | ${hint}`;
    }
  };
  expect(told(join(folder, "brif.en.pdf"))).toBe(
    'no-file ./brif.en.pdf: there is no such file or folder | did you mean "brief.en.pdf"?',
  );
  expect(told(join(folder, "wholly-else"))).toBe("no-file ./wholly-else: there is no such file or folder | null");
  expect(told(folder)).toBe("is-folder this is a folder, and a file is needed | null");
  rmSync(folder, { recursive: true });
});

test("a full disk says what to do, and a code that is not known says what the system said", () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  expect(explainSystem(full)).toMatchObject({ rule: "disk-full", message: "the disk is full" });
  const odd = Object.assign(new Error("EODD: odd"), { code: "EODD", path: "x" });
  expect(explainSystem(odd)).toMatchObject({ rule: "EODD", message: "EODD: odd" });
});
