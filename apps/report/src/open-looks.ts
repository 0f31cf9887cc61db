import type { Printer } from "@chancery/chromium";
import type { Store } from "@chancery/cli";
import {
  type Brief,
  type ComposedReport,
  layOver,
  type Problems,
  type Project,
  standardTheme,
  type Tokens,
  themeNames,
} from "@chancery/core";
import { openWorkshop, type Workshop } from "./workshop.ts";

/** The theme that a brief itself asks for. */
export const ownTheme = ({ meta }: Pick<Brief, "meta">): string => meta.theme ?? standardTheme;

/** The tokens of the standard theme, which screens have, and of each theme that a PDF is printed in; a wrong one is reported. */
export function readLooks(
  { files, tokens }: Project & { readonly tokens: Tokens },
  editions: readonly ComposedReport[],
  asked: string | null,
  problems: Problems,
): ReadonlyMap<string, Tokens> {
  const own = editions.flatMap(({ brief }) => ownTheme(brief)).filter((theme) => themeNames(files).includes(theme));
  const looks = new Map([[standardTheme, tokens]]);
  for (const theme of new Set(asked === null ? own : [asked])) {
    const laid = layOver(tokens, theme, files, problems);
    if (laid !== null) looks.set(theme, laid);
  }
  return looks;
}

/** The workshops of a run, one a theme, each opened when it is first asked for; they share a browser and what was made before. */
export function openLooks(
  { files }: Project,
  looks: ReadonlyMap<string, Tokens>,
  printer: Printer,
  store: Store | undefined,
): (theme: string) => Workshop {
  const open = new Map<string, Workshop>();
  return (theme) => {
    const tokens = looks.get(theme);
    if (tokens === undefined) throw new Error(`nobody read the theme ${theme}`);
    const workshop = open.get(theme) ?? openWorkshop(files, tokens, printer, store);
    open.set(theme, workshop);
    return workshop;
  };
}
