/** An element of the document, as far as a message needs it. */
export interface Culprit {
  readonly tag: string;
  readonly id: string;
  readonly classes: string;
  /** The nearest `data-line`: the line of the author's file. Empty where there is none. */
  readonly line: string;
  /** The beginning of its text or of its address. */
  readonly excerpt: string;
}

/** The characters set in one font: its computed family list, weight and style. */
export interface TextRun {
  readonly families: string;
  readonly weight: string;
  readonly style: string;
  readonly characters: string;
}

export interface Probe {
  readonly failedFonts: readonly string[];
  readonly brokenImages: readonly Culprit[];
  readonly badLinks: readonly Culprit[];
  readonly runs: readonly TextRun[];
}

/** What can be seen of a loaded document from inside. Runs in the page: it may use nothing from outside itself. */
export async function probe(): Promise<Probe> {
  const describe = (element: Element, excerpt: string): Culprit => ({
    tag: element.tagName.toLowerCase(),
    id: element.id,
    classes: element.getAttribute("class") ?? "",
    line: element.closest("[data-line]")?.getAttribute("data-line") ?? "",
    excerpt: excerpt.trim().replace(/\s+/g, " ").slice(0, 60),
  });

  const failedFonts = [...document.fonts]
    .filter(({ status }) => status === "error")
    .map(({ family, weight, style }) => `${family} ${weight} ${style}`);

  const isBroken = async (image: HTMLImageElement | SVGImageElement) => {
    if (image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0) return false;
    return await (image as HTMLImageElement).decode().then(
      () => false,
      () => true,
    );
  };
  const images = [...document.querySelectorAll<HTMLImageElement | SVGImageElement>("img, svg image")];
  const broken = await Promise.all(images.map(isBroken));
  const brokenImages = images
    .filter((_, at) => broken[at])
    .map((image) => describe(image, image.getAttribute("src") ?? image.getAttribute("href") ?? ""));

  const isBad = (href: string) => {
    if (href.startsWith("#")) return false;
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href.trim())?.[1]?.toLowerCase();
    return !scheme || !["http", "https", "mailto"].includes(scheme);
  };
  const hrefOf = (link: Element) => link.getAttribute("href") ?? link.getAttribute("xlink:href") ?? "";
  const badLinks = [...document.querySelectorAll("a, area")]
    .filter((link) => (link.hasAttribute("href") || link.hasAttribute("xlink:href")) && isBad(hrefOf(link)))
    .map((link) => describe(link, hrefOf(link)));

  const runs = new Map<string, Set<string>>();
  const fontOf = new Map<Element, Set<string>>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!parent || !text.nodeValue?.trim()) continue;
    let characters = fontOf.get(parent);
    if (!characters) {
      const style = getComputedStyle(parent);
      const hidden = /^(script|style|title|desc|metadata|template)$/i.test(parent.tagName) || !parent.checkVisibility();
      const key = hidden ? "" : `${style.fontFamily}\n${style.fontWeight}\n${style.fontStyle}\n${style.textTransform}`;
      characters = runs.get(key) ?? new Set();
      runs.set(key, characters);
      fontOf.set(parent, characters);
    }
    for (const character of text.nodeValue.normalize("NFC")) characters.add(character);
  }
  runs.delete("");
  const cased = (characters: string, transform: string) =>
    /upper|cap/.test(transform) ? characters + characters.toUpperCase() : characters;
  return {
    failedFonts,
    brokenImages,
    badLinks,
    runs: [...runs].map(([key, set]) => {
      const [families = "", weight = "", style = "", transform = ""] = key.split("\n");
      return { families, weight, style, characters: cased([...set].join(""), transform) };
    }),
  };
}
