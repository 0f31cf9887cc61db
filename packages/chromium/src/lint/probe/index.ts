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

/** By what each is called now: who bundles the code may have renamed it. */
const { isSeen, scaleOf, nameFor, bring, floatingBoxes, layersAround, opacityOf, layersAt, settlePage } = tools;

const look = `${textOf(tools, texts, links, marks, structure)}
  const [known, around] = [new Map(), new Map()];
  const handed = {
    describe,
    isSeen: ${isSeen.name},
    scaleOf: ${scaleOf.name},
    nameFor: ${nameFor.name},
    bring: ${bring.name},
    opacityOf: (element) => ${opacityOf.name}(element, known),
    floating: ${floatingBoxes.name}(),
    layersAround: (element) => ${layersAround.name}(element, known, around),
    layersAt: (x, y, above, skip) => ${layersAt.name}(x, y, above, skip, known),
  };
  return {
    ...${structure.structureSeen.name}(handed),
    texts: ${texts.textsSeen.name}(handed),
    links: ${links.linksSeen.name}(handed),
    targets: ${links.targetsSeen.name}(handed),
    controls: ${links.controlsSeen.name}(handed),
    drawings: ${marks.drawingsSeen.name}(handed),
  };`;

/** Once for a page, before the first look: what is folded is opened, and nothing moves any more. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(`(() => { ${textOf(tools)}\n${settlePage.name}(); })()`) as Promise<void>;

/** Looks at the page as it stands in its window. No script of the page need run. */
export async function probe(page: Page, scheme: Scheme, width: number): Promise<Sight> {
  const run = `(describe) => { ${look} }`;
  const seen = await inPage(page, run as unknown as () => Omit<Sight, "scheme" | "width">);
  return { ...seen, scheme, width };
}
