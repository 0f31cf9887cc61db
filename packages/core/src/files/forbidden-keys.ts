/** Names that would reach an object's prototype: no key, column or id may be called so. */
export const forbiddenKeys: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);
