import { expect, test } from "vitest";
import { comparePictures } from "./compare-pictures.ts";
import { crop, encodePicture, type Picture } from "./picture-pages.ts";

/** A white picture with black boxes. */
function picture(...boxes: readonly (readonly [x: number, y: number, width: number, height: number])[]): Picture {
  const [width, height] = [200, 100];
  const dots = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [x, y, wide, high] of boxes)
    for (let row = y; row < y + high; row++)
      for (let column = x; column < x + wide; column++)
        dots.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  return { width, height, dots };
}

test("the same is the same", () => {
  expect(comparePictures(picture([10, 10, 5, 5]), picture([10, 10, 5, 5]))).toEqual({ share: 0, boxes: [] });
});

test("what differs is framed, with a little air; what lies apart has a frame of its own", () => {
  const { share, boxes } = comparePictures(picture(), picture([20, 20, 10, 10], [150, 70, 20, 20]));
  expect(share).toBeCloseTo(500 / 20000);
  expect(boxes).toEqual([
    { x: 16 / 200, y: 16 / 100, width: 18 / 200, height: 18 / 100 },
    { x: 146 / 200, y: 66 / 100, width: 28 / 200, height: 28 / 100 },
  ]);
});

test("what lies in an area left out does not count", () => {
  const area = { x: 0.05, y: 0.1, width: 0.2, height: 0.3 };
  expect(comparePictures(picture(), picture([20, 20, 10, 10]), [area]).share).toBe(0);
});

test("pictures of other sizes differ all over", () => {
  const small = { width: 1, height: 1, dots: new Uint8ClampedArray(4) };
  expect(comparePictures(small, picture()).share).toBe(1);
});

test("a part of a picture is cut out, inside its edges", () => {
  const part = crop(picture([20, 20, 10, 10]), { x: -0.1, y: 0.2, width: 0.25, height: 0.1 });
  expect([part.width, part.height]).toEqual([50, 10]);
  expect(part.dots[20 * 4]).toBe(0);
  expect(encodePicture(part, "png").subarray(1, 4)).toEqual(Buffer.from("PNG"));
});
