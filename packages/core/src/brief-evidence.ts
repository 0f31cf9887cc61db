import type { Brief } from "./brief/brief.ts";
import { askedOfMember } from "./brief/family/asked-of-member.ts";
import { codesOf } from "./brief/family/parameters.ts";
import type { Evidence } from "./evidence/evidence.ts";
import { type Lines, linesAsked } from "./evidence/watch/lines-asked.ts";
import type { Notice, Question } from "./evidence/watch/question.ts";
import { watchEvidence } from "./evidence/watch/watch-evidence.ts";

/** The evidence as a brief sees it, and what it was asked until now. */
interface Listening {
  readonly evidence: Evidence;
  heard(): readonly Question[];
}

/** Listens to a member of a family, and to a brief of which somebody is told. */
export function listen(brief: Brief, evidence: Evidence, tell: Notice | undefined): Listening {
  const heard = new Map<string, Question>();
  if (brief.parameters.size === 0 && tell === undefined)
    return { evidence: evidenceFor(brief, evidence), heard: () => [] };
  const note: Notice = (question) => {
    heard.set(question.join("\0"), question);
    tell?.(question);
  };
  return { evidence: evidenceFor(brief, watchEvidence(evidence, note)), heard: () => [...heard.values()] };
}

/** The lines of tables that a member of a family asked for; of any other brief nobody asks. The evidence is not watched. */
export const linesOfMember = (brief: Brief, heard: readonly Question[], evidence: Evidence): Lines | undefined =>
  brief.parameters.size === 0 ? undefined : linesAsked([...heard, ...askedOfMember(brief, evidence)], evidence);

/** What a brief knows besides: a metric that has a mistake is reported in its file, and unknown to no sentence. */
const evidenceFor = ({ broken, parameters }: Brief, evidence: Evidence): Evidence => ({
  ...evidence,
  ...(parameters.size === 0 ? {} : { parameters: codesOf(parameters) }),
  ...(broken.metrics.size === 0
    ? {}
    : { broken: new Map([...[...broken.metrics].map((id) => [id, null] as const), ...evidence.broken]) }),
});
