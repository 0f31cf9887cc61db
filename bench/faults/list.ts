import { batchFaults } from "./batch-faults.ts";
import { browserFaults } from "./browser-faults.ts";
import { cacheFaults } from "./cache-faults.ts";
import { diskFaults } from "./disk-faults.ts";
import type { Fault } from "./fault.ts";
import { machineFaults } from "./machine-faults.ts";
import { pageFaults } from "./page-faults.ts";
import { previewFaults } from "./preview-faults.ts";
import { runFaults } from "./run-faults.ts";
import { sizeFaults } from "./size-faults.ts";

export const faults: readonly Fault[] = [
  ...browserFaults,
  ...pageFaults,
  ...diskFaults,
  ...runFaults,
  ...cacheFaults,
  ...batchFaults,
  ...sizeFaults,
  ...previewFaults,
  ...machineFaults,
];
