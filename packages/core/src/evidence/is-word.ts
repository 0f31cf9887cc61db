import { standsIn } from "./choose-rows.ts";
import type { Evidence, Series } from "./evidence.ts";
import { askMap } from "./watch/watched-map.ts";

/** Whether a word names a series, a column of one, or stands in a key of a row. */
export const isWord = (word: string, series: Evidence["series"]): boolean =>
  [...askMap(series, ["word", word]).values()].some((each) => each.id === word || knows(word, each));

const knows = (word: string, series: Series): boolean =>
  series.fields.some(({ name }) => name === word) || series.primaryKey.some((key) => standsIn(series, key, word));
