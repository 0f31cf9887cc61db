import { canonicalJson, type Difference, differenceSchema } from "@chancery/core";

/** The difference as data, in the form of schemas/difference.json. */
export const reportJson = (difference: Difference): string => canonicalJson(differenceSchema.parse(difference));
