import { expect, test } from "vitest";
import { slidevEnvironment } from "./run-slidev.ts";

test("what Slidev builds does not hang on who calls it", () => {
  const machine = { PATH: "/bin", HOME: "/home/ada" };
  const ofTests = {
    ...machine,
    NODE_ENV: "test",
    VITEST: "true",
    TZ: "Asia/Baku",
    NODE_OPTIONS: "--inspect",
    VITE_X: "1",
  };
  expect(slidevEnvironment("production", ofTests)).toEqual(slidevEnvironment("production", machine));
  expect(slidevEnvironment("production", machine)).toMatchObject({ ...machine, NODE_ENV: "production" });
});
