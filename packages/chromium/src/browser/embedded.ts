import { createReadStream, createWriteStream, readFileSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { brotliDecompress, createBrotliDecompress } from "node:zlib";
import { cached } from "./cache.ts";
import type { Environment } from "./environment.ts";
import type { BrowserFile } from "./file.ts";
import { untar } from "./untar.ts";

/** Counts up when what is unpacked, or `fonts.conf`, changes. */
const layout = 2;

/**
 * Unpacks the browser inside the npm package @sparticuz/chromium (once; about 2.5 s) and says how to start it.
 * It brings its own nspr, nss and expat, and one font: it needs nothing of the machine but glibc.
 */
export async function embeddedBrowser(cacheFolders: readonly string[]): Promise<BrowserFile> {
  const { archives, version } = locatePackage();
  const folder = await cached(cacheFolders, `chromium-${version}-${layout}`, (draft) => unpack(archives, draft));
  return {
    path: join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: [join(folder, "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      // The machine's fonts are not seen: a missing glyph looks the same everywhere.
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
      // For the cache of fonts, which otherwise lands in the folder that the author stands in.
      XDG_CACHE_HOME: folder,
    },
  };
}

/** Which browser prints, for a record of what was built: the package that holds it, or that another was named. */
export function browserName(environment: Environment): string {
  return environment.CHANCERY_BROWSER
    ? "the one that CHANCERY_BROWSER names"
    : `@sparticuz/chromium ${locatePackage().version}`;
}

/** The package's folder of brotli archives. Its `exports` hide package.json, so both are found from its entry. */
function locatePackage(): { archives: string; version: string } {
  const root = dirname(dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return { archives: join(root, "bin"), version };
}

async function unpack(archives: string, folder: string): Promise<void> {
  await Promise.all([
    pipeline(
      createReadStream(join(archives, "chromium.br"), { highWaterMark: 1 << 22 }),
      createBrotliDecompress({ chunkSize: 1 << 21 }),
      createWriteStream(join(folder, "chromium"), { mode: 0o700 }),
    ),
    unpackTar(join(archives, "al2023.tar.br"), folder),
    unpackTar(join(archives, "fonts.tar.br"), folder),
  ]);
  await writeFile(join(folder, "fonts.conf"), fontsConfiguration);
}

async function unpackTar(archive: string, folder: string): Promise<void> {
  for (const { name, bytes } of untar(await promisify(brotliDecompress)(await readFile(archive)))) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
}

/** Only the fonts beside this file; their path is relative to it, so that the folder may be renamed. */
const fontsConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;
