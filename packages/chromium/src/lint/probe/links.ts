/// <reference lib="dom" />
import type { ControlSeen, LinkSeen, TargetSeen } from "../sight.ts";
import type { Tools } from "./tools.ts";

export function blockOf(element: Element): Element {
  const parent = element.parentElement;
  if (parent === null) return element;
  return /^(inline|contents)/.test(getComputedStyle(parent).display) ? blockOf(parent) : parent;
}

export function linksSeen(tools: Tools): LinkSeen[] {
  return [...document.querySelectorAll("a[href], area[href]")].filter(tools.isSeen).map((link) => {
    const block = blockOf(link);
    const context = (block.textContent ?? "").trim().replace(/\s+/g, " ");
    const others = [...block.querySelectorAll("a[href], button")].reduce(
      (rest, one) => rest.replace((one.textContent ?? "").trim().replace(/\s+/g, " "), ""),
      context,
    );
    const around = getComputedStyle(link.parentElement ?? link);
    const parts = [link, ...link.querySelectorAll("*")].map((part) => getComputedStyle(part));
    const marked = parts.some(
      (style) =>
        style.textDecorationLine.includes("underline") ||
        Number.parseFloat(style.borderBottomWidth) > 0 ||
        style.backgroundColor !== "rgba(0, 0, 0, 0)" ||
        Math.abs(Number(style.fontWeight) - Number(around.fontWeight)) >= 200,
    );
    return {
      culprit: tools.describe(link, link.textContent ?? ""),
      name: tools.nameFor(link),
      href: link.getAttribute("href") ?? "",
      inText: getComputedStyle(link).display.startsWith("inline") && /\p{L}{2,}/u.test(others),
      marked: marked || link.querySelector("img, svg") !== null,
      colour: getComputedStyle(link).color,
      around: around.color,
      // In a table the cells of its row, and above all the row's head, say what a link is about.
      context: (link.closest("tr")?.textContent ?? context).trim().replace(/\s+/g, " "),
    };
  });
}

/** All that can be pressed. */
export function targetsSeen(tools: Tools): TargetSeen[] {
  const pressed =
    "a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=link], [role=tab], [role=checkbox], [role=radio], [role=switch], [role=menuitem]";
  return [...document.querySelectorAll(pressed)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.matches(":disabled"))
    .map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const block = blockOf(element);
      const beside = (block.textContent ?? "").replace(/\s+/g, "") !== (element.textContent ?? "").replace(/\s+/g, "");
      return {
        culprit: tools.describe(element, tools.nameFor(element)),
        x: x + scrollX,
        y: y + scrollY,
        width,
        height,
        inline: beside && getComputedStyle(element).display.startsWith("inline") && block !== document.body,
      };
    })
    .filter(({ width, height, y }) => width > 0 && height > 0 && y + height > 0);
}

/** Fields and buttons that an edge or a ground of their own makes known. */
export function controlsSeen(tools: Tools): ControlSeen[] {
  const fields = "input:not([type=hidden]), select, textarea, button, [role=button], [role=switch]";
  return [...document.querySelectorAll(fields)].filter(tools.isSeen).flatMap((element) => {
    const style = getComputedStyle(element);
    const edged = Number.parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== "none";
    const colours = [...(edged ? [style.borderTopColor] : []), style.backgroundColor].filter(
      (colour) => !/^rgba\(.*, 0\)$/.test(colour),
    );
    if (colours.length === 0 || element.matches(":disabled")) return [];
    tools.bring(element);
    const { left, top, height } = element.getBoundingClientRect();
    const ground = tools.layersAt(
      left - 2,
      top + height / 2,
      element.parentElement ?? element,
      (one) => one === element,
    );
    return [
      { culprit: tools.describe(element, tools.nameFor(element)), colours, opacity: tools.opacityOf(element), ground },
    ];
  });
}
