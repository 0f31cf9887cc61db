import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Two cores: more workers only make the browser's own tests slower.
    maxWorkers: 2,
    globalSetup: ["packages/cli/fixtures/own-temporary.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // Pure code keeps nothing between tests: a worker reads it once for all files.
      {
        extends: true,
        test: { name: "pure", include: ["packages/{core,charts,templating}/src/**/*.test.ts"], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "outside",
          include: ["*.test.ts", "packages/*/src/**/*.test.ts", "apps/*/src/**/*.test.ts"],
          exclude: ["**/node_modules/**", "packages/{core,charts,templating}/src/**"],
        },
      },
    ],
  },
});
