import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { library, project } from "../../fixtures/make.ts";

const root = mkdtempSync(join(tmpdir(), "approve-"));
afterAll(() => rmSync(root, { recursive: true }));
const record = join(root, "data/briefs/library/approved.yaml");
const meta = join(root, "data/briefs/library/brief.yaml");

beforeAll(() => {
  cpSync(join(library, "data"), join(root, "data"), { recursive: true });
  const env = { ...process.env, GIT_AUTHOR_DATE: "2026-11-20T12:00:00Z", GIT_COMMITTER_DATE: "2026-11-21T12:00:00Z" };
  const git = (...words: string[]) => execFileSync("git", words, { cwd: root, env, stdio: "pipe" });
  git("init", "--quiet");
  git("config", "user.name", "A. Reviewer");
  git("config", "user.email", "a@example.org");
  git("add", ".");
  git("commit", "--quiet", "-m", "content");
});

function approve(...words: string[]): { code: number; out: string } {
  const cli = join(project, "apps/review/src/cli.ts");
  try {
    const out = execFileSync(process.execPath, [cli, "approve", "--root", root, ...words], {
      encoding: "utf8",
      stdio: "pipe",
    });
    return { code: 0, out };
  } catch (cause) {
    const { status, stderr } = cause as { status: number; stderr: string };
    return { code: status, out: stderr };
  }
}

test("records who and when from git, a line a number, and the same bytes each time", () => {
  expect(approve("library", "--note", "First look").out).toContain(
    "edition 1, 11 numbers approved by A. Reviewer on 2026-11-21",
  );
  const first = readFileSync(record, "utf8");
  expect(first).toMatch(
    /^ {6}grants-all: \{ printed: \$104 million, .*hedge: exact, status: reported, digit: 5.* \}$/m,
  );
  approve("library", "--note", "First look");
  expect(readFileSync(record, "utf8")).toBe(first);
});

test("keeps earlier editions, the numbers of the last two, and says what moved", () => {
  writeFileSync(
    join(root, "data/sources/register/grants.csv"),
    readFileSync(join(root, "data/sources/register/grants.csv"), "utf8").replace("40.25", "48.25"),
  );
  for (const edition of [2, 3]) {
    const text = readFileSync(meta, "utf8").replace(/^edition: \d+\n/m, "");
    writeFileSync(meta, `${text}edition: ${edition}\n`);
    const { out } = approve("library", "--by", "B. Editor", "--date", `2026-12-0${edition}`);
    if (edition === 2) expect(out).toContain("grants-all: $104 million -> $112 million (by 7.67 %)");
  }
  const text = readFileSync(record, "utf8");
  expect(text.match(/^ {2}- edition: \d$/gm)).toHaveLength(3);
  expect(text.match(/^ {4}values:$/gm)).toHaveLength(2);
  expect(text).toContain("by: A. Reviewer");
});

test.each([
  [["nothing"], "there is no brief"],
  [["library", "--date", "tomorrow"], '"tomorrow" is no date'],
  [["library", "--date", "2026-02-30"], "is no date"],
  [["library", "--by", " "], "say it with --by"],
])("%s is a mistake, and writes nothing", (words, message) => {
  const before = readFileSync(record, "utf8");
  const { code, out } = approve(...words);
  expect(code).toBe(1);
  expect(out).toContain(message);
  expect(readFileSync(record, "utf8")).toBe(before);
});
