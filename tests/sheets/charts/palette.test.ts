import { CHART_COLORS, CHART_PALETTE, HEAT_FILLS } from "../../../src/sheets/report/report-styles";

/** Relative luminance of a colour. Source: W3C, WCAG 2.1, "relative luminance". */
function luminance([red, green, blue]: readonly number[]): number {
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

function linear(color: string): number[] {
  return [0, 2, 4].map((start) => {
    const channel = parseInt(color.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
}

/** As seen without the green cones. Source: Machado, Oliveira, Fernandes (2009), severity 1. */
function deuteranope(color: string): number[] {
  const [red = 0, green = 0, blue = 0] = linear(color);
  return [
    0.367322 * red + 0.860646 * green - 0.227968 * blue,
    0.280085 * red + 0.672501 * green + 0.047413 * blue,
    -0.01182 * red + 0.04294 * green + 0.968881 * blue,
  ];
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Neighbours lie on each other or side by side: this much is told apart in grey print. */
const ENOUGH = 1.45;

const LISTS = {
  ...CHART_PALETTE,
  heat: HEAT_FILLS,
  over: [CHART_COLORS.main, CHART_COLORS.second],
  stems: [CHART_COLORS.pale, CHART_COLORS.boundary],
};

describe.each(Object.entries(LISTS))("the palette of %s", (_, colors) => {
  const pairs = colors.slice(1).map((color, index) => [colors[index] ?? "", color] as const);

  it.each(pairs)("tells %s from %s in grey", (one, other) => {
    expect(contrast(luminance(linear(one)), luminance(linear(other)))).toBeGreaterThan(ENOUGH);
  });

  it.each(pairs)("tells %s from %s without green cones", (one, other) => {
    expect(contrast(luminance(deuteranope(one)), luminance(deuteranope(other)))).toBeGreaterThan(
      ENOUGH - 0.1,
    );
  });

  it("has no colour twice", () => {
    expect(new Set(colors).size).toBe(colors.length);
  });
});
