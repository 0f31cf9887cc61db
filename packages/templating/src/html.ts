/** Markup that this package made itself, out of escaped parts; the only strings a template prints unescaped. */
export type Html = string & { readonly html: unique symbol };

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Escapes for text and for quoted attributes alike. */
export const escapeHtml = (text: string): Html => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign) as Html;

/** Joins markup; what is interpolated must be markup already. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Html[]): Html =>
  String.raw({ raw: strings }, ...parts) as Html;

export const joinHtml = (parts: readonly Html[], between = ""): Html => parts.join(between) as Html;
