/** Breaks a word for machines and for nobody else. */
const joint = "\u200b";

/**
 * Text of a stranger's as it may stand anywhere in GitHub's or GitLab's Markdown, in a table too: it is shown as it is. It is
 * no markup, no HTML, no formula, it mentions nobody (`@name`), refers to no issue (`#1`, `GH-1`, `!1`) and links to nothing.
 */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD")
    .replace(/\s+/g, " ")
    .replace(/[\\`*_{}[\]()#+!|<>~$&^]|:(?=\/\/|[\w+-]+:)/g, (sign) => entities[sign] ?? `\\${sign}`)
    // What Markdown no longer sees, the site's own filters still do: they read the text that comes out of it.
    .replace(/@(?=[\w-])/g, `@${joint}`)
    .replace(/(?<=&#(?:35|33);)(?=\d)/g, joint)
    .replace(/\b(GH)-(?=\d)/gi, `$1-${joint}`)
    .replace(/\b(https?|ftp)(?=&#58;)/gi, `$1${joint}`)
    .replace(/\bwww\./gi, `www${joint}.`)
    // A commit's hash is linked by the site.
    .replace(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/gi, (hash) =>
      /[a-f]/i.test(hash) ? `${hash.slice(0, 4)}${joint}${hash.slice(4)}` : hash,
    )
    .replace(/^(\s*)([-=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "|": "&#124;",
  "`": "&#96;",
  $: "&#36;",
  "#": "&#35;",
  "!": "&#33;",
  ":": "&#58;",
};
