export { type Aside, openAside } from "./aside/open-aside.ts";
export { type Calls, openThreads, type Threads } from "./aside/open-threads.ts";
export { type Asker, type Choice, openAsker } from "./ask.ts";
export { confirmWritten } from "./confirm-written.ts";
export type { EditionOptions } from "./edition-options.ts";
export { gather, type Wanting } from "./gather.ts";
export { interruptible } from "./interruption.ts";
export { readPrivateKey, readPublicKey } from "./keys.ts";
export { chartTemplates, type ResolveFont, readTheme, templatesIn } from "./look.ts";
export { makeFolder } from "./make-folder.ts";
export type { MadePage, MakerNews, Order } from "./maker/order.ts";
export { type Job, proceed, serveMaker } from "./maker/serve-maker.ts";
export { changesOf, type Maker, type MakerOptions, startMaker } from "./maker/start-maker.ts";
export { type Once, once } from "./once.ts";
export { isoDate, severalOf, wholeRoot } from "./options.ts";
export { type Failure, type Task, withProgress } from "./progress.ts";
export { type Reading, readRoot } from "./read-root.ts";
export { exits, Interrupted, run, type Shown } from "./run.ts";
export { parseShard, type ShardOf, shardOption, takesOf } from "./shard.ts";
export { sourceDate } from "./source-date.ts";
export { engineHash, packagesHash } from "./start/engine.ts";
export { eachFile, openStatus, type Status } from "./status.ts";
export { type Stopwatch, startStopwatch, timesText } from "./stopwatch.ts";
export { type Digests, digestOf, digestParts, eachOf, type Parts } from "./store/digest.ts";
export { openEarlierRuns, type Recalled } from "./store/earlier-runs.ts";
export { enclosedParts, evidenceParts } from "./store/evidence-parts.ts";
export { filesFor } from "./store/files-for.ts";
export type { MadeBrief, MadeBriefs, MadeEdition } from "./store/made-briefs.ts";
export { type Reason, reasonText } from "./store/reason.ts";
export { noStore, openStore, type Store, type Told } from "./store/store.ts";
export { tellMade } from "./store/tell-made.ts";
export { type WholeRun, wholeRun } from "./store/whole-run.ts";
export { tellFailures } from "./tell-failures.ts";
export { draftBeside, sweepDrafts } from "./temporary/drafts.ts";
export { withOwnTemporary } from "./temporary/own-folder.ts";
export { openTerminal, printProblems, type Terminal, wantsColours } from "./terminal.ts";
export {
  demandSandbox,
  noSandboxOption,
  type Trust,
  type TrustGiven,
  trusted,
  trustOf,
  untrustedOption,
} from "./untrusted.ts";
export { wordsOf } from "./words-of.ts";
export { writeAtomic, writeIfOther } from "./write-atomic.ts";
export { writeTogether } from "./write-together.ts";
