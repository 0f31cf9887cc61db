/** A piece of work that is done when the first asks for it, and not again. */
export interface Once<T> {
  (): T;
  /** Whether it was asked for. */
  done(): boolean;
}

export function once<T>(work: () => T): Once<T> {
  let made: { readonly result: T } | null = null;
  const ask = (): T => {
    made ??= { result: work() };
    return made.result;
  };
  return Object.assign(ask, { done: () => made !== null });
}
