import { suggest } from "../../problem/suggest.ts";
import { useSources } from "../composition.ts";
import { shortCitation } from "../references.ts";
import { type InlineWord, idOf } from "./word.ts";

/** `{{cite "oecd-dac1"}}`: a short citation in the text, linked to the list of sources. */
export const cite: InlineWord = {
  options: [],
  params: 1,
  usage: '{{cite "source-id"}}',
  gives: '"OECD (2025)", linked to the list of sources.',
  resolve: (word, composition) => {
    const id = idOf(word, cite.usage, composition);
    if (id === null) return null;
    const source = composition.evidence.sources.get(id);
    if (source) {
      useSources([id], composition);
      return { kind: "citation", source: id, text: shortCitation(source, composition) };
    }
    if (composition.evidence.broken.has(id)) return null; // it is reported in its own file
    composition.problems.error(
      "unknown-source",
      `no source is called "${id}"`,
      word.at(0),
      suggest(id, composition.evidence.sources.keys()),
    );
    return null;
  },
};
