import { chooseRows } from "../../evidence/choose-rows.ts";
import { cellText, type Evidence } from "../../evidence/evidence.ts";
import { namesSeries } from "../../evidence/place-name.ts";
import type { Question } from "../../evidence/watch/question.ts";
import type { Brief } from "../brief.ts";

/** What the evidence was asked to make a brief a member of its family, and to give it its name; of all members nothing. */
export const askedOfMember = ({ meta, parameters }: Brief, { series }: Evidence): readonly Question[] =>
  Object.entries(meta.each ?? {}).flatMap(([name, from]): readonly Question[] => {
    const code = parameters.get(name)?.code ?? "";
    const among = series.get(from.series);
    const [first] = among ? chooseRows(among, { ...from, where: { ...from.where, [from.column]: code } }) : [];
    const keys = among?.primaryKey.map((key) => cellText(first?.cells[key])).join(", ");
    return [...(keys === undefined ? [] : [["row", from.series, keys] as const]), ["row", namesSeries, code]];
  });
