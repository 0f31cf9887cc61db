import type { Theme } from "@chancery/core";
import { frameLookup } from "../frame-words.ts";
import { escapeHtml } from "../html.ts";
import { insideStyle } from "../style/css-string.ts";
import { familyProperties, fontFace, root } from "../style/theme-css.ts";
import { compileTemplate, safe, type TemplateFiles, templateText } from "../templates.ts";
import { glue } from "../typography/glue.ts";
import { type Subset, subsetFaces } from "../web/subset-faces.ts";
import { webFaces } from "../web/web-theme.ts";
import type { Check, StatedFinding, Statement } from "./statement.ts";

/** Renders an edition's accessibility statement as one small page that is complete in itself, its fonts inside. */
export type StatementRenderer = (statement: Statement) => Promise<string>;

/** What no check of ours can tell, and the statement says so: the keys of its words in a language's frame. */
const forPersons = ["a11y-order", "a11y-alts", "a11y-readers", "a11y-keyboard", "a11y-plain"];

export interface StatementInput {
  readonly templates: TemplateFiles;
  readonly theme: Theme;
  readonly subset: Subset;
  /** SHA-256 in base64, by which the page's policy knows its own style. */
  readonly digest: (text: string) => string;
}

export function createStatementRenderer({ templates, theme, subset, digest }: StatementInput): StatementRenderer {
  const page = compileTemplate(templates, "accessibility.hbs", "templates/report", "web");
  const style = templateText(templates, "web/accessibility.css");
  const faces = webFaces(theme).filter((face) => face.family !== theme.family.serif && face.style === "normal");
  return async (statement) => {
    const { language, frame, meta } = statement.document;
    const word = frameLookup(frame);
    const view = viewOf(statement, word, { language, title: meta.title, publisher: meta.publisher });
    const fill = (sheet: string, policy: string): string =>
      page(
        { ...view, policy },
        {
          sheet: () => safe(sheet),
          plain: (text) => safe(escapeHtml(glue(text as string, language))),
          word: (key) => word(String(key)),
        },
      );
    const printed = await subsetFaces(fill("", ""), faces, subset);
    const dressed = [...printed.map((face) => fontFace(face, "woff")), root(familyProperties(theme)), style];
    const sheet = insideStyle(dressed.join("\n"));
    return fill(sheet, policyOf(digest(sheet)));
  };
}

const policyOf = (styleHash: string): string =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; font-src data:; base-uri 'none'; form-action 'none'`;

type Word = (key: string) => string;

/** A sentence of the frame with its places filled in. */
const say = (pattern: string, places: Readonly<Record<string, string | number>>): string =>
  pattern.replaceAll(/\{([a-z]+)\}/g, (_, place: string) => {
    const words = places[place];
    if (words === undefined) throw new Error(`the frame's words ask for {${place}}: ${pattern}`);
    return String(words);
  });

function viewOf(statement: Statement, word: Word, head: Readonly<Record<string, string>>) {
  const { document, dateText, outputs, unchecked } = statement;
  const undecided = outputs.flatMap(({ checks }) =>
    checks.flatMap(({ tool, undecided: ids }) => (ids.length === 0 ? [] : [{ tool, rules: ids.join(", ") }])),
  );
  // Programs speak English.
  const foreign = document.language !== "en";
  return {
    ...head,
    dateText,
    contact: document.meta.contact,
    foreignLeft: foreign && undecided.length > 0,
    outputs: outputs.map(({ file, kind, checks }) => ({
      file,
      foreign,
      heading: word(`a11y-${kind}`),
      rows: checks.map((check) => rowOf(check, word, document.language)),
      results: checks.map((check) => resultOf(check, word)),
      findings: checks.flatMap(({ tool, findings }) => findings.map((finding) => limitationOf(finding, tool, word))),
    })),
    unchecked: unchecked.map(word),
    undecided,
    persons: forPersons.map(word),
  };
}

const countOf = (findings: readonly StatedFinding[]): number => findings.reduce((sum, { count }) => sum + count, 0);

/** What one check came to, as a sentence. */
function resultOf({ standard, tool, rules, findings }: Check, word: Word): string {
  const key = findings.length === 0 ? "a11y-found-none" : "a11y-found-some";
  return say(word(key), { standard, tool, rules, broken: findings.length, count: countOf(findings) });
}

function limitationOf({ clause, title, count, pages }: StatedFinding, tool: string, word: Word) {
  const places = pages.length === 0 ? [] : [say(word("a11y-on-pages"), { pages: pages.join(", ") })];
  return { title, clause: clause ?? "", places: [say(word("a11y-found-by"), { tool, count }), ...places].join("; ") };
}

function rowOf({ standard, tool, views, rules, inapplicable, undecided, findings }: Check, word: Word, tag: string) {
  const seen = views.map(({ width, scheme }) => `${width} px, ${word(`appearance-${scheme}`).toLocaleLowerCase(tag)}`);
  return {
    standard,
    tool,
    views: seen.length === 0 ? "–" : seen.join("; "),
    rules: String(rules),
    inapplicable: inapplicable === null ? "–" : String(inapplicable),
    undecided: String(undecided.length),
    findings: String(countOf(findings)),
  };
}
