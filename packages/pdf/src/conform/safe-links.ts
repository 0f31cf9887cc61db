import type { Rule } from "../lint/rule.ts";
import { dictEntry, nameEntry, textEntry } from "../objects.ts";

const allowed = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;

/**
 * Where the links of a document of ours may lead: to the web, to a mailbox, or to a place in itself. They were judged when they
 * were rendered; this looks at what is in the file. A PDF of anybody else may lead elsewhere.
 */
export const safeLinks: Rule = {
  clause: "links-1",
  title: "a link leads to http, https, mailto or its own document",
  check: ({ annotations }) =>
    annotations.flatMap(({ dict, page }) => {
      const action = dictEntry(dict, "A");
      if (action === undefined) return [];
      const kind = nameEntry(action, "S") ?? "none";
      if (kind === "GoTo") return [];
      const address = textEntry(action, "URI") ?? "";
      if (kind === "URI" && allowed.test(address)) return [];
      return [{ what: kind === "URI" ? `a link leads to ${address}` : `a link does ${kind}`, page }];
    }),
};
