import type { Problems } from "../problem/collector.ts";
import type { Composed } from "./compose-slide.ts";

/** The cover first, the backup slides last. */
export function checkOrder(slides: readonly Composed[], problems: Problems): void {
  const firstBackup = slides.findIndex(({ layout }) => layout === "backup");
  slides.forEach(({ layout, place }, index) => {
    if (layout === "cover" && index > 0)
      problems.error(
        "misplaced-cover",
        "the cover is the first slide",
        place,
        "move it to the front, or write layout: divider",
      );
    if (firstBackup !== -1 && index > firstBackup && layout !== "backup")
      problems.error(
        "main-after-backup",
        "this slide stands after the backup slides begin",
        place,
        "move it before them, or make it a backup slide: layout: backup, question: …",
      );
  });
}
