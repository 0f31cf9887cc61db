/**
 * The settings of Vite for a deck. The print route is a feature of Slidev that only its own export switches on. The
 * window's title is a constant of Slidev's configuration, so it is taken from the deck's data instead.
 */
export const viteConfig = `export default {
  define: { __SLIDEV_FEATURE_PRINT__: "true" },
  build: { cssMinify: false, reportCompressedSize: false },
  plugins: [
    {
      name: "chancery:title",
      transform(code, id) {
        if (!id.endsWith("/@slidev/configs")) return;
        const shell = code.replace("export default ", "const shell = ");
        if (shell === code) throw new Error("Slidev's configuration has another form than expected");
        const title = 'JSON.parse(document.getElementById("deck").textContent).title';
        return { code: shell + "\\nexport default { ...shell, slidesTitle: " + title + " };", map: null };
      },
    },
  ],
};
`;
