/** The import rules of ARCHITECTURE.md, as a check. */
const only = (name, comment, path, allowed) => ({
  name,
  comment,
  severity: "error",
  from: { path: `^packages/${path}/src`, pathNot: "\\.test\\.ts$" },
  to: { path: "^(packages|apps)/", pathNot: [`^packages/${path}/`, ...allowed] },
});

// Inside core a stage imports only earlier ones.
const stages = [
  "problem",
  "quantity",
  "language",
  "evidence",
  "metrics",
  "brief",
  "document",
  "approval",
  "deck",
  "overview",
  "check",
  "evidence-file",
  "difference",
];
const forward = stages.slice(0, -1).map((stage, at) => ({
  name: `core-${stage}-imports-no-later-stage`,
  comment: `core is a pipeline: ${stages.join(" -> ")}`,
  severity: "error",
  from: { path: `^packages/core/src/${stage}/` },
  to: { path: `^packages/core/src/(${stages.slice(at + 1).join("|")})/` },
}));

// One library, one package.
const keeper = (library, packages, besides = []) => ({
  name: `only-${packages}-knows-${library.replaceAll(/\W/g, "")}`,
  comment: `${library} is known to packages/${packages} alone`,
  severity: "error",
  from: {
    path: "^(packages|apps)/",
    pathNot: [`^packages/(${packages})/`, "\\.test\\.ts$", "^[^/]+/[^/]+/fixtures/", ...besides],
  },
  to: { path: `node_modules/(${library})/` },
});

module.exports = {
  forbidden: [
    {
      name: "no-cycle",
      comment: "data flows one way",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    only("core-imports-no-sibling", "core is the innermost ring", "core", []),
    ...["charts", "templating", "chromium", "pdf", "pptx", "cli"].map((name) =>
      only(`${name}-imports-only-core`, "siblings never import each other", name, ["^packages/core/"]),
    ),
    {
      name: "no-app-imports-an-app",
      comment: "the packages are shared, the apps are not",
      severity: "error",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "pure-packages-touch-no-world",
      comment: "core, charts, templating and pptx get files and fonts as arguments",
      severity: "error",
      from: { path: "^packages/(core|charts|templating|pptx)/src", pathNot: "\\.test\\.ts$" },
      to: { dependencyTypes: ["core"] },
    },
    ...forward,
    keeper("vega|vega-lite|vega-interpreter", "charts"),
    keeper("handlebars", "templating"),
    keeper("puppeteer-core|@puppeteer/browsers|@sparticuz/chromium", "chromium"),
    keeper("culori|axe-core", "chromium"),
    keeper("@cantoo/pdf-lib|@napi-rs/canvas|pixelmatch", "pdf"),
    // The desk's page shows PDFs in the author's browser.
    keeper("pdfjs-dist", "pdf", ["^apps/desk/src/dev/client/"]),
    keeper("pptxgenjs", "pptx"),
    {
      name: "no-unlisted-dependency",
      comment: "each package lists what it imports, but for the root's test runner",
      severity: "error",
      from: { path: "^(packages|apps)/" },
      to: {
        pathNot: ["^packages/", "node_modules/vitest/"],
        dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown", "undetermined"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      mainFields: ["module", "main"],
    },
  },
};
