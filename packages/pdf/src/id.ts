/** The browser writes an id as an address does: `sec-%C9%99` for `sec-ə`. */
export function decodeId(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
