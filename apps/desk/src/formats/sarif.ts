import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem, Severity } from "@chancery/core";
import { SarifBuilder, SarifResultBuilder, SarifRuleBuilder, SarifRunBuilder } from "node-sarif-builder";
import type { PrintProblems } from "./format.ts";

const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  info: "note",
};

/** SARIF 2.1.0, for code scanning and editors. */
export const sarif: PrintProblems = (problems, { terminal, project }) => {
  const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { version: string };
  terminal.out(sarifOf(problems, version));
};

export function sarifOf(problems: readonly Problem[], version: string): string {
  const run = new SarifRunBuilder().initSimple({ toolDriverName: "chancery", toolDriverVersion: version });
  for (const rule of new Set(problems.map((problem) => problem.rule)))
    run.addRule(new SarifRuleBuilder().initSimple({ ruleId: rule, shortDescriptionText: rule.replaceAll("-", " ") }));
  for (const problem of problems) run.addResult(resultOf(problem));
  // Columns are counted as JavaScript counts: a reader of the file is told so.
  run.run.columnKind = "utf16CodeUnits";
  const log = new SarifBuilder();
  log.addRun(run);
  return log.buildSarifJsonString({ indent: true });
}

function resultOf({ severity, rule, message, place, hint }: Problem): SarifResultBuilder {
  const result = {
    level: levels[severity],
    ruleId: rule,
    messageText: hint === null ? message : `${message}\n${hint}`,
  };
  if (place === null) return new SarifResultBuilder().initSimple(result);
  const { file, line, column, length } = place;
  return new SarifResultBuilder().initSimple({
    ...result,
    // A URI, not a path: a space or an ə in a name is encoded.
    fileUri: file.split("/").map(encodeURIComponent).join("/"),
    startLine: line,
    startColumn: column,
    endLine: line,
    endColumn: column + length,
  });
}
