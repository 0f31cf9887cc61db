import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker } from "pdfjs-dist";
import type { Output, ShownPage, ShownPages } from "../shown.ts";
import { drawPage, layWords } from "./draw-page.ts";
import { keepPlace, type PlaceKeeper } from "./keep-place.ts";

GlobalWorkerOptions.workerSrc = new URL("../lib/pdf.worker.mjs", import.meta.url).href;

export interface PickHooks {
  /** A number was clicked: by its id in the output, and by its fact and value where it has none. */
  pickValue(output: Output, id: string, said?: string): void;
  /** A block was clicked: where it stands, and what it is. */
  pickPlace(place: string, what: string): void;
}

/** A page's place in the list; its element stays while its content changes. */
interface Slot {
  readonly element: HTMLElement;
  page: ShownPage;
  lines: readonly string[];
  /** The key of the page that is drawn, and how wide. */
  drawn: string;
  width: number;
  /** The PDF whose words lie over it. */
  words: string;
  seen: boolean;
}

/** The pages of an output, one under another: only those that changed are drawn again, and those in sight first. */
export class PageList {
  readonly element = document.createElement("div");
  readonly #output: Output;
  readonly #hooks: PickHooks;
  readonly #slots: Slot[] = [];
  readonly #open = new Map<string, Promise<PDFDocumentProxy>>();
  /** Reads one file after another: one of its own for each would be started and warmed up anew. */
  readonly #worker = new PDFWorker();
  readonly #sight: IntersectionObserver;
  #work: Promise<void> = Promise.resolve();
  #place: PlaceKeeper | null = null;

  constructor(output: Output, hooks: PickHooks) {
    this.#output = output;
    this.#hooks = hooks;
    this.element.className = `pages-list ${output}`;
    this.element.addEventListener("click", (event) => this.#pick(event.target as Element));
    this.element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      if (!(event.target as Element).matches("[data-quote]")) return;
      event.preventDefault();
      this.#pick(event.target as Element);
    });
    for (const [type, on] of [
      ["pointerover", true],
      ["pointerout", false],
    ] as const)
      this.element.addEventListener(type, ({ target }) => this.#point(target as Element, on));
    this.#sight = new IntersectionObserver((entries) => this.#see(entries), { rootMargin: "400px 0px" });
    new ResizeObserver(() => this.#fit()).observe(this.element);
  }

  /** Gives when the pages in sight are drawn. */
  async show({ pages, lines }: ShownPages): Promise<void> {
    for (const [at, page] of pages.entries()) {
      const slot = this.#slots[at] ?? this.#addSlot(page, lines);
      slot.page = page;
      slot.lines = lines;
      slot.element.setAttribute("aria-label", `Page ${at + 1} of ${pages.length}`);
    }
    for (const gone of this.#slots.splice(pages.length)) {
      this.#sight.unobserve(gone.element);
      gone.element.remove();
    }
    await this.#draw();
  }

  #addSlot(page: ShownPage, lines: readonly string[]): Slot {
    const element = document.createElement("div");
    element.className = "page";
    element.setAttribute("role", "group");
    this.element.append(element);
    const slot: Slot = { element, page, lines, drawn: "", width: 0, words: "", seen: false };
    this.#slots.push(slot);
    this.#sight.observe(element);
    return slot;
  }

  #see(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const slot = this.#slots.find(({ element }) => element === target);
      if (slot) slot.seen = isIntersecting;
    }
    void this.#draw();
  }

  /** A page drawn much narrower than it is shown is blurred. What is hidden has no width, and waits. */
  #fit(): void {
    if (this.element.clientWidth === 0) return;
    this.#keepPlace().restore();
    for (const slot of this.#slots) {
      const { clientWidth } = slot.element;
      slot.element.style.setProperty("--total-scale-factor", String(clientWidth / this.#pointsWide(slot)));
      if (slot.drawn !== "" && Math.abs(clientWidth - slot.width) > slot.width * 0.1) slot.drawn = "";
    }
    void this.#draw();
  }

  /** Where more or fewer panes stand beside it, its pages have other heights. */
  #keepPlace(): PlaceKeeper {
    if (this.#place !== null) return this.#place;
    const scroller = this.element.closest(".scroller") ?? this.element;
    const place = keepPlace({
      scroller,
      pieces: () => this.#slots.map(({ element }) => element),
      top: () => scroller.getBoundingClientRect().top,
      width: () => this.element.clientWidth,
    });
    scroller.addEventListener("scroll", () => place.note(), { passive: true });
    this.#place = place;
    return place;
  }

  #pointsWide({ element }: Slot): number {
    return Number(element.dataset["points"] ?? 595);
  }

  /** One after another: what is asked for meanwhile is done with the next round. All pictures come first, then the words. */
  #draw(): Promise<void> {
    const drawn = this.#work.then(() => this.#drawSeen()).catch((cause: unknown) => console.warn(cause));
    this.#work = drawn.then(() => this.#laySeen()).catch((cause: unknown) => console.warn(cause));
    return drawn;
  }

  async #drawSeen(): Promise<void> {
    for (const slot of this.#slots.filter(({ seen }) => seen)) {
      const { page, element } = slot;
      if (slot.drawn === page.key) continue;
      slot.width = await drawPage(await this.#page(page), element);
      slot.drawn = page.key;
      element.dataset["key"] = page.key;
    }
  }

  /** The words of a page that looks the same stand on other lines of their file, maybe. */
  async #laySeen(): Promise<void> {
    for (const slot of this.#slots.filter(({ seen }) => seen)) {
      const { page, element } = slot;
      // The picture of what came meanwhile is drawn first, in the next round.
      if (slot.words === page.pdf || slot.drawn !== page.key) continue;
      await layWords(await this.#page(page), element, slot.lines, page.place);
      slot.words = page.pdf;
    }
    this.#closeOld();
  }

  async #page({ pdf, page }: ShownPage): Promise<PDFPageProxy> {
    return (await this.#file(pdf)).getPage(page);
  }

  #file(name: string): Promise<PDFDocumentProxy> {
    const known = this.#open.get(name) ?? getDocument({ url: `pdf/${name}.pdf`, worker: this.#worker }).promise;
    this.#open.set(name, known);
    known.catch(() => this.#open.delete(name));
    return known;
  }

  #closeOld(): void {
    const used = new Set(this.#slots.map(({ page }) => page.pdf));
    for (const [name, file] of this.#open) {
      if (used.has(name)) continue;
      this.#open.delete(name);
      void file.then((open) => open.loadingTask.destroy());
    }
  }

  #pick(target: Element): void {
    if (getSelection()?.isCollapsed === false) return;
    const quote = target.closest<HTMLElement>("[data-quote]")?.dataset["quote"];
    const block = target.closest<HTMLElement>("[data-place]");
    if (quote !== undefined) this.#hooks.pickValue(this.#output, quote);
    else if (block) this.#hooks.pickPlace(block.dataset["place"] ?? "", block.dataset["what"] ?? "paragraph");
  }

  /** The block under the pointer is outlined, wherever in it the pointer is. */
  #point(target: Element, on: boolean): void {
    const place = target.closest<HTMLElement>("[data-place]")?.dataset["place"];
    const page = target.closest(".page");
    if (place === undefined || page === null) return;
    for (const region of page.querySelectorAll<HTMLElement>(".region"))
      region.classList.toggle("pointed", on && region.dataset["place"] === place);
  }
}
