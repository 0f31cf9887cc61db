import fc from "fast-check";
import { expect, it } from "vitest";
import { statuses } from "./quantity.ts";
import { worstStatus } from "./status.ts";

const status = fc.constantFrom(...statuses);

it("takes the worst status, from projected at the bottom to final at the top", () => {
  expect(worstStatus(["final", "preliminary"])).toBe("preliminary");
  expect(worstStatus(["estimated", "preliminary"])).toBe("estimated");
  expect(worstStatus(["estimated", "reported"])).toBe("reported");
  expect(worstStatus(["projected", "reported"])).toBe("projected");
});

it("is a lattice: order, grouping and repetition do not matter, and final changes nothing", () => {
  fc.assert(
    fc.property(status, status, status, (a, b, c) => {
      expect(worstStatus([a, b])).toBe(worstStatus([b, a]));
      expect(worstStatus([worstStatus([a, b]), c])).toBe(worstStatus([a, worstStatus([b, c])]));
      expect(worstStatus([a, a, "final"])).toBe(a);
    }),
  );
});
