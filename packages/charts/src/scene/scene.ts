/** The part of Vega's scene that labels are placed in: groups hold marks, marks hold items. */
export interface SceneNode {
  readonly marktype?: string;
  /** `mark` for what a template draws; axes and legends have roles of their own. */
  readonly role?: string;
  readonly name?: string;
  readonly width?: number;
  readonly height?: number;
  readonly items?: readonly SceneNode[];
  x?: number;
  y?: number;
  readonly x2?: number;
  readonly y2?: number;
  readonly defined?: boolean;
  readonly bounds?: Box;
  /** The row behind an item. */
  readonly datum?: { readonly tip?: unknown };
}

export interface Box {
  readonly x1: number;
  readonly x2: number;
  readonly y1: number;
  readonly y2: number;
}

export interface NamedMark {
  readonly mark: SceneNode;
  /** The plot that the mark is drawn in; its items' positions count from the plot's corner. */
  readonly plot: SceneNode;
}

/** The marks of the layers with this name in a template. */
export function* marksNamed(name: string, node: SceneNode, plot: SceneNode = node): Generator<NamedMark> {
  if (node.name?.split("_").includes(name) === true) yield { mark: node, plot };
  const inner = node.height === undefined ? plot : node;
  for (const item of node.items ?? []) yield* marksNamed(name, item, inner);
}

/** All marks of a type under a node. */
export function* marksOfType(type: string, node: SceneNode): Generator<SceneNode> {
  if (node.marktype === type) yield node;
  else for (const item of node.items ?? []) yield* marksOfType(type, item);
}

export const overlap = (a: Box, b: Box): boolean => a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2;
