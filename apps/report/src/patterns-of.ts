import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The patterns by which a language parts words, from the package hyphen; those of no other language are read. */
export const patternsOf = (name: string): unknown => require(`hyphen/patterns/${name}.js`);
