import { AuthorMistake, error, type Place } from "@chancery/core";

/** One problem of a figure or a template, ready to be thrown. */
export const mistake = (rule: string, message: string, place: Place, hint: string | null = null): AuthorMistake =>
  new AuthorMistake([error(rule, message, place, hint)]);
