import { inspect } from "./lint/inspect.ts";

/** How many pages a PDF has. Throws an Error where the bytes are no PDF. */
export const countPages = async (bytes: Uint8Array): Promise<number> => (await inspect(bytes)).pages.length;
