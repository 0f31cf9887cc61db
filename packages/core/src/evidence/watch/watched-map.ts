import type { Notice, Question } from "./question.ts";

type Kind = "fact" | "source" | "broken" | "series";
const plural = { fact: "facts", source: "sources", broken: "broken", series: "series" } as const;

/** A map of the evidence that tells what it was asked. Whoever goes through it has asked for its ids and for each entry. */
export class WatchedMap<T> implements ReadonlyMap<string, T> {
  readonly #plain: ReadonlyMap<string, T>;
  readonly #kind: Kind;
  readonly #show: (value: T) => T;
  readonly note: Notice;

  /** @param show what is handed out of an entry */
  constructor(plain: ReadonlyMap<string, T>, kind: Kind, note: Notice, show: (value: T) => T = (value) => value) {
    this.#plain = plain;
    this.#kind = kind;
    this.#show = show;
    this.note = note;
  }

  get(id: string): T | undefined {
    this.note([this.#kind, id]);
    const found = this.#plain.get(id);
    return found === undefined ? undefined : this.#show(found);
  }

  has(id: string): boolean {
    this.note([this.#kind, id]);
    return this.#plain.has(id);
  }

  get size(): number {
    this.#askIds();
    return this.#plain.size;
  }

  keys(): MapIterator<string> {
    this.#askIds();
    return this.#plain.keys();
  }

  *entries(): MapIterator<[string, T]> {
    for (const id of this.keys()) {
      const found = this.get(id);
      if (found !== undefined || this.#plain.has(id)) yield [id, found as T];
    }
  }

  *values(): MapIterator<T> {
    for (const [, value] of this.entries()) yield value;
  }

  [Symbol.iterator](): MapIterator<[string, T]> {
    return this.entries();
  }

  forEach(use: (value: T, id: string, map: ReadonlyMap<string, T>) => void): void {
    for (const [id, value] of this.entries()) use(value, id, this);
  }

  /** The map itself, for whoever asks it just this. */
  ask(question: Question): ReadonlyMap<string, T> {
    this.note(question);
    return this.#plain;
  }

  #askIds(): void {
    this.note(["ids", plural[this.#kind]]);
  }
}

/** The map itself, for whoever asks it just this; a watched one is told. */
export const askMap = <T>(map: ReadonlyMap<string, T>, question: Question): ReadonlyMap<string, T> =>
  map instanceof WatchedMap ? (map as WatchedMap<T>).ask(question) : map;
