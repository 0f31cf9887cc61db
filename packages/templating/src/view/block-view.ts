import type { Block, Inline, Recommendation } from "@chancery/core";
import { plainText } from "../inline/plain-text.ts";
import { lineOf } from "../line-of.ts";
import type { FigureView } from "./exhibit-view.ts";
import type { ViewTools } from "./tools.ts";

/** What a block's partial prints; `partial` names it. */
export type BlockView =
  | (Written & {
      readonly partial: "paragraph";
      /** Hardly more than a line below a heading: the two would stand at the foot of a page by themselves. */
      readonly kept: boolean;
      readonly children: readonly Inline[];
    })
  | (Written & { readonly partial: "heading"; readonly id: string; readonly children: readonly Inline[] })
  | (Written & { readonly partial: "list"; readonly ordered: boolean; readonly items: readonly ItemView[] })
  | (Written & {
      readonly partial: "callout";
      readonly title: readonly Inline[];
      readonly blocks: readonly BlockView[];
    })
  | PullQuoteView
  | (Written & { readonly partial: "recommendations"; readonly recommendations: readonly Recommendation[] })
  | FigureView;

interface Written {
  /** The author's file and line. */
  readonly line: string;
}

interface ItemView {
  readonly number: number;
  readonly children: readonly Inline[];
}

interface PullQuoteView extends Written {
  readonly partial: "pull-quote";
  readonly open: string;
  readonly children: readonly Inline[];
  readonly close: string;
  readonly who: readonly Inline[];
}

/** Letters that may fit in a line. */
const oneLine = 100;

/** @param headed whether a heading stands above the first of them */
export const blockViews = (blocks: readonly Block[], tools: ViewTools, headed = false): readonly BlockView[] =>
  blocks.map((block, at) => blockView(block, tools, at === 0 ? headed : blocks[at - 1]?.kind === "heading"));

function blockView(block: Block, tools: ViewTools, headed: boolean): BlockView {
  switch (block.kind) {
    case "paragraph": {
      const kept = headed && plainText(block.children).length < oneLine;
      return { partial: "paragraph", kept, line: lineOf(block.place), children: block.children };
    }
    case "heading":
      return { partial: "heading", line: lineOf(block.place), id: block.id, children: block.children };
    case "list": {
      const items = block.items.map((children, at) => ({ number: at + 1, children }));
      return { partial: "list", line: lineOf(block.place), ordered: block.ordered, items };
    }
    case "callout":
      return {
        partial: "callout",
        line: lineOf(block.place),
        title: block.title,
        blocks: blockViews(block.blocks, tools),
      };
    case "pull-quote":
      return {
        partial: "pull-quote",
        ...block.marks,
        children: block.children,
        who: block.who,
        line: lineOf(block.place),
      };
    case "recommendations":
      return { partial: "recommendations", line: lineOf(block.place), recommendations: block.recommendations };
    case "figure":
      return tools.figure(block.figure, tools);
  }
}
