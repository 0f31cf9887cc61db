/** The ids at the left edge of a file of entries that cannot be read: they are there, so nobody may call them unknown. */
export const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/^["']?([\w-]+)["']?:/gm)].map(([, name = ""]) => name);
