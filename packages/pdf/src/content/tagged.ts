import { type Content, type Drawn, everythingDrawn } from "./drawn.ts";
import { tagOf } from "./marks.ts";

/** What is drawn for each piece of tagged content, by its key. */
export function drawnByTag(contents: Iterable<Content>): ReadonlyMap<string, readonly Drawn[]> {
  const found = new Map<string, Drawn[]>();
  for (const content of contents)
    for (const drawn of everythingDrawn(content)) {
      const key = drawn.kind === "form" ? null : tagOf(drawn.mark);
      if (key === null) continue;
      const list = found.get(key);
      if (list) list.push(drawn);
      else found.set(key, [drawn]);
    }
  return found;
}
