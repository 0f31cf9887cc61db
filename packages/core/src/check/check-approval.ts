import { type Approvable, approvable, hashOf, isOfLanguage } from "../approval/approved-values.ts";
import { compareApproved, type Move } from "../approval/compare-approved.ts";
import type { ApprovedEdition } from "../brief/approval-schema.ts";
import { approvalsFile } from "../brief/read-approvals.ts";
import { type Place, wholeFile } from "../problem/problem.ts";
import type { Checking } from "./checking.ts";

/**
 * Compares what an edition prints with what a person approved. In a draft numbers may move, and are told; in a published
 * edition each that nobody approved is an error.
 */
export function checkApproval(checking: Checking): void {
  const { brief, problems } = checking;
  const { edition: number = 1, status = "draft", approval } = brief.meta;
  const { editions } = brief.approvals;
  const hint = `look at what moved (pnpm diff), then run: pnpm run approve ${brief.id}`;
  for (const one of editions) checkHash(one, checking);
  const own = editions.find(({ edition }) => edition === number);
  if (status === "final" && own === undefined) {
    problems.error(
      "not-approved",
      `edition ${number} is final, and nobody has approved its numbers`,
      brief.at("status"),
      hint,
    );
    return;
  }
  const approved = own ?? editions.findLast(({ edition }) => edition < number);
  if (approved === undefined) return;
  const severity = status === "final" ? ("error" as const) : ("info" as const);
  for (const move of movesIn(approved, checking, approval?.threshold ?? "0"))
    problems.add({
      severity,
      rule: "moved-since-approval",
      message: describe(move, approved),
      place: placeOf(move, checking),
      hint,
    });
}

function movesIn(approved: ApprovedEdition, checking: Checking, threshold: string): readonly Move[] {
  const { document, deck, tag, brief } = checking;
  const now = approvable([document, deck]);
  const first = tag === brief.meta.languages[0];
  const ofLanguage = new Set([...document.quotes, ...deck.quotes].filter(isOfLanguage).map(({ fact }) => fact));
  const values = Object.fromEntries(Object.entries(now.values).filter(([name]) => first || !ofLanguage.has(name)));
  const known: Approvable = { values: approved.values ?? {}, figures: approved.figures ?? {} };
  return compareApproved(known, { ...now, values: inOneLanguage(values, known.values, first) }, threshold);
}

/** A period is printed in each language's own words: it was approved in those of the first. */
const inOneLanguage = (
  now: Approvable["values"],
  approved: Approvable["values"],
  first: boolean,
): Approvable["values"] =>
  first
    ? now
    : Object.fromEntries(
        Object.entries(now).map(([name, value]) => [name, { ...value, period: approved[name]?.period ?? null }]),
      );

function describe({ what, name, approved, printed, how }: Move, { edition }: ApprovedEdition): string {
  const of = `in edition ${edition}`;
  if (what === "figure")
    return approved === null
      ? `the figure "${name}" was not approved ${of}`
      : `the figure "${name}" is not what was approved ${of}: ${how}`;
  if (approved === null) return `"${name}" (${printed}) was not approved ${of}`;
  return `"${name}" was approved ${of} as ${approved}, and is ${printed} now${how === "" ? "" : `: ${how}`}`;
}

/** Where it is quoted first. */
function placeOf({ what, name }: Move, { document, deck }: Checking): Place | null {
  if (what === "figure") return [...document.figures, ...deck.figures].find(({ id }) => id === name)?.place ?? null;
  return (
    [...document.quotes, ...deck.quotes].find(({ quantity, fact }) => (quantity?.origin.id ?? fact) === name)?.place ??
    null
  );
}

/** A record that somebody edited by hand approves nothing. */
function checkHash(approved: ApprovedEdition, { brief, problems }: Checking): void {
  const { values, edition, sha256 } = approved;
  if (values === undefined || hashOf(approved) === sha256) return;
  problems.error(
    "approval-edited",
    `what edition ${edition} says was approved does not fit its hash: it was edited by hand`,
    wholeFile(approvalsFile(brief)),
    `run: pnpm run approve ${brief.id}`,
  );
}
