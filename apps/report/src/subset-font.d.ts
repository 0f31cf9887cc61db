/** The package brings no types of its own. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    characters: string,
    options: { readonly targetFormat: "woff" },
  ): Promise<Buffer>;
}
