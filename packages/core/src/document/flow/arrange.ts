import type { Document } from "../document.ts";
import type { BlockOrders } from "./place-figures.ts";

/** The document with the blocks of each section in the order given: `[[0, 2, 1], …]`. */
export function arrange(document: Document, orders: BlockOrders): Document {
  const sections = document.sections.map((section, at) => {
    const order = orders[at] ?? [];
    if (order.length !== section.blocks.length || new Set(order).size !== order.length)
      throw new Error(
        `section ${section.number} of ${document.brief} has ${section.blocks.length} blocks, its order ${order.length}`,
      );
    return { ...section, blocks: order.flatMap((block) => section.blocks[block] ?? []) };
  });
  return { ...document, sections };
}
