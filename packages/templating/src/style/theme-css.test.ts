import { describe, expect, it } from "vitest";
import { sampleTheme } from "../../fixtures/look.ts";
import { base64 } from "./base64.ts";
import { cssString, insideStyle } from "./css-string.ts";
import { marginWords, themeCss } from "./theme-css.ts";

describe("the theme as CSS", () => {
  it("holds fonts as data and tokens as properties", () => {
    const css = themeCss(sampleTheme("none"));
    expect(css).toContain('src:url("data:font/woff2;base64,d09GMg==") format("woff2")');
    expect(css).toContain("--link-rule:#6399B2");
    expect(css).toContain("--page-side:42mm");
    expect(css).toContain('--serif:"Source Serif 4"');
  });

  it("refuses a colour that is none", () => {
    const theme = sampleTheme("none");
    expect(() => themeCss({ ...theme, colour: { ink: "red;}</style>" } })).toThrow(/no hex colour/);
  });

  it("keeps hostile words inside their string", () => {
    expect(marginWords({ head: '"}</style>\\\n' })).toBe('--head:"\\22 \\7d \\3c \\2f style\\3e \\5c \\a "');
    expect(cssString("№ Tə 7")).toBe('"\\2116  Tə 7"');
    expect(() => insideStyle("a{} </STYLE>")).toThrow();
  });

  it("writes base64 as everybody does", () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7) % 256);
    expect(base64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
  });
});
