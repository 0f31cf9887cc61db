/** Marks in the contents which part is being read. */
function contents() {
  /** @type {Map<string, Element>} */
  const links = new Map();
  for (const link of document.querySelectorAll(".contents a"))
    links.set(decodeURIComponent(link.getAttribute("href") ?? "").slice(1), link);
  const reading = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const link = links.get(target.getAttribute("aria-labelledby") ?? "");
        if (!isIntersecting || link === undefined) continue;
        for (const other of links.values()) other.removeAttribute("aria-current");
        link.setAttribute("aria-current", "true");
      }
    },
    { rootMargin: "-20% 0px -70% 0px" },
  );
  for (const section of document.querySelectorAll("main > section")) reading.observe(section);
}
contents();
