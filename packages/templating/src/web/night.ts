/**
 * Colours for a dark screen, made from those for paper by one rule: what stands out from white by some contrast stands
 * out from the dark ground by the same, in the same hue. What carries meaning (3:1 and more) gets at least 4.5:1.
 */
export function nightColour(hex: string, ground: string): string {
  if (hex.toUpperCase() === "#FFFFFF") return ground;
  const wanted = contrast(hex, "#FFFFFF");
  const target = wanted >= 3 ? Math.max(4.5, wanted) : wanted;
  const base = toLab(ground);
  const own = toPolar(toLab(hex));
  // A grey takes the tinge of the ground.
  const { chroma, hue } = own.chroma < grey ? toPolar(base) : own;
  const from = base[0];
  for (let step = 0; step <= 100; step++) {
    const lightness = from + ((1 - from) * step) / 100;
    // Strong colours glare on a dark ground, and lose their chroma towards white.
    const candidate = inGamut(lightness, Math.min(chroma, 0.13), hue);
    if (contrast(candidate, ground) >= target) return candidate;
  }
  return "#FFFFFF";
}

const grey = 0.035;

/** WCAG 2: the lighter luminance over the darker, each plus .05. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = linear(hex);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

type Triple = readonly [number, number, number];

const linear = (hex: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });

/** Oklab, by its author's matrices: https://bottosson.github.io/posts/oklab/ */
function toLab(hex: string): Triple {
  const [red = 0, green = 0, blue = 0] = linear(hex);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

const toPolar = ([, a, b]: Triple) => ({ chroma: Math.hypot(a, b), hue: Math.atan2(b, a) });

/** The colour of this lightness and hue with as much of the chroma as a screen can show. */
function inGamut(lightness: number, chroma: number, hue: number): string {
  for (let part = 1; part > 0; part -= 0.05) {
    const channels = toChannels([lightness, part * chroma * Math.cos(hue), part * chroma * Math.sin(hue)]);
    if (channels.every((value) => value >= -0.001 && value <= 1.001)) return toHex(channels);
  }
  return toHex(toChannels([lightness, 0, 0]));
}

function toChannels([lightness, a, b]: Triple): readonly number[] {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toHex(channels: readonly number[]): string {
  const parts = channels.map((value) => {
    const clear = Math.min(1, Math.max(0, value));
    const encoded = clear <= 0.0031308 ? 12.92 * clear : 1.055 * clear ** (1 / 2.4) - 0.055;
    return Math.round(encoded * 255)
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("").toUpperCase()}`;
}
