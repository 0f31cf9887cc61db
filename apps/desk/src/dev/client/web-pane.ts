import { keepPlace } from "./keep-place.ts";
import type { PickHooks } from "./page-list.ts";

/** The page for screens, in a frame in which nothing runs: a click in it is heard from outside. */
export class WebPane {
  readonly element = document.createElement("div");
  readonly #hooks: PickHooks;
  #shown: HTMLIFrameElement | null = null;

  constructor(hooks: PickHooks) {
    this.#hooks = hooks;
    this.element.className = "web-frame";
  }

  /** Loads the newest page behind the one that is seen, and puts it in its place at the same height. */
  show(version: number): void {
    const frame = document.createElement("iframe");
    frame.title = "The page for screens";
    frame.setAttribute("sandbox", "allow-same-origin");
    frame.className = "coming";
    frame.addEventListener("load", () => this.#arrive(frame), { once: true });
    frame.src = `web.html?${version}`;
    this.element.append(frame);
  }

  #arrive(frame: HTMLIFrameElement): void {
    const old = this.#shown;
    const { contentDocument: page } = frame;
    if (page === null) return;
    page.documentElement.scrollTop = old?.contentDocument?.documentElement.scrollTop ?? 0;
    page.addEventListener("click", (event) => this.#click(event));
    const pieces = [...page.querySelectorAll("[data-line]")];
    const place = keepPlace({
      scroller: page.documentElement,
      pieces: () => pieces,
      top: () => 0,
      width: () => page.documentElement.clientWidth,
    });
    page.addEventListener("scroll", () => place.note(), { passive: true });
    frame.contentWindow?.addEventListener("resize", () => place.restore());
    for (const number of page.querySelectorAll<HTMLElement>("data[data-fact]")) number.style.cursor = "pointer";
    frame.className = "";
    this.#shown = frame;
    old?.remove();
    for (const other of this.element.querySelectorAll("iframe"))
      if (other !== frame && other.className === "") other.remove();
  }

  #click(event: Event): void {
    const target = event.target as Element;
    const link = target.closest("a[href]");
    const number = target.closest("data[data-fact]") ?? target.closest("button, a")?.querySelector("data[data-fact]");
    if (number) {
      event.preventDefault();
      const [fact, value] = [number.getAttribute("data-fact") ?? "", number.getAttribute("value") ?? ""];
      this.#hooks.pickValue("report", number.id, `${fact} ${value}`);
      return;
    }
    // Inside the page a link leads on; out of it nothing leads.
    if (link !== null) {
      if (!link.getAttribute("href")?.startsWith("#")) event.preventDefault();
      return;
    }
    const block = target.closest("[data-line]");
    const what = block?.matches("figure, .exhibit") ? "figure" : "paragraph";
    if (block) this.#hooks.pickPlace(block.getAttribute("data-line") ?? "", what);
  }
}
