import type { SchoolOverlap } from "../../core/classify/school-split";

/** A circle of the picture, px. */
export interface Circle {
  readonly x: number;
  readonly radius: number;
}

/** Where two overlapping groups lie in their picture: areas are as the numbers of schools. */
export interface OverlapGeometry {
  readonly width: number;
  readonly height: number;
  /** Both centres lie on this height. */
  readonly y: number;
  readonly low: Circle;
  readonly adverse: Circle;
  /** Middles of the three parts, null where a number does not fit or the part is empty. */
  readonly labels: {
    readonly onlyLow: number | null;
    readonly both: number | null;
    readonly onlyAdverse: number | null;
  };
}

const SIZE = { width: 318, height: 132, margin: 4 };
/** Between circles that do not overlap. */
const GAP = 12;
/** A part narrower than this has its number in the legend only. */
const LABEL_WIDTH = 22;

/** Two circles whose areas, and whose common part, are in proportion to the numbers. */
export function overlapGeometry({ onlyLow, both, onlyAdverse }: SchoolOverlap): OverlapGeometry {
  const [low, adverse] = [onlyLow + both, onlyAdverse + both];
  const one = { low: radiusOf(low), adverse: radiusOf(adverse) };
  const span = one.low + one.adverse + distanceOf(one.low, one.adverse, both);
  const widest = Math.max(span, 2 * one.low, 2 * one.adverse);
  const highest = 2 * Math.max(one.low, one.adverse);
  const { width, height, margin } = SIZE;
  const scale = Math.min(
    (width - 2 * margin) / Math.max(widest, 1),
    (height - 2 * margin) / Math.max(highest, 1),
  );
  const radius = { low: one.low * scale, adverse: one.adverse * scale };
  const gap = both === 0 && low > 0 && adverse > 0 ? GAP : 0;
  const distance = distanceOf(one.low, one.adverse, both) * scale + gap;
  const left = Math.min(-radius.low, distance - radius.adverse);
  const right = Math.max(radius.low, distance + radius.adverse);
  const x = (width - (right - left)) / 2 - left;
  const circles = { low: { x, radius: radius.low }, adverse: { x: x + distance, radius: radius.adverse } };
  return {
    width,
    height,
    y: height / 2,
    ...circles,
    labels: labelsOf(circles, { onlyLow, both, onlyAdverse }),
  };
}

/** The radius of a circle whose area is a number. */
function radiusOf(area: number): number {
  return Math.sqrt(area / Math.PI);
}

/** The distance of the centres at which two circles have an area in common. */
function distanceOf(one: number, other: number, common: number): number {
  let [near, far] = [Math.abs(one - other), one + other];
  if (common <= 0) return far;
  for (let step = 0; step < 60; step += 1) {
    const middle = (near + far) / 2;
    if (commonArea(one, other, middle) > common) near = middle;
    else far = middle;
  }
  return far;
}

/**
 * The area that two circles have in common.
 *
 * Source: Weisstein, "Circle-Circle Intersection", MathWorld, equation 14.
 *
 * @example
 * commonArea(1, 1, 1).toFixed(4) // => "1.2284"
 */
export function commonArea(one: number, other: number, distance: number): number {
  if (distance >= one + other) return 0;
  if (distance <= Math.abs(one - other)) return Math.PI * Math.min(one, other) ** 2;
  const [a, b, d] = [one * one, other * other, distance * distance];
  const kite =
    (-distance + one + other) *
    (distance + one - other) *
    (distance - one + other) *
    (distance + one + other);
  return (
    a * arcCosine((d + a - b) / (2 * distance * one)) +
    b * arcCosine((d + b - a) / (2 * distance * other)) -
    Math.sqrt(Math.max(0, kite)) / 2
  );
}

/** Floating point may leave the cosine of an angle of 0 just above 1. */
function arcCosine(cosine: number): number {
  return Math.acos(Math.max(-1, Math.min(1, cosine)));
}

function labelsOf(
  { low, adverse }: { readonly low: Circle; readonly adverse: Circle },
  { onlyLow, both, onlyAdverse }: SchoolOverlap,
): OverlapGeometry["labels"] {
  const edges = {
    lowLeft: low.x - low.radius,
    lowRight: low.x + low.radius,
    adverseLeft: adverse.x - adverse.radius,
    adverseRight: adverse.x + adverse.radius,
  };
  return {
    onlyLow: onlyLow === 0 ? null : middleOf(edges.lowLeft, both === 0 ? edges.lowRight : edges.adverseLeft),
    both:
      both === 0
        ? null
        : middleOf(Math.max(edges.lowLeft, edges.adverseLeft), Math.min(edges.lowRight, edges.adverseRight)),
    onlyAdverse:
      onlyAdverse === 0
        ? null
        : middleOf(both === 0 ? edges.adverseLeft : edges.lowRight, edges.adverseRight),
  };
}

function middleOf(left: number, right: number): number | null {
  return right - left < LABEL_WIDTH ? null : (left + right) / 2;
}
