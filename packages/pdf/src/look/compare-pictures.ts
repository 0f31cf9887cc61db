import pixelmatch from "pixelmatch";
import type { Area, Picture } from "./picture-pages.ts";

/** Where two pictures of a page differ. */
export interface PictureDifference {
  /** The part of their dots that differ, 0 to 1. */
  readonly share: number;
  /** Around what differs; what lies close together is one. */
  readonly boxes: readonly Area[];
}

/** Dots nearer than this are of one box: about two lines of text. */
const reach = 24;

/**
 * Compares two pictures dot by dot; smoothed edges do not count, nor does what lies in the areas left out. Pictures of
 * other sizes differ all over.
 */
export function comparePictures(old: Picture, now: Picture, leftOut: readonly Area[] = []): PictureDifference {
  const { width, height } = now;
  if (old.width !== width || old.height !== height) return { share: 1, boxes: [{ x: 0, y: 0, width: 1, height: 1 }] };
  const marks = new Uint8ClampedArray(width * height * 4);
  pixelmatch(blanked(old, leftOut), blanked(now, leftOut), marks, width, height, {
    threshold: 0.1,
    diffMask: true,
  });
  const differs = (x: number, y: number): boolean => marks[(y * width + x) * 4 + 3] !== 0;
  let many = 0;
  for (let at = 3; at < marks.length; at += 4) if (marks[at] !== 0) many += 1;
  const boxes = many === 0 ? [] : gather(width, height, differs);
  return { share: many / (width * height), boxes: boxes.map((box) => toArea(box, width, height)) };
}

/** Dots, both ends included. */
interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The page is laid out in cells; cells with a difference that touch are one box. */
function gather(width: number, height: number, differs: (x: number, y: number) => boolean): readonly Box[] {
  const cells = new Map<string, Box>();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (!differs(x, y)) continue;
      const key = `${Math.floor(x / reach)} ${Math.floor(y / reach)}`;
      const cell = cells.get(key);
      if (cell === undefined) cells.set(key, { left: x, top: y, right: x, bottom: y });
      else grow(cell, { left: x, top: y, right: x, bottom: y });
    }
  const boxes: Box[] = [];
  while (cells.size > 0) {
    const [start = ""] = cells.keys();
    const box = { left: width, top: height, right: 0, bottom: 0 };
    const open = [start];
    for (let key = open.pop(); key !== undefined; key = open.pop()) {
      const cell = cells.get(key);
      if (cell === undefined) continue;
      cells.delete(key);
      grow(box, cell);
      const [column = 0, row = 0] = key.split(" ").map(Number);
      for (const dx of [-1, 0, 1]) for (const dy of [-1, 0, 1]) open.push(`${column + dx} ${row + dy}`);
    }
    boxes.push(box);
  }
  return boxes.toSorted((a, b) => a.top - b.top || a.left - b.left);
}

function grow(box: Box, other: Box): void {
  box.left = Math.min(box.left, other.left);
  box.top = Math.min(box.top, other.top);
  box.right = Math.max(box.right, other.right);
  box.bottom = Math.max(box.bottom, other.bottom);
}

/** A few dots of air around it, so that a frame does not touch what it marks. */
const air = 4;

function toArea({ left, top, right, bottom }: Box, width: number, height: number): Area {
  const [x, y] = [Math.max(0, left - air), Math.max(0, top - air)];
  const [end, foot] = [Math.min(width, right + 1 + air), Math.min(height, bottom + 1 + air)];
  return { x: x / width, y: y / height, width: (end - x) / width, height: (foot - y) / height };
}

/** A copy that is white where nothing is compared. */
function blanked({ width, height, dots }: Picture, areas: readonly Area[]): Uint8ClampedArray {
  if (areas.length === 0) return dots;
  const copy = Uint8ClampedArray.from(dots);
  for (const area of areas) {
    const [left, right] = [area.x, area.x + area.width].map((part) => Math.round(part * width));
    const [top, bottom] = [area.y, area.y + area.height].map((part) => Math.round(part * height));
    for (let y = Math.max(0, top ?? 0); y < Math.min(height, bottom ?? 0); y++)
      copy.fill(255, (y * width + Math.max(0, left ?? 0)) * 4, (y * width + Math.min(width, right ?? 0)) * 4);
  }
  return copy;
}
