import { type Element, elementsIn, typeOf } from "../../structure/tree.ts";
import { elementRule, type Rule } from "../rule.ts";

const kidTypes = (element: Element): readonly string[] => elementsIn(element).map(typeOf);

/** Only these may stand directly inside, and a caption only in its place. */
function holdsOnly(clause: string, type: string, allowed: string): Rule {
  const types = new Set(allowed.split(" "));
  return elementRule(clause, `${type} holds only ${[...types].join(", ")}`, (element) => {
    if (typeOf(element) !== type) return null;
    const wrong = kidTypes(element).find((kid) => !types.has(kid));
    return wrong === undefined ? captionFault(element) : `${type} holds ${wrong}`;
  });
}

/** It stands directly in one of these. */
function standsIn(clause: string, type: string, allowed: string): Rule {
  const types = new Set(allowed.split(" "));
  return elementRule(clause, `${type} stands in ${[...types].join(", ")}`, (element) => {
    const parent = element.parent ? typeOf(element.parent) : "the root";
    return typeOf(element) === type && !types.has(parent) ? `${type} stands in ${parent}` : null;
  });
}

function count(element: Element, type: string): number {
  return kidTypes(element).filter((kid) => kid === type).length;
}

function tableParts(clause: string, title: string, wrong: (table: Element) => boolean): Rule {
  return elementRule(clause, title, (element) =>
    typeOf(element) === "Table" && wrong(element) ? `not so: ${title}` : null,
  );
}

/** Where a caption may stand in each type. */
const captionPlaces: Readonly<Record<string, readonly ("first" | "last")[]>> = {
  Table: ["first", "last"],
  L: ["first"],
  TOC: ["first"],
};

/** What is wrong with the captions of an element; null where nothing is. */
function captionFault(element: Element): string | null {
  const places = captionPlaces[typeOf(element)];
  const kids = kidTypes(element);
  const captions = kids.filter((kid) => kid === "Caption").length;
  if (!places || captions === 0) return null;
  if (captions > 1) return `${typeOf(element)} has ${captions} captions`;
  const [first, last] = [kids[0] === "Caption", kids.at(-1) === "Caption"];
  return (places.includes("first") && first) || (places.includes("last") && last)
    ? null
    : `the caption of ${typeOf(element)} is not its ${places.join(" or ")} part`;
}

const captionRule = (clause: string, type: string): Rule =>
  elementRule(clause, `the caption of ${type} stands ${captionPlaces[type]?.join(" or ")}`, (element) =>
    typeOf(element) === type ? captionFault(element) : null,
  );

/** What may hold what, in tables, lists and contents. */
export const nestingRules: readonly Rule[] = [
  holdsOnly("7.2-3", "Table", "TR THead TBody TFoot Caption"),
  standsIn("7.2-4", "TR", "Table THead TBody TFoot"),
  standsIn("7.2-5", "THead", "Table"),
  standsIn("7.2-6", "TBody", "Table"),
  standsIn("7.2-7", "TFoot", "Table"),
  standsIn("7.2-8", "TH", "TR"),
  standsIn("7.2-9", "TD", "TR"),
  holdsOnly("7.2-10", "TR", "TH TD"),
  tableParts("7.2-11", "a table has at most one head", (table) => count(table, "THead") > 1),
  tableParts("7.2-12", "a table has at most one foot", (table) => count(table, "TFoot") > 1),
  tableParts(
    "7.2-13",
    "a table with a foot has a body",
    (table) => count(table, "TFoot") > 0 && count(table, "TBody") === 0,
  ),
  tableParts(
    "7.2-14",
    "a table with a head has a body",
    (table) => count(table, "THead") > 0 && count(table, "TBody") === 0,
  ),
  captionRule("7.2-16", "Table"),
  standsIn("7.2-17", "LI", "L"),
  standsIn("7.2-18", "LBody", "LI"),
  holdsOnly("7.2-19", "L", "L LI Caption"),
  holdsOnly("7.2-20", "LI", "Lbl LBody"),
  standsIn("7.2-26", "TOCI", "TOC"),
  holdsOnly("7.2-27", "TOC", "TOC TOCI Caption"),
  captionRule("7.2-28", "TOC"),
  holdsOnly("7.2-36", "THead", "TR"),
  holdsOnly("7.2-37", "TBody", "TR"),
  holdsOnly("7.2-38", "TFoot", "TR"),
  tableParts("7.2-39", "a table has at most one caption", (table) => count(table, "Caption") > 1),
  captionRule("7.2-40", "L"),
];
