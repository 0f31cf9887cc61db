/**
 * What was made of texts, for those that were asked for last: all members of a family are read from the same ones. What is
 * kept is shared, so it must never be changed; null, for a text with a mistake, is made anew, so that the mistake is told.
 */
export function rememberTexts<T>(most = 16): (text: string, make: () => T) => T {
  const known = new Map<string, T>();
  return (text, make) => {
    const found = known.get(text) ?? make();
    known.delete(text);
    if (found !== null) known.set(text, found);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return found;
  };
}
