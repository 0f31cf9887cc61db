import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Fault } from "./fault.ts";
import type { Scene } from "./scene.ts";
import { expectEnd } from "./survive.ts";

const count = 300;
const bad = 150;

/** Makes many briefs of the one. */
function multiply({ root }: Scene): void {
  const briefs = join(root, "data/briefs");
  for (let at = 0; at < count; at++) {
    const folder = join(briefs, `brief-${at}`);
    mkdirSync(folder);
    cpSync(join(briefs, "tiny"), folder, { recursive: true });
  }
}

/** How one of many is spoilt: in its text, which is seen before anything is made, and in what only its drawing shows. */
const spoilt: Readonly<Record<string, (text: string) => string>> = {
  "report.en.md": (text) => text.replace('{{fact "countries-helped"}}', '{{fact "countries-helpd"}}'),
};

export const batchFaults: readonly Fault[] = [
  {
    name: `one bad brief of ${count}`,
    expected: `${count - 1} are written, exit 1, the bad one named`,
    async inject(scene, checks) {
      scene.forget();
      multiply(scene);
      for (const [name, spoil] of Object.entries(spoilt)) {
        const file = join(scene.root, `data/briefs/brief-${bad}/${name}`);
        writeFileSync(file, spoil(readFileSync(file, "utf8")));
      }
      const names = Array.from({ length: count }, (_, at) => `brief-${at}`);
      const ended = await scene.build([...names, "--format", "html"]).ended;
      expectEnd(ended, 1, /countries-helpd/, checks);
      checks.hold(ended.err.includes(`brief-${bad}`), "the bad one is not named");
      const written = [...scene.sums().keys()];
      checks.hold(written.length === count - 1, `${written.length} were written`);
      checks.tell(`${((count - 1) / (ended.milliseconds / 1000)).toFixed(1)} web pages a second`);
      scene.forget();
    },
  },
];
