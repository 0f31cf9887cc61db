import { frameLookup } from "../frame-words.ts";
import { escapeHtml } from "../html.ts";
import { insideStyle } from "../style/css-string.ts";
import { compileTemplate, safe, type TemplateFiles, templateText } from "../templates.ts";
import { glue } from "../typography/glue.ts";
import type { Check, Statement } from "./statement.ts";

/** Renders an edition's accessibility statement as one small page that is complete in itself. */
export type StatementRenderer = (statement: Statement) => string;

/** What no check of ours can tell, and the statement says so: the keys of its words in a language's frame. */
const forPersons = ["a11y-order", "a11y-alts", "a11y-readers", "a11y-keyboard", "a11y-plain"];

export interface StatementInput {
  readonly templates: TemplateFiles;
  /** SHA-256 in base64, by which the page's policy knows its own style. */
  readonly digest: (text: string) => string;
}

export function createStatementRenderer({ templates, digest }: StatementInput): StatementRenderer {
  const page = compileTemplate(templates, "accessibility.hbs", "templates/report", "web");
  const sheet = insideStyle(templateText(templates, "web/accessibility.css"));
  const policy = `default-src 'none'; style-src 'sha256-${digest(sheet)}'; base-uri 'none'; form-action 'none'`;
  return (statement) => {
    const { language, frame, meta } = statement.document;
    const word = frameLookup(frame);
    return page(viewOf(statement, word, { policy, language, title: meta.title, publisher: meta.publisher }), {
      sheet: () => safe(sheet),
      plain: (text) => safe(escapeHtml(glue(text as string, language))),
      word: (key) => word(String(key)),
    });
  };
}

type Word = (key: string) => string;

function viewOf(statement: Statement, word: Word, head: Readonly<Record<string, string>>) {
  const { document, dateText, outputs, unchecked } = statement;
  const undecided = outputs.flatMap(({ checks }) =>
    checks.flatMap(({ tool, undecided: ids }) => (ids.length === 0 ? [] : [`${tool}: ${ids.join(", ")}`])),
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
      rows: checks.map((check) => rowOf(check, word)),
      findings: checks.flatMap(({ tool, findings }) =>
        findings.map(({ clause, title, count }) => ({ tool, clause: clause ?? "", title, count: String(count) })),
      ),
    })),
    unchecked: unchecked.map(word),
    undecided,
    persons: forPersons.map(word),
  };
}

function rowOf({ standard, tool, views, rules, inapplicable, undecided, findings }: Check, word: Word) {
  const seen = views.map(({ width, scheme }) => `${width} px, ${word(`appearance-${scheme}`).toLocaleLowerCase()}`);
  return {
    standard,
    tool,
    views: seen.length === 0 ? "–" : seen.join("; "),
    rules: String(rules),
    inapplicable: inapplicable === null ? "–" : String(inapplicable),
    undecided: String(undecided.length),
    findings: String(findings.reduce((sum, { count }) => sum + count, 0)),
  };
}
