/** Milliseconds by stage, in the order the stages ended. */
export interface Stopwatch {
  readonly stages: ReadonlyMap<string, number>;
  time<T>(stage: string, work: () => T | Promise<T>): Promise<T>;
}

export function startStopwatch(now: () => number = () => performance.now()): Stopwatch {
  const stages = new Map<string, number>();
  return {
    stages,
    time: async (stage, work) => {
      const start = now();
      try {
        return await work();
      } finally {
        stages.set(stage, (stages.get(stage) ?? 0) + now() - start);
      }
    },
  };
}

/** "load 120 ms, draw 410 ms" */
export const timesText = (stages: ReadonlyMap<string, number>): string =>
  [...stages].map(([stage, time]) => `${stage} ${Math.round(time)} ms`).join(", ");
