import { watch } from "vue";
import { slides } from "#slidev/slides";
import { deck } from "../deck/deck";
import { explainEvidence } from "../deck/explain-evidence";
import { toRoutes, withWords } from "../deck/routes";

/** Puts the deck's slides in the place of the shell's own, or its words beside the slides that Slidev compiled, before anything is shown. */
export default function setup(): void {
  watch(
    deck,
    (data) => {
      slides.value = data.whole ? withWords(slides.value, data) : (toRoutes(data) as unknown as typeof slides.value);
    },
    { immediate: true },
  );
  if (!new URLSearchParams(location.search).has("print")) explainEvidence(document);
}
