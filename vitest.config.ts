import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["*.test.ts", "packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
    // Two cores: more workers only make the browser's own tests slower.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
