import type { WebRule } from "../rule.ts";
import type { TargetSeen } from "../sight.ts";

/** px, by the standard. */
const least = 24;

export const targetRules: readonly WebRule[] = [
  {
    id: "target-size",
    clause: "2.5.8",
    title: "what can be pressed is 24 px wide and high, stands in a line of text, or has that much room",
    *check({ targets }) {
      const small = targets.filter(isSmall);
      for (const target of small.filter(({ inline }) => !inline)) {
        const near = targets.find((other) => other !== target && crowds(target, other));
        if (near !== undefined)
          yield {
            culprit: target.culprit,
            what: `${Math.round(target.width)} × ${Math.round(target.height)} px, with another one beside it`,
          };
      }
    },
  },
  {
    id: "reflow",
    clause: "1.4.10",
    title: "the page need not be moved sideways",
    *check({ scrollWidth, width }) {
      if (scrollWidth > width) yield { culprit: null, what: `it is ${scrollWidth} px wide at ${width} px` };
    },
  },
];

const isSmall = ({ width, height }: TargetSeen): boolean => width < least - 0.5 || height < least - 0.5;

const middle = ({ x, y, width, height }: TargetSeen): readonly [number, number] => [x + width / 2, y + height / 2];

/** Whether a circle of 24 px around a small target's middle meets another target, or another small one's circle. */
function crowds(target: TargetSeen, other: TargetSeen): boolean {
  const [x, y] = middle(target);
  const across = Math.max(other.x - x, 0, x - (other.x + other.width));
  const down = Math.max(other.y - y, 0, y - (other.y + other.height));
  if (Math.hypot(across, down) < least / 2 - 0.01) return true;
  const [otherX, otherY] = middle(other);
  return isSmall(other) && Math.hypot(otherX - x, otherY - y) < least - 0.01;
}
