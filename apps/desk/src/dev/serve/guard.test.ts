import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { admit, refusalPage } from "./guard.ts";

const guarded = { port: 4000, token: "secret" };
const asked = (url: string, headers: Record<string, string> = {}, method = "GET"): ReturnType<typeof admit> =>
  admit({ url, method, headers: { host: "127.0.0.1:4000", ...headers } } as unknown as IncomingMessage, guarded);

test("what knows the token is given its path", () => {
  expect(asked("/secret/app/main.ts?1")).toBe("app/main.ts");
  expect(asked("/secret/", { origin: "http://127.0.0.1:4000", "sec-fetch-site": "same-origin" })).toBe("");
});

test.each([
  ["another name", "/secret/", { host: "evil.example:4000" }, "GET", 403],
  ["another port", "/secret/", { host: "127.0.0.1:4001" }, "GET", 403],
  ["another origin", "/secret/events", { origin: "https://evil.example" }, "GET", 403],
  ["no origin of its own", "/secret/events", { origin: "null" }, "GET", 403],
  ["another site without an origin", "/secret/events", { "sec-fetch-site": "cross-site" }, "GET", 403],
  ["a wrong token", "/secreT/", {}, "GET", 404],
  ["no token", "/", {}, "GET", 404],
  ["a POST that hides where it comes from", "/secret/choose", {}, "POST", 405],
  ["another method", "/secret/", {}, "DELETE", 405],
])("%s is refused", (_, url, headers, method, status) => {
  expect(asked(url, headers as Record<string, string>, method)).toMatchObject({ status });
});

test("the page of an error holds a stranger's words as text", () => {
  const refusal = asked("/<script>alert(1)</script>/%22x");
  expect(refusalPage(refusal as Exclude<typeof refusal, string>)).toContain(
    "&lt;script&gt;alert(1)&lt;/script&gt;/&quot;x",
  );
  expect(asked("/%zz/")).toMatchObject({ status: 404 });
});
