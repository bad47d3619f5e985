/** `#rrggbb`, in lower case. */
export type Hex = `#${string}`;

type Triple = readonly [number, number, number];

const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** Channels of a colour as linear light, 0 to 1 (IEC 61966-2-1). */
const channels = (colour: Hex): Triple =>
  [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255)) as unknown as Triple;

const hexOf = (light: Triple): Hex =>
  `#${light
    .map((value) =>
      Math.round(encoded(Math.min(1, Math.max(0, value))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

const luminance = (colour: Hex): number => {
  const [red, green, blue] = channels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: Hex, other: Hex): number {
  const [first, second] = [luminance(one), luminance(other)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** Lightness 0 to 1, and two axes of colour (OKLab, Björn Ottosson, 2020). */
function labOf(colour: Hex): Triple {
  const [red, green, blue] = channels(colour);
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function lightOf([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

/** The colour with another lightness and the same hue, less colourful if a screen cannot show it otherwise. */
function atLightness(colour: Hex, lightness: number): Hex {
  const [, a, b] = labOf(colour);
  for (let share = 1; share > 0; share -= 0.05) {
    const light = lightOf([lightness, a * share, b * share]);
    if (light.every((value) => value >= -0.001 && value <= 1.001)) return hexOf(light);
  }
  return hexOf(lightOf([lightness, 0, 0]));
}

/**
 * The colour nearest in lightness, of the same hue, that passes a test; darker and lighter ones are tried in turn. The
 * colour itself if it passes, or if none does.
 */
export function nearestColour(colour: Hex, passes: (colour: Hex) => boolean): Hex {
  if (passes(colour)) return colour;
  const [lightness] = labOf(colour);
  for (let step = 0.004; step <= 1; step += 0.004) {
    for (const tried of [lightness - step, lightness + step]) {
      if (tried < 0 || tried > 1) continue;
      const found = atLightness(colour, tried);
      if (passes(found)) return found;
    }
  }
  return colour;
}

/** `share` of one colour (0 to 1) over another, as a browser mixes them in sRGB. */
export function mixed(colour: Hex, over: Hex, share: number): Hex {
  const part = (at: number): string => {
    const [one, other] = [colour, over].map((each) => Number.parseInt(each.slice(at, at + 2), 16));
    return Math.round(one! * share + other! * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
