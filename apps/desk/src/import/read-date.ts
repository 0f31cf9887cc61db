export type DateOrder = "day-first" | "month-first";

const shape = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/;

/** Whether a text may be a day as people write it: 31.12.2024, 12/31/2024. */
export const isWrittenDate = (text: string): boolean => shape.test(text);

/** Which part comes first; undefined where 3/4/2024 may be either. With points the day does. */
export function dateOrderOf(texts: readonly string[]): DateOrder | undefined {
  const parts = texts.map((text) => shape.exec(text) ?? []);
  if (parts.some(([, first = "", mark]) => mark === "." || Number(first) > 12)) return "day-first";
  return parts.some(([, , , second = ""]) => Number(second) > 12) ? "month-first" : undefined;
}

/** 31.12.2024 as 2024-12-31; null where that is no day of the calendar. */
export function plainDate(text: string, order: DateOrder): string | null {
  const [, first = "", , second = "", year = ""] = shape.exec(text) ?? [];
  const [day, month] = order === "day-first" ? [first, second] : [second, first];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const real = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null;
}
