export { interruptible } from "./interruption.ts";
export { chartTemplates, type ResolveFont, readTheme, templatesIn } from "./look.ts";
export { severalOf, wholeRoot } from "./options.ts";
export { type Task, withProgress } from "./progress.ts";
export { readRoot } from "./read-root.ts";
export { exits, run, type Shown } from "./run.ts";
export { type Stopwatch, startStopwatch, timesText } from "./stopwatch.ts";
export { openTerminal, printProblems, type Terminal } from "./terminal.ts";
export { writeAtomic } from "./write-atomic.ts";
