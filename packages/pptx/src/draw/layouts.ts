import type { SlideLayout, Theme } from "@chancery/core";
import { slideLayouts } from "@chancery/core";
import { titleBoxes } from "../arrange/arrange-slide.ts";
import { type Box, canvas, fontPoints, inches, measures } from "../canvas.ts";
import { colourName, type Scheme } from "../scheme.ts";
import type { Presentation } from "./library.ts";

/** The names of the layouts, as the menus of office programs show them. */
const layoutNames: Readonly<Record<SlideLayout, string>> = {
  cover: "Cover",
  message: "Message",
  "take-aways": "Message with take-aways",
  "key-figures": "Key figures",
  two: "Two charts",
  table: "Table",
  quote: "Quote",
  ask: "Decisions",
  divider: "Divider",
  backup: "Backup",
};

export const layoutName = (layout: SlideLayout): string => layoutNames[layout];
export const isDark = (layout: SlideLayout): boolean => layout === "cover" || layout === "divider";

export const place = ({ x, y, width, height }: Box) => ({
  x: inches(x),
  y: inches(y),
  w: inches(width),
  h: inches(height),
});

/** A layout of each name: tab, hairline, and places for title, text and number; their look comes from the theme. */
export function defineLayouts(pptx: Presentation, theme: Theme, scheme: Scheme): void {
  const colour = (name: string): string => colourName(theme.colour[name] ?? "#000000", scheme);
  for (const layout of slideLayouts) {
    const dark = isDark(layout);
    const title = { ...place(titleBoxes[layout] ?? measures.title), fontFace: "+mj-lt", fontSize: titleSize(layout) };
    const body = { ...place(measures.body), fontFace: "+mn-lt", fontSize: fontPoints(18) };
    const ink = colour(dark ? "onDeep" : "ink");
    const heading = colour(dark ? "onDeep" : "deep");
    const rule = { x: measures.margin, y: measures.rule, width: canvas.width - 2 * measures.margin, height: 1 };
    pptx.defineSlideMaster({
      title: layoutName(layout),
      background: { color: colour(dark ? "deep" : "paper") },
      objects: [
        ...(layout === "cover" ? [] : [{ rect: { ...place(measures.tab), fill: { color: colour("gold") } } }]),
        ...(dark ? [] : [{ rect: { ...place(rule), fill: { color: colour("rule") } } }]),
        {
          placeholder: {
            options: { name: "title", type: "title", ...title, color: heading, align: "left", valign: "top" },
            text: "Title",
          },
        },
        {
          placeholder: {
            options: { name: "body", type: "body", ...body, color: ink, align: "left", valign: "top" },
            text: "Text",
          },
        },
      ],
      ...(dark
        ? {}
        : {
            slideNumber: {
              ...place(measures.number),
              fontSize: fontPoints(13),
              bold: true,
              color: colour("primary"),
              align: "right",
            },
          }),
    });
  }
}

const titleSize = (layout: SlideLayout): number =>
  fontPoints(layout === "cover" ? 54 : layout === "divider" ? 44 : layout === "backup" ? 26 : 29);
