import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import type { Checks, Fault } from "./fault.ts";
import type { Scene } from "./scene.ts";
import { expectDone, expectEnd } from "./survive.ts";

/** Puts markup at the end of each printed page's document. */
const withMarkup = (scene: Scene, markup: string): void =>
  scene.template("report/page.hbs", (page) => page.replace("</body>", `${markup}</body>`));

/** Markup that a page must not be disturbed by: no script runs in it. */
const inert =
  (markup: string): Fault["inject"] =>
  async (scene: Scene, checks: Checks) => {
    withMarkup(scene, markup);
    expectDone(await scene.build().ended, checks);
    checks.hold(
      scene.broken().every((path) => path.endsWith(".pdf")),
      "the web page is another",
    );
    // It is the same brief, printed by another template: its PDF need not be the same to the byte.
    scene.mend();
    expectDone(await scene.build().ended, checks);
  };

/** Markup that must be refused, before anything is printed without it. */
const refused =
  (markup: (port: number) => string, cause: RegExp): Fault["inject"] =>
  async (scene: Scene, checks: Checks) => {
    let asked = 0;
    // It takes what is asked of it, and never answers.
    const server = createServer((socket) => {
      asked += 1;
      socket.on("error", () => {});
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    scene.atEnd(() => server.close());
    withMarkup(scene, markup((server.address() as AddressInfo).port));
    expectEnd(await scene.build().ended, 1, cause, checks);
    checks.hold(asked === 0, `the server was asked ${asked} times`);
  };

const face = (port: number): string =>
  `<style>@font-face{font-family:Slow;src:url(http://127.0.0.1:${port}/slow.woff2)}.slow{font-family:Slow}</style><p class="slow">Slow</p>`;

export const pageFaults: readonly Fault[] = [
  {
    name: "page that would crash its renderer (chrome://crash)",
    expected: "exit 1, the address named",
    inject: refused(() => '<iframe src="chrome://crash"></iframe>', /^error.*chrome:\/\/crash/),
  },
  {
    name: "script that never ends",
    expected: "it does not run, exit 0",
    inject: inert("<script>for (;;);</script>"),
  },
  {
    name: "alert that nobody answers",
    expected: "it does not run, exit 0",
    inject: inert("<script>alert(1); onbeforeprint = () => alert(2);</script>"),
  },
  {
    name: "image that never comes",
    expected: "exit 1, the address named, nothing asked for",
    short: true,
    inject: refused(
      (port) => `<img alt="" src="http://127.0.0.1:${port}/slow.png">`,
      /^error.*127\.0\.0\.1:\d+\/slow\.png/,
    ),
  },
  {
    name: "font that never comes",
    expected: "exit 1, the address named, nothing asked for",
    inject: refused(face, /^error.*127\.0\.0\.1:\d+\/slow\.woff2/),
  },
  {
    name: "image that is not there",
    expected: "exit 1, the image named",
    inject: refused(() => '<img alt="" src="gone.png">', /^error.*gone\.png/),
  },
  {
    name: "font that is not there",
    expected: "exit 1, the font named",
    async inject(scene, checks) {
      scene.template("theme/tokens.yaml", (tokens) => tokens.replaceAll("SourceSans3-Regular", "SourceSans3-Gone"));
      expectEnd(await scene.build().ended, 1, /no installed package has the font .*SourceSans3-Gone/, checks);
    },
  },
  {
    name: "letter that no font has",
    expected: "exit 1, the letter and its line named",
    async inject(scene, checks) {
      scene.write("data/briefs/tiny/report.en.md", (text) => text.replace("It gave to", "It 給 gave to"));
      const ended = await scene.build().ended;
      expectEnd(ended, 1, /"給" \(U\+7D66\) is not in/, checks);
      checks.hold(/report\.en\.md:5/.test(ended.err), `no line is named: ${ended.err}`);
    },
  },
];
