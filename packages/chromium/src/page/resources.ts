import type { Culprit, Describe } from "./culprit.ts";

/** What a loaded document holds that will not print, or not as it should. */
export interface Resources {
  readonly failedFonts: readonly string[];
  readonly brokenImages: readonly Culprit[];
  readonly badLinks: readonly Culprit[];
}

/** Looks at fonts, images and links. Runs in the page: it may use nothing from outside itself. */
export async function probeResources(describe: Describe): Promise<Resources> {
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

  return { failedFonts, brokenImages, badLinks };
}
