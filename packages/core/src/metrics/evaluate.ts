import { good, type Outcome } from "../problem/outcome.ts";
import { add, divide, multiply, negate, subtract } from "../quantity/arithmetic.ts";
import { exact } from "../quantity/exact.ts";
import type { Quantity } from "../quantity/quantity.ts";
import { plain } from "../quantity/unit.ts";
import { callFunction, oneQuantity } from "./call-function.ts";
import type { Expression, Operator } from "./parse-formula.ts";
import { resolveName } from "./resolve-name.ts";
import type { Scope } from "./scope.ts";
import type { Value } from "./value.ts";

const operations: Readonly<Record<Operator, typeof add>> = { "+": add, "-": subtract, "*": multiply, "/": divide };

/** The number a formula gives, or what stands in its way, at its place inside the formula. */
export const evaluate = (expression: Expression, scope: Scope): Outcome<Quantity> =>
  oneQuantity(evaluatePart(expression, scope), expression);

/** What a part of a formula gives, which may be a list. */
export function evaluatePart(expression: Expression, scope: Scope): Outcome<Value> {
  switch (expression.kind) {
    case "number":
      return good(literal(expression.text));
    case "name":
      return resolveName(expression, scope);
    case "negation": {
      const operand = evaluate(expression.operand, scope);
      return operand.ok ? good(negate(operand.value)) : operand;
    }
    case "operation": {
      const left = evaluate(expression.left, scope);
      if (!left.ok) return left;
      const right = evaluate(expression.right, scope);
      return right.ok ? operations[expression.operator](left.value, right.value, expression.place) : right;
    }
    case "call":
      return callFunction(expression, scope, evaluatePart);
  }
}

/** A number in a formula is exact to any digit. */
const literal = (text: string): Quantity => ({
  value: exact(text),
  unit: plain,
  hedge: "exact",
  status: "final",
  lastDigit: null,
  origin: { kind: "literal", id: text, sources: [], place: null },
});
