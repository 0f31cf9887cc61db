/**
 * A quoted number tells its source when it is clicked or has the focus, a mark of a chart its value when it is
 * pointed at. One panel serves all; Escape closes it.
 */
export function explainEvidence(document: Document): void {
  const panel = document.createElement("div");
  panel.className = "explanation";
  panel.id = "explanation";
  panel.setAttribute("role", "tooltip");
  panel.hidden = true;
  document.body.append(panel);

  const show = (target: Element, words: string): void => {
    panel.textContent = words;
    panel.hidden = false;
    const { left, width, top, bottom } = target.getBoundingClientRect();
    const room = document.documentElement.clientWidth - panel.offsetWidth - 8;
    panel.style.left = `${Math.max(8, Math.min(room, left + width / 2 - panel.offsetWidth / 2))}px`;
    const above = top - panel.offsetHeight - 8;
    panel.style.top = `${above > 4 ? above : bottom + 8}px`;
  };
  const hide = (): void => {
    panel.hidden = true;
  };
  const numberAt = (event: Event): HTMLElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLElement>(".slide data[data-fact]") : null;

  const explain = (event: Event): void => {
    const number = numberAt(event);
    if (number) show(number, number.dataset["explanation"] ?? "");
    else if (event.type === "click") hide();
  };
  document.addEventListener("click", explain);
  document.addEventListener("focusin", explain);
  document.addEventListener("focusout", hide);
  document.addEventListener("pointerover", ({ target }) => {
    const tip = target instanceof Element ? target.getAttribute("data-tip") : null;
    if (target instanceof Element && tip) show(target, tip);
  });
  document.addEventListener("pointerout", ({ target }) => {
    if (target instanceof Element && target.hasAttribute("data-tip")) hide();
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key === "Escape") hide();
  });
  new MutationObserver(() => readyNumbers(document)).observe(document.body, { childList: true, subtree: true });
}

/** Makes each number reachable by keyboard; its words leave `title`, which only a mouse would see. */
function readyNumbers(document: Document): void {
  for (const number of document.querySelectorAll<HTMLElement>(".slide data[data-fact][title]")) {
    number.dataset["explanation"] = number.title;
    number.removeAttribute("title");
    number.tabIndex = 0;
    number.setAttribute("role", "button");
    number.setAttribute("aria-describedby", "explanation");
  }
}
