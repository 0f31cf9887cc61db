/** What made an evidence file: a reader who recomputes it needs an engine of the same version. */
export const engine = { name: "chancery", version: "0.1.0" } as const;
