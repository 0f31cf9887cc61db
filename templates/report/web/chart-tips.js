/** Charts: what a mark stands for, on pointing at it or by the arrow keys. The areas over the marks carry the words. */
function chartTips() {
  for (const drawing of document.querySelectorAll(".drawing")) {
    const marks = [...drawing.querySelectorAll("[data-tip]")];
    if (marks.length > 0 && drawing instanceof HTMLElement) explore(drawing, marks);
  }

  /** @param {HTMLElement} drawing @param {Element[]} marks */
  function explore(drawing, marks) {
    const tip = document.createElement("p");
    tip.className = "tip";
    tip.setAttribute("role", "status");
    const ring = document.createElement("span");
    ring.className = "ring";
    ring.setAttribute("aria-hidden", "true");
    drawing.append(ring, tip);
    drawing.tabIndex = 0;
    drawing.setAttribute("role", "application");
    drawing.setAttribute("aria-label", drawing.dataset.explore ?? "");
    let at = -1;

    /** @param {number} next */
    const show = (next) => {
      at = next;
      const mark = marks[at];
      drawing.classList.toggle("exploring", mark !== undefined);
      if (mark === undefined) return;
      if (drawing.scrollWidth > drawing.clientWidth) mark.scrollIntoView({ block: "nearest", inline: "nearest" });
      tip.textContent = mark.getAttribute("data-tip");
      place(mark.getBoundingClientRect(), drawing.getBoundingClientRect());
    };

    /** Over the mark, or under it where there is no room, and never beyond the drawing's sides.
     * @param {DOMRect} mark @param {DOMRect} frame */
    const place = (mark, frame) => {
      const x = mark.x - frame.x + mark.width / 2 + drawing.scrollLeft;
      const y = mark.y - frame.y;
      Object.assign(ring.style, px({ left: x, top: y + mark.height / 2 }));
      const { offsetWidth: width, offsetHeight: height } = tip;
      const left = Math.max(0, Math.min(frame.width + drawing.scrollLeft - width, x - width / 2));
      const above = mark.y - height - 12 > 0;
      Object.assign(tip.style, px({ left, top: above ? y - height - 12 : y + mark.height + 12 }));
    };

    /** @param {PointerEvent} event */
    const nearest = (event) => {
      const far = marks.map((mark) => {
        const { left, right, top, bottom } = mark.getBoundingClientRect();
        const dx = Math.max(left - event.clientX, 0, event.clientX - right);
        return Math.hypot(dx, Math.max(top - event.clientY, 0, event.clientY - bottom));
      });
      const least = Math.min(...far);
      return least < 36 ? far.indexOf(least) : -1;
    };

    /** @type {Readonly<Record<string, (from: number) => number>>} */
    const keys = {
      ArrowRight: (from) => Math.min(marks.length - 1, from + 1),
      ArrowDown: (from) => Math.min(marks.length - 1, from + 1),
      ArrowLeft: (from) => Math.max(0, from - 1),
      ArrowUp: (from) => Math.max(0, from - 1),
      Home: () => 0,
      End: () => marks.length - 1,
      Escape: () => -1,
    };
    drawing.addEventListener("pointermove", (event) => show(nearest(event)));
    drawing.addEventListener("pointerleave", () => show(-1));
    drawing.addEventListener("blur", () => show(-1));
    drawing.addEventListener("keydown", (event) => {
      const move = keys[event.key];
      if (move === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      show(move(at));
    });
  }

  /** @param {Readonly<Record<string, number>>} lengths */
  function px(lengths) {
    return Object.fromEntries(Object.entries(lengths).map(([name, value]) => [name, `${value}px`]));
  }
}
chartTips();
