import { expect, test } from "vitest";
import { untar } from "./untar.ts";

/** A tar archive with one entry. */
const archive = (name: string, text: string, type = "0") => {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(text.length.toString(8).padStart(11, "0"), 124);
  header.write(type, 156);
  return Buffer.concat([header, Buffer.from(text), Buffer.alloc(512 - (text.length % 512)), Buffer.alloc(1024)]);
};

test("gives the files, without folders and links", () => {
  expect(untar(archive("lib/a.so", "bytes")).map(({ name, bytes }) => [name, String(bytes)])).toEqual([
    ["lib/a.so", "bytes"],
  ]);
  expect(untar(archive("lib/", "", "5"))).toEqual([]);
  expect(untar(archive("lib/b.so", "", "2"))).toEqual([]);
});

test.each(["../a", "/a", "lib/../../a"])("refuses the name %s", (name) => {
  expect(() => untar(archive(name, "x"))).toThrow(name);
});

test("an archive that is cut off is an error", () => {
  expect(() => untar(archive("a", "x".repeat(600)).subarray(0, 900))).toThrow("cut off");
});
