const allowed = /^(?:https?:\/\/|mailto:|#)[^\s\p{Cc}]+$/iu;

/** The address if a reader may follow it from a brief, else null: `javascript:` and the like print as text. */
export const safeHref = (address: string): string | null => (allowed.test(address) ? address : null);
