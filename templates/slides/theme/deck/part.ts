import { useSlideContext } from "@slidev/client";
import { type ComputedRef, computed } from "vue";
import { deck } from "./deck";

/** Markup that the build rendered for a tag of this slide, from what a word in braces resolved to: data, never a template. */
export function usePart(props: { readonly n: string }): ComputedRef<string> {
  const { $page } = useSlideContext();
  return computed(() => deck.value.slides[$page.value - 1]?.parts?.[Number(props.n)] ?? "");
}
