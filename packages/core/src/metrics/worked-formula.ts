import { wordsIn } from "../files/words.ts";
import { evaluatePart } from "./evaluate.ts";
import { functions } from "./functions/index.ts";
import { type Explaining, labelOf, printed } from "./label-quantity.ts";
import type { Expression, Operator } from "./parse-formula.ts";
import { type Scope, scopeOf } from "./scope.ts";
import { isList } from "./value.ts";

/** A formula with labels and numbers for its ids: `share(states reached (53 states), states in all (54 states))`. */
export function workedFormula(expression: Expression, known: Explaining): string {
  const scope = scopeOf({ ...known, columns: new Map() });
  return write(expression, { known, scope });
}

interface Writing {
  readonly known: Explaining;
  readonly scope: Scope;
}

const strength: Readonly<Record<Operator, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

function write(expression: Expression, writing: Writing): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "name":
      return written(expression, writing) ?? seriesLabel(expression.name, writing) ?? expression.name;
    case "negation":
      return `-${bracketed(expression.operand, 3, writing)}`;
    case "operation": {
      const { operator, left, right } = expression;
      const own = strength[operator];
      return `${bracketed(left, own, writing)} ${operator} ${bracketed(right, own + 1, writing)}`;
    }
    case "call": {
      const cell = expression.name === "value" || !Object.hasOwn(functions, expression.name);
      const whole = cell ? written(expression, writing) : null;
      return whole ?? `${expression.name}(${expression.args.map((arg) => write(arg, writing)).join(", ")})`;
    }
  }
}

/** Brackets around an operation that binds less than what it stands in: jsep's tree has none left. */
function bracketed(expression: Expression, least: number, writing: Writing): string {
  const text = write(expression, writing);
  return expression.kind === "operation" && strength[expression.operator] < least ? `(${text})` : text;
}

/** "label (number)" of what has both; null for plain words such as AZE. */
function written(expression: Expression, { known, scope }: Writing): string | null {
  const value = evaluatePart(expression, scope);
  if (!value.ok || isList(value.value)) return null;
  const label = labelOf(value.value, known);
  return label && `${label} (${printed(value.value, known)})`;
}

function seriesLabel(name: string, { known }: Writing): string | null {
  const series = known.evidence.series.get(name);
  return series ? wordsIn(series.label, known.tag) : null;
}
