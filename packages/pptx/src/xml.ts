// XML 1.0 has no place for these, not even escaped; office programs call such a file damaged.
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** The text without characters that XML cannot hold; halves of a pair become U+FFFD. */
export const legal = (text: string): string => text.toWellFormed().replaceAll(illegal, "");

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as XML, for elements and attributes. */
export const xml = (text: string): string => legal(text).replaceAll(/[&<>"]/g, (sign) => entities[sign] ?? "");

/** Line breaks of an attribute would be read as spaces. */
export const attribute = (text: string): string => xml(text.replaceAll(/\s+/g, " ").trim());

export const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const presentation = "http://schemas.openxmlformats.org/presentationml/2006/main";
export const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The namespaces that every part of a presentation declares. */
export const namespaces = `xmlns:a="${drawing}" xmlns:r="${relations}" xmlns:p="${presentation}"`;
