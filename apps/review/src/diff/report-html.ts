import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { readRoot, readTheme, templatesIn } from "@chancery/cli";
import { AuthorMistake, Problems, readProject } from "@chancery/core";
import { encodePicture, type Picture } from "@chancery/pdf";
import { createDifferenceRenderer, type DifferencePictures, type Image } from "@chancery/templating";
import type { Looked } from "./compare-outputs.ts";
import { figureKey } from "./figure-looks.ts";

const require = createRequire(import.meta.url);

/** The difference as one self-contained page, with the look of the project. */
export function reportHtml({ difference, looks, figures }: Looked, project: string): string {
  const files = readRoot(project, project);
  const problems = new Problems();
  const { tokens } = readProject(files, problems);
  if (tokens === null) throw new AuthorMistake(problems.all);
  const render = createDifferenceRenderer({
    templates: templatesIn(files, "templates/review"),
    theme: readTheme(tokens, require.resolve),
    digest: (text) => createHash("sha256").update(text).digest("base64"),
  });
  const pictures: DifferencePictures = {
    page(file, { old, new: now }) {
      const pages = looks.find((look) => look.file === file)?.pages ?? [];
      const page = pages.find(({ change }) => change.old === old && change.new === now);
      return page ? { old: imageOf(page.old), now: imageOf(page.now) } : null;
    },
    figure(document, id) {
      const look = figures.get(figureKey(document, id));
      return look ? { old: imageOf(look.old), now: imageOf(look.now) } : null;
    },
  };
  return render(difference, pictures);
}

function imageOf(picture: Picture | null): Image | null {
  if (picture === null) return null;
  const bytes = Buffer.from(encodePicture(picture, "webp"));
  return {
    address: `data:image/webp;base64,${bytes.toString("base64")}`,
    width: picture.width,
    height: picture.height,
  };
}
