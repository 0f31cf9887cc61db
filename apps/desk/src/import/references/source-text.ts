import type { Files } from "@chancery/core";
import { stringify } from "yaml";
import { fillStarter, quoted } from "../../new/fill-starter.ts";
import type { Answered } from "./answer-unknown.ts";

/** source.yaml of an entry: the starter's, and what else the entry says. */
export function sourceText(id: string, answered: Answered, from: string, files: Files): string {
  const { reference, kind, address } = answered;
  const text = fillStarter(files, "templates/starter/source/source.yaml", {
    id,
    kind,
    address,
    title: quoted(answered.title),
    publisher: quoted(answered.publisher),
    published: quoted(answered.date),
    licence: quoted(answered.licence),
    retrieved: quoted(answered.retrieved),
  });
  const rest = reference.noted.map(([name, value]) => `${name}: ${value}`);
  const more = {
    ...(reference.author === null ? {} : { author: reference.author }),
    notes: [from, ...rest].join("\n"),
  };
  return `${text}${stringify(more, { lineWidth: 0, blockQuote: "literal" })}`;
}
