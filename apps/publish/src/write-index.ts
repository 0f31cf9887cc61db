import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cacheFolders } from "@chancery/chromium";
import { openStore, readRoot, readTheme, type Store, type Terminal, templatesIn, writeAtomic } from "@chancery/cli";
import {
  AuthorMistake,
  type ComposedReport,
  composeOverviews,
  composeReports,
  Problems,
  readProject,
} from "@chancery/core";
import { fileNamesOf, type IndexedBrief, renderIndex, type SiteInput } from "@chancery/templating";
import { indexEdition, wordOf } from "./index-edition.ts";
import { project } from "./versions.ts";
import { writeFamilies } from "./write-families.ts";

const require = createRequire(import.meta.url);

/** The page of all briefs, in the folder of the outputs. */
export const indexName = "index.html";

/**
 * Writes `index.html` beside the outputs: each brief with its picture, each edition with what was made of it; and a page
 * for each family that has an overview, which stands there in place of its members. Throws AuthorMistake where the content
 * has mistakes, or nothing was built.
 */
export async function writeIndex(
  root: string,
  out: string,
  terminal: Terminal,
  store: Store = openStore({ folders: cacheFolders(process.env) }),
): Promise<void> {
  const files = readRoot(root, project);
  const problems = new Problems();
  const content = readProject(files, problems);
  const editions = composeReports(content, { briefs: [], languages: [] }, problems);
  const overviews = composeOverviews(content, editions, problems);
  problems.throwIfFailed();
  const [first] = editions;
  if (first === undefined || content.tokens === null) throw new AuthorMistake(problems.all);
  const input: SiteInput = {
    templates: templatesIn(files, "templates/site"),
    theme: readTheme(content.tokens, require.resolve),
    digest: (text) => createHash("sha256").update(text).digest("base64"),
  };
  const families = await writeFamilies(overviews, editions, { out, input, terminal, store });
  const briefs = [...content.families].flatMap(([folder, members]): readonly IndexedBrief[] => {
    const family = families.get(folder);
    if (family !== undefined) return [family];
    return members.flatMap((id) =>
      indexBrief(
        editions.filter(({ brief }) => brief.id === id),
        out,
      ),
    );
  });
  const title = wordOf(first, "publications");
  const page = renderIndex({ language: first.tag, title, publisher: first.document.meta.publisher, briefs }, input);
  const file = join(out, indexName);
  writeAtomic(file, page);
  terminal.out(`wrote ${file} (${briefs.length} ${briefs.length === 1 ? "brief" : "briefs"})`);
}

function indexBrief(editions: readonly ComposedReport[], out: string): readonly IndexedBrief[] {
  const indexed = editions.flatMap((edition) => indexEdition(edition, out));
  const [first] = indexed;
  if (first === undefined) return [];
  const pictures = editions.map(({ document }) => `${document.brief}/${fileNamesOf(document).picture}`);
  const picture = pictures.find((path) => existsSync(join(out, path))) ?? null;
  return [{ page: first.page, picture, editions: indexed }];
}
