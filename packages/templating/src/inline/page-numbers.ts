/** The page on which an anchor stands, as an earlier print found it. */
export type PageNumbers = ReadonlyMap<string, number>;

/** Two figures wide: the second print lays out as the first did. */
export const unknownPage = "\u2007\u2007";
