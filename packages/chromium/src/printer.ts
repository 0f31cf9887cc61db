import { tmpdir } from "node:os";
import type { Environment } from "./browser/environment.ts";
import { findBrowser } from "./browser/find.ts";
import { lackOf } from "./browser/lack.ts";
import { launchBrowser } from "./browser/launch.ts";
import type { Progress } from "./browser/managed.ts";
import { Engine } from "./engine.ts";
import { causeOf, PrintFailed } from "./failure.ts";
import type { GuardedPage } from "./page/guard.ts";
import { openSite, type SiteFiles, type SitePage } from "./page/site.ts";
import { type Looking, printGuarded } from "./print.ts";
import { BrowserFault, supervise } from "./race.ts";
import { Slots } from "./slots.ts";

export interface PrinterOptions {
  /** How many pages may be in use at once, default 2: more do not help on two cores. */
  readonly pages?: number;
  /**
   * How long one attempt may take, in milliseconds, without the start of the browser; default 120,000, and 60,000 more for
   * a million characters of HTML.
   */
  readonly deadline?: number;
  /** Told what a person should know, such as that the sandbox is off. Each text comes once. */
  readonly note?: (text: string) => void;
  /** Told how far the download of a browser is, where one is needed. */
  readonly progress?: Progress;
  /** Environment variables; default: this process's. Read: CHANCERY_BROWSER, XDG_CACHE_HOME, HOME. */
  readonly environment?: Environment;
}

export interface PageOptions {
  /** As in `PrinterOptions`, for this piece of work. */
  readonly deadline?: number;
  /** UTF-16 units of the HTML that it loads: the more, the longer it may take. A print knows it. */
  readonly size?: number;
}

export interface PrintOptions extends PageOptions, Looking {}

/** One page of a browser, through several steps: who prints what it has just shown there does not load it again. */
export type PagePrinter = Pick<Printer, "print" | "withPage">;

/** A browser that prints. It starts with the first use, and must be closed; `await using` does so. */
export interface Printer extends AsyncDisposable {
  /** Starts the browser and its first page ahead of use, so that this overlaps with other work. Never rejects. */
  warm(): Promise<void>;
  /**
   * The bytes of the tagged PDF of a self-contained HTML document. Throws `PrintRefused` where the document is at fault,
   * `PrintFailed` where the browser failed twice, `BrowserMissing` where there is none.
   */
  print(html: string, options?: PrintOptions): Promise<Uint8Array>;
  /**
   * Lends a guarded page (no script of the page runs, nothing outside is reached) until `use` is done. Where the browser
   * fails `use` is called again, with a page of the next one: it must be able to begin anew. Throws what `use` throws, or
   * `PrintFailed` where the browser failed twice.
   */
  withPage<T>(use: (page: GuardedPage) => Promise<T>, options?: PageOptions): Promise<T>;
  /**
   * Holds one page until `use` is done, which must be able to begin anew; each of its steps has a deadline of its own. What
   * it shows and does not change it prints as it stands. Throws as `withPage` and `print` do.
   */
  hold<T>(use: (held: PagePrinter) => Promise<T>): Promise<T>;
  /**
   * As `withPage`, a page that shows a site of ours, whose script runs, and reaches nothing but the site's files.
   */
  withSite<T>(files: SiteFiles, use: (site: SitePage) => Promise<T>, options?: PageOptions): Promise<T>;
  /**
   * Ends the browser and removes what it wrote. Prints under way and later ones reject with `PrintFailed`.
   * For the app to call on SIGINT and SIGTERM, too.
   */
  close(): Promise<void>;
}

/** Milliseconds. */
const usualDeadline = 120_000;
/** Milliseconds more for a million characters of HTML: a table of 10,000 rows on a busy machine. */
const perMillion = 60_000;

/** How often a piece of work may start again because a neighbour's took the browser down. */
const innocentRetries = 5;

const sizeOf = (html: string, { sheet = "" }: Looking): number => html.length + sheet.length;

export function openPrinter(options: PrinterOptions = {}): Printer {
  return new ChromiumPrinter(options);
}

class ChromiumPrinter implements Printer {
  readonly #options: PrinterOptions;
  readonly #slots: Slots;
  readonly #told = new Set<string>();
  #engine: Promise<Engine> | null = null;
  #closed = false;

  constructor(options: PrinterOptions) {
    this.#options = options;
    this.#slots = new Slots(options.pages ?? 2);
  }

  async warm(): Promise<void> {
    // A running browser is warm: while all its pages are in use one more would be opened.
    if (this.#engine !== null) return;
    try {
      const engine = await this.#running();
      await engine.giveBack(await engine.takePage());
    } catch {
      // Whoever prints next meets the same error, and is there to hear it.
    }
  }

  print(html: string, options: PrintOptions = {}): Promise<Uint8Array> {
    const deadline = this.#deadline({ ...options, size: sizeOf(html, options) });
    const task = printGuarded(html, options);
    return this.#persist((engine) => this.#attempt(engine, task, deadline));
  }

  withPage<T>(use: (page: GuardedPage) => Promise<T>, options: PageOptions = {}): Promise<T> {
    return this.#persist((engine) => this.#attempt(engine, use, this.#deadline(options)));
  }

  hold<T>(use: (held: PagePrinter) => Promise<T>): Promise<T> {
    return this.#persist(async (engine) => {
      const lent = await supervise(engine.browser, this.#deadline({}), () => engine.takePage());
      let shown: readonly [html: string, sheet: string] | null = null;
      const load = async (html: string, sheet = ""): Promise<void> => {
        shown = null;
        await lent.load(html, sheet);
        shown = [html, sheet];
      };
      const stands = (html: string, sheet = ""): boolean => shown?.[0] === html && shown[1] === sheet;
      const guarded: GuardedPage = { ...lent, load };
      const step = <S>(work: (page: GuardedPage) => Promise<S>, options: PageOptions): Promise<S> =>
        supervise(engine.browser, this.#deadline(options), (uses) => {
          uses(guarded.page);
          return work(guarded);
        });
      try {
        return await use({
          print: (html, options = {}) =>
            step(printGuarded(html, { ...options, stands: () => stands(html, options.sheet) }), {
              ...options,
              size: sizeOf(html, options),
            }),
          withPage: (work, options = {}) => step(work, options),
        });
      } finally {
        await engine.giveBack(lent);
      }
    });
  }

  withSite<T>(files: SiteFiles, use: (site: SitePage) => Promise<T>, options: PageOptions = {}): Promise<T> {
    return this.#persist((engine) =>
      supervise(engine.browser, this.#deadline(options), async (uses) => {
        const page = await engine.freshPage();
        uses(page);
        try {
          return await use(await openSite(page, files));
        } finally {
          await page.close().catch(() => {});
        }
      }),
    );
  }

  #deadline({ deadline, size = 0 }: PageOptions): number {
    return deadline ?? this.#options.deadline ?? usualDeadline + (size / 1e6) * perMillion;
  }

  /** A piece of work that a browser may fail once: that one is ended, and the next tries again. */
  #persist<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
    return this.#slots.with(async () => {
      for (let faults = 0, innocent = 0; ; ) {
        const engine = await this.#running();
        try {
          return await work(engine);
        } catch (error) {
          if (!(error instanceof BrowserFault)) throw error;
          if (engine.killed) innocent += 1;
          else faults += 1;
          await engine.kill();
          if (faults === 2 || innocent > innocentRetries)
            throw new PrintFailed(`the browser failed twice: ${lackOf(tmpdir()) ?? causeOf(error)}`, {
              cause: error,
            });
        }
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const engine = this.#engine;
    this.#engine = null;
    await (await engine?.catch(() => null))?.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  #attempt<T>(engine: Engine, use: (page: GuardedPage) => Promise<T>, deadline: number): Promise<T> {
    return supervise(engine.browser, deadline, async (uses) => {
      const guarded = await engine.takePage();
      uses(guarded.page);
      try {
        return await use(guarded);
      } finally {
        await engine.giveBack(guarded);
      }
    });
  }

  /** The browser, started if there is none that answers. Whoever finds it gone first starts the next; all share it. */
  async #running(): Promise<Engine> {
    for (;;) {
      if (this.#closed) throw new PrintFailed("the printer is closed");
      this.#engine ??= this.#start();
      const known = this.#engine;
      const engine = await known.catch((error: unknown) => {
        if (this.#engine === known) this.#engine = null;
        throw error;
      });
      if (engine.alive) return engine;
      await engine.kill();
      if (this.#engine === known) this.#engine = null;
    }
  }

  async #start(): Promise<Engine> {
    const environment = this.#options.environment ?? process.env;
    const file = await findBrowser(environment, this.#options.progress ?? (() => {}));
    return new Engine(await launchBrowser(file, environment, (text) => this.#note(text)));
  }

  #note(text: string): void {
    if (this.#told.has(text)) return;
    this.#told.add(text);
    this.#options.note?.(text);
  }
}
