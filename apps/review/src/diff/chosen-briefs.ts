/**
 * Those of some briefs that are named: by their own names, or by that of the family whose members they are. Outputs do not tell
 * what a family is called: there it is what the names of its members begin with.
 */
export function chosenBriefs(ids: readonly string[], named: readonly string[]): readonly string[] {
  if (named.length === 0) return ids;
  return ids.filter((id) => named.some((name) => name === id || (!ids.includes(name) && id.startsWith(`${name}-`))));
}
