/** Panels open without script. This places them where CSS cannot yet, and closes one whose link is followed. */
function panels() {
  const anchored = CSS.supports("position-area: bottom");
  for (const panel of document.querySelectorAll("[popover]")) {
    if (!(panel instanceof HTMLElement)) continue;
    panel.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a")) panel.hidePopover();
    });
    if (anchored) continue;
    panel.addEventListener("toggle", () => {
      const opener = document.activeElement?.closest(`[popovertarget="${panel.id}"]`);
      if (opener && matchMedia("(min-width: 40rem)").matches) place(panel, opener.getBoundingClientRect());
    });
  }

  /** @param {HTMLElement} panel @param {DOMRect} opener */
  function place(panel, opener) {
    const { offsetWidth: width, offsetHeight: height } = panel;
    const below = opener.bottom + height + 8 < innerHeight;
    panel.style.inset = "auto";
    panel.style.left = `${Math.max(8, Math.min(innerWidth - width - 8, opener.left))}px`;
    panel.style.top = `${below ? opener.bottom + 6 : Math.max(8, opener.top - height - 6)}px`;
  }
}
panels();
