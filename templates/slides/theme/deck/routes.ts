import type { SlideRoute } from "@slidev/types";
import { type Component, defineComponent, h } from "vue";
import type { DeckData } from "./deck";

const layouts = import.meta.glob<Component>("../layouts/*.vue", { eager: true, import: "default" });

/** What the data say of the slides that Slidev compiled itself. */
export const withWords = (routes: readonly SlideRoute[], { slides }: DeckData): SlideRoute[] =>
  routes.map((route, index) => {
    const words = slides[index];
    if (words) Object.assign(route.meta.slide, { title: words.title, note: words.notesText, noteHTML: words.notes });
    return route;
  });

/** The slides as Slidev's router, overview, presenter and notes want them. */
export const toRoutes = ({ slides }: DeckData) =>
  slides.map(({ layout, html, title, notes, notesText }, index) => {
    const frame = layouts[`../layouts/${layout}.vue`];
    if (!frame) throw new Error(`the theme has no layout "${layout}"`);
    const component = defineComponent({
      name: `Slide${index + 1}`,
      render: () => h(frame, null, () => h("div", { class: "content", innerHTML: html })),
    });
    const no = index + 1;
    const slide = {
      ...{ no, index, title, level: 1, note: notesText, noteHTML: notes, content: "", revision: html },
      ...{ frontmatter: { layout, title }, filepath: "", start: 0, images: [] },
    };
    return { no, meta: { layout, slide }, load: async () => ({ default: component }), component };
  });
