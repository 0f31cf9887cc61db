import { describe, expect, it } from "vitest";
import { decorativeDrawing, labelledDrawing } from "./drawing.ts";

describe("drawings", () => {
  it("gives the alt text to the svg alone", () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" aria-hidden="true" role="presentation"><g/></svg>';
    expect(labelledDrawing(svg, 'Over "140" & more')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" role="img" aria-label="Over &quot;140&quot; &amp; more"><g/></svg>',
    );
    expect(decorativeDrawing(svg)).toContain(' width="10" aria-hidden="true">');
  });

  it.each([
    "<svg><script>x</script></svg>",
    "<svg><a href='#x'>x</a></svg>",
    '<svg><g onload="x"/></svg>',
    '<svg><use href="https://a.example/x#y"/></svg>',
    '<svg><rect fill="url(https://a.example/x)"/></svg>',
    "<svg><foreignObject/></svg>",
    '<svg><image href="x"/></svg>',
    "<p>no drawing</p>",
    "<svg></svg><p>more</p>",
  ])("refuses %s", (svg) => {
    expect(() => labelledDrawing(svg, "alt")).toThrow(/a drawing must/);
  });

  it("takes words that only look like a handler", () => {
    expect(labelledDrawing("<svg><text>version one = 1</text></svg>", "alt")).toContain("one = 1");
  });
});
