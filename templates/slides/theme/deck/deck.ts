import { shallowRef } from "vue";

/** One slide, as the build rendered it: markup of ours and plain words. */
export interface DeckSlide {
  readonly id: string;
  readonly layout: string;
  readonly number: string;
  readonly title: string;
  readonly html: string;
  readonly question: string;
  /** What the tags of a slide of plain Slidev show; null where the slide is all in `html`. */
  readonly parts: readonly string[] | null;
  readonly foot: string;
  readonly notes: string;
  readonly notesText: string;
}

export interface DeckData {
  readonly title: string;
  readonly language: string;
  /** Whether Slidev has compiled its slides; else they are all in the data. */
  readonly whole: boolean;
  readonly slides: readonly DeckSlide[];
}

/** The deck's words and numbers lie beside the code as data: the same code shows any deck. */
function readDeck(): DeckData {
  const data = document.getElementById("deck")?.textContent;
  if (!data) throw new Error("index.html holds no deck");
  return JSON.parse(data) as DeckData;
}

export const deck = shallowRef<DeckData>(readDeck());

// In a preview the page is as old as Slidev's start: the newest deck is asked for, and each later one comes by itself.
if (import.meta.hot) {
  import.meta.hot.on("chancery:deck", (data: DeckData) => {
    deck.value = data;
  });
  import.meta.hot.send("chancery:ready");
}
