/// <reference lib="dom" />
import type { Page } from "puppeteer-core";
import { inPage } from "../../page/culprit.ts";
import type { Scheme, Sight } from "../sight.ts";
import * as links from "./links.ts";
import * as marks from "./marks.ts";
import * as structure from "./structure.ts";
import * as texts from "./texts.ts";
import * as tools from "./tools.ts";

const textOf = (...parts: readonly object[]): string => parts.flatMap((part) => Object.values(part)).join("\n");

const look = `${textOf(tools, texts, links, marks, structure)}
  const [known, around] = [new Map(), new Map()];
  const tools = {
    ...{ describe, isSeen, scaleOf, nameFor, bring },
    opacityOf: (element) => opacityOf(element, known),
    floating: floatingBoxes(),
    layersAround: (element) => layersAround(element, known, around),
    layersAt: (x, y, above, skip) => layersAt(x, y, above, skip, known),
  };
  return {
    ...structureSeen(tools),
    texts: textsSeen(tools),
    links: linksSeen(tools),
    targets: targetsSeen(tools),
    controls: controlsSeen(tools),
    drawings: drawingsSeen(tools),
  };`;

/** Once for a page, before the first look: what is folded is opened, and nothing moves any more. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(`(() => { ${textOf(tools)}\nsettlePage(); })()`) as Promise<void>;

/** Looks at the page as it stands in its window. No script of the page need run. */
export async function probe(page: Page, scheme: Scheme, width: number): Promise<Sight> {
  const run = `(describe) => { ${look} }`;
  const seen = await inPage(page, run as unknown as () => Omit<Sight, "scheme" | "width">);
  return { ...seen, scheme, width };
}
