import type { Accounting } from "../evidence-file/accounting.ts";
import { type Claim, claimsOf } from "./claims.ts";
import type { Cause, ClaimChange } from "./difference-schema.ts";
import type { Sentence } from "./sentences.ts";

/** Claims that the data turned, that were taken out of the text, or that are new. `causesOf` gives those of named values. */
export function compareClaims(
  old: Accounting,
  now: Accounting,
  causesOf: (names: readonly string[]) => readonly Cause[],
  sentences: readonly Sentence[],
): readonly ClaimChange[] {
  const [before, after] = [counted(claimsOf(old)), counted(claimsOf(now).map((claim) => asPrinted(claim, sentences)))];
  const changes: ClaimChange[] = [];
  for (const [key, one] of after) {
    const other = before.get(key) ?? null;
    if (other === null) changes.push(toChange("added", null, one, []));
    else if (other.outcome !== one.outcome)
      changes.push(toChange("changed", other, one, [...causesOf([...other.values, ...one.values])]));
  }
  for (const [key, one] of before) if (!after.has(key)) changes.push(toChange("removed", one, null, []));
  return changes;
}

/** The sentence as it is printed, where the claim's words stand in one. */
function asPrinted(claim: Claim, sentences: readonly Sentence[]): Claim {
  const { quoted, word } = claim;
  const printed = sentences.find(
    ({ values, place }) => quoted !== null && values.includes(quoted) && place?.line === word.place.line,
  );
  return printed ? { ...claim, sentence: printed.text } : claim;
}

/** The same claim may stand in a text twice: the second is known as the second. */
function counted(claims: readonly Claim[]): ReadonlyMap<string, Claim> {
  const many = new Map<string, number>();
  return new Map(
    claims.map((one) => {
      const nth = (many.get(one.claim) ?? 0) + 1;
      many.set(one.claim, nth);
      return [`${one.claim} ${nth}`, one] as const;
    }),
  );
}

function toChange(change: ClaimChange["change"], old: Claim | null, now: Claim | null, causes: Cause[]): ClaimChange {
  const { kind, claim, sentence, word } = (now ?? old) as Claim;
  return {
    kind,
    claim,
    change,
    old: old?.outcome ?? null,
    new: now?.outcome ?? null,
    sentence,
    causes,
    place: { file: word.place.file, line: word.place.line },
  };
}
