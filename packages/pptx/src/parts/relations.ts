import { head, relations, xml } from "../xml.ts";

/** The relations of one part, to which more are added. */
export interface Relations {
  /** Gives the id of the new one; a path is relative to the part's folder. */
  add(type: string, target: string): string;
  close(): string;
}

const namespace = "http://schemas.openxmlformats.org/package/2006/relationships";

export const noRelations = `${head}<Relationships xmlns="${namespace}"></Relationships>`;

export function openRelations(text: string): Relations {
  const known = [...text.matchAll(/Id="rId(\d+)"/g)].map(([, id]) => Number(id));
  let next = Math.max(0, ...known) + 1;
  const added: string[] = [];
  return {
    add: (type, target) => {
      const id = `rId${next++}`;
      added.push(`<Relationship Id="${id}" Type="${relations}/${type}" Target="${xml(target)}"/>`);
      return id;
    },
    close: () => text.replace("</Relationships>", `${added.join("")}</Relationships>`),
  };
}
