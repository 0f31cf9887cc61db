import { expect, it } from "vitest";
import { sentenceAround } from "./sentence.ts";

it.each([
  ["It rose. Then it fell. And rests.", 12, "Then it fell."],
  ["It rose. Then it fell.", 0, "It rose."],
  ["It cost 3.5 a day, “as ever.” Then it fell.", 10, "It cost 3.5 a day, “as ever.”"],
  ["No end at all", 5, "No end at all"],
])("%s at %i", (text, at, sentence) => {
  expect(sentenceAround(text, at)).toBe(sentence);
});
