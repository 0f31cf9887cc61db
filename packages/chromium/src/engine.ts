import type { Page } from "puppeteer-core";
import type { RunningBrowser } from "./browser/launch.ts";
import { type GuardedPage, guardPage } from "./page/guard.ts";

/** A page that was printed on this often is closed: its renderer keeps a little of every document. */
const prints = 100;

/** One running browser and the pages in it that nobody uses just now. */
export class Engine {
  /** Whether somebody's document made us end it: what fails here then is no fault of its own. */
  killed = false;
  readonly #running: RunningBrowser;
  readonly #idle: GuardedPage[] = [];
  readonly #uses = new WeakMap<GuardedPage, number>();
  #first = true;

  constructor(running: RunningBrowser) {
    this.#running = running;
  }

  get browser() {
    return this.#running.browser;
  }

  get alive(): boolean {
    return !this.killed && this.browser.connected;
  }

  async takePage(): Promise<GuardedPage> {
    return this.#idle.pop() ?? guardPage(await this.#newPage());
  }

  async giveBack(page: GuardedPage): Promise<void> {
    const uses = (this.#uses.get(page) ?? 0) + 1;
    this.#uses.set(page, uses);
    if (!this.alive || page.page.isClosed()) return;
    if (uses < prints) this.#idle.push(page);
    else await page.page.close().catch(() => {});
  }

  /** A page of its own, for its borrower to close. */
  freshPage(): Promise<Page> {
    return this.browser.newPage();
  }

  kill(): Promise<void> {
    this.killed = true;
    return this.#running.kill();
  }

  close(): Promise<void> {
    return this.#running.close();
  }

  /** The browser starts with a page; the first borrower gets that one, and nobody who asks at the same time. */
  async #newPage() {
    const first = this.#first;
    this.#first = false;
    const [started] = first ? await this.browser.pages() : [];
    return started ?? (await this.browser.newPage());
  }
}
