import { type CST, Lexer, type LineCounter, Parser } from "yaml";
import type { Place, Problem } from "../problem/problem.ts";
import type { Limits } from "./limits.ts";
import { grouped, overSize, tooMuch } from "./within-limits.ts";

/** What the lexer yields before a text, which is then no sign of YAML's whatever it begins with. */
const beforeText = "\u001f";

/**
 * The tokens of a YAML file, or the first limit that it is over: known while it is read, before anything is built of it. What
 * the tokens are composed into is made and looked through by functions that call themselves for each level.
 */
export function yamlTokens(
  text: string,
  file: string,
  lines: LineCounter,
  limits: Limits,
): readonly CST.Token[] | Problem {
  const large = overSize(text.length, file, limits);
  if (large !== null) return large;
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  const here = (): Place => {
    const { line, col } = lines.linePos(parser.offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col), length: 1 };
  };
  const tokens: CST.Token[] = [];
  let [aliases, before] = [0, ""];
  for (const lexeme of new Lexer().lex(text)) {
    if (before !== beforeText && lexeme.length > 1 && lexeme.startsWith("*") && ++aliases > limits.aliases)
      return tooMuch(`alias number ${grouped(aliases)} of this file`, limits.aliases, "are followed", here());
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > limits.depth)
      return tooMuch("the file is nested too deeply", limits.depth, "levels are read", here());
    before = lexeme;
  }
  tokens.push(...parser.end());
  return tokens;
}
