/**
 * What an expression of a template may call: what it gives depends on nothing but its arguments. What may take any time has a
 * limit, like the whole drawing (`quick.ts`); Vega-Lite asks for `sequence` where it draws bins.
 */
const allowed = new Set(
  `
    abs acos asin atan atan2 ceil clamp cos exp floor hypot log max min pow round sin sqrt tan isArray isBoolean
    isDate isDefined isFinite isNaN isNumber isObject isRegExp isString isValid toBoolean toDate toNumber toString
    if length extent clampRange inrange indexof join lastindexof lerp peek pluck reverse slice sort span lower upper
    substring split trim truncate parseFloat parseInt merge field format timeFormat utcFormat timeUnitSpecifier
    dateFormat utcParse timeParse dayFormat dayAbbrevFormat monthFormat monthAbbrevFormat datetime date day
    dayofyear hours minutes month quarter seconds milliseconds time week year utc utcdate utcday utcdayofyear
    utchours utcminutes utcmonth utcquarter utcseconds utcweek utcyear timeOffset utcOffset timeSequence utcSequence sequence
    bandspace bandwidth copy domain range scale invert gradient hcl hsl lab luminance contrast rgb panLinear
    zoomLinear scaleType geoArea geoBounds geoCentroid geoScale geoShape pathShape flush data isTuple inScope group
  `.match(/\w+/g),
);

/** Names that lead from a value to code. Vega-Lite's own begin with two lines, too: `__count`. */
const forbidden = /^(?:__(?:proto|defineGetter|defineSetter|lookupGetter|lookupSetter)__|constructor|prototype)$/;

interface Node {
  readonly type?: string;
  readonly name?: string;
  readonly value?: unknown;
  readonly raw?: string;
  readonly callee?: Node;
  readonly object?: Node;
  readonly property?: Node;
}

/** What the expressions of a compiled chart do that none may, in words: every one of them that will run is in it, as a tree. */
export function expressionOffences(runtime: unknown): readonly string[] {
  const seen = new Set<unknown>();
  const found = new Set<string>();
  const left: unknown[] = [runtime];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== "object" || value === null || seen.has(value)) continue;
    seen.add(value);
    const offence = offenceOf(value as Node);
    if (offence !== null) found.add(offence);
    // One by one: a spread of a long list would take the stack.
    for (const inner of Object.values(value)) left.push(inner);
  }
  return [...found].sort();
}

function offenceOf({ type, callee, property, raw }: Node): string | null {
  if (type === "CallExpression") {
    // Vega's own calls of its scales begin with a line.
    const name = callee?.name?.replace(/^_(?=[a-z])/, "") ?? "what it computes";
    return allowed.has(name) ? null : `it calls ${name}(), which no template may`;
  }
  if (type === "MemberExpression") {
    const name = String(property?.name ?? property?.value ?? "");
    return forbidden.test(name) ? `it reads ${name}, which leads to code` : null;
  }
  return type === "Literal" && raw?.startsWith("/")
    ? "it holds a regular expression, which may take endless time"
    : null;
}
