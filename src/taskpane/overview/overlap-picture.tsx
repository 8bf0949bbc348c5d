import { useId } from "react";
import { makeStyles, tokens } from "@fluentui/react-components";
import type { SchoolOverlap } from "../../core/classify/school-split";
import { classificationPane, overlapDescription } from "../../locale/classification-pane";
import { numberText } from "../../locale/number-text";
import { overlapGeometry, type Circle } from "./overlap-geometry";
import { usePaneStyles } from "../parts/pane-styles";

const useStyles = makeStyles({
  figure: { margin: 0, display: "flex", flexDirection: "column", gap: "8px" },
  svg: { width: "100%", maxWidth: "360px", height: "auto", display: "block", alignSelf: "center" },
  low: { stroke: tokens.colorStatusWarningForeground3, strokeWidth: "2" },
  adverse: { stroke: tokens.colorBrandStroke1, strokeWidth: "2", strokeDasharray: "5 3", fill: "none" },
  stripe: { stroke: tokens.colorStatusWarningForeground3, strokeWidth: "1.5", opacity: 0.45 },
  tint: { fill: tokens.colorBrandBackground, opacity: 0.16 },
  number: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "15px",
    fontWeight: 600,
    // The number stays readable over stripes.
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "4px",
    paintOrder: "stroke",
  },
  legend: { margin: 0, display: "grid", gridTemplateColumns: "20px minmax(0, 1fr) auto", gap: "4px 8px" },
  swatch: { width: "20px", height: "16px", display: "block" },
  count: { margin: 0, fontWeight: 600, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});

/** How schools with low results and schools in adverse conditions overlap: a picture, and its numbers beside it. */
export function OverlapPicture({ overlap }: { readonly overlap: SchoolOverlap }) {
  const styles = useStyles();
  const shared = usePaneStyles();
  const words = classificationPane.classes;
  const parts = [
    { label: words.onlyLow, schools: overlap.onlyLow, low: true, adverse: false },
    { label: words.both, schools: overlap.both, low: true, adverse: true },
    { label: words.onlyAdverse, schools: overlap.onlyAdverse, low: false, adverse: true },
  ];
  return (
    <figure className={styles.figure} aria-label={words.overlap}>
      <Circles overlap={overlap} />
      <ul className={`${shared.list} ${shared.text}`}>
        {parts.map(({ label, schools, low, adverse }) => (
          <li key={label} className={styles.legend}>
            <Swatch low={low} adverse={adverse} />
            <span>{label}</span>
            <span className={styles.count}>{numberText(schools)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function Circles({ overlap }: { readonly overlap: SchoolOverlap }) {
  const styles = useStyles();
  const { width, height, y, low, adverse, labels } = overlapGeometry(overlap);
  if (low.radius + adverse.radius === 0) return null;
  const numbers = [
    { x: labels.onlyLow, schools: overlap.onlyLow },
    { x: labels.both, schools: overlap.both },
    { x: labels.onlyAdverse, schools: overlap.onlyAdverse },
  ];
  return (
    <svg
      className={styles.svg}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      role="img"
      aria-label={overlapDescription(overlap)}
    >
      <AdverseShape circle={adverse} y={y} />
      <LowShape circle={low} y={y} />
      {numbers.map(({ x, schools }, index) =>
        x === null ? null : (
          <text key={index} className={styles.number} x={x} y={y + 5} textAnchor="middle">
            {numberText(schools)}
          </text>
        ),
      )}
    </svg>
  );
}

interface Shape {
  readonly circle: Circle;
  readonly y: number;
}

/** Striped, in a solid line: told from the other without colours. */
function LowShape({ circle: { x, radius }, y }: Shape) {
  const styles = useStyles();
  const pattern = useId();
  return (
    <>
      <pattern id={pattern} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className={styles.stripe} x1="0" x2="0" y1="0" y2="6" />
      </pattern>
      <circle className={styles.low} cx={x} cy={y} r={radius} fill={`url(#${pattern})`} />
    </>
  );
}

/** Tinted, in a dashed line. */
function AdverseShape({ circle: { x, radius }, y }: Shape) {
  const styles = useStyles();
  return (
    <>
      <circle className={styles.tint} cx={x} cy={y} r={radius} />
      <circle className={styles.adverse} cx={x} cy={y} r={radius} />
    </>
  );
}

/** The look of a part of the picture. */
function Swatch({ low, adverse }: { readonly low: boolean; readonly adverse: boolean }) {
  const styles = useStyles();
  const circle = { x: 10, radius: 7 };
  return (
    <svg className={styles.swatch} viewBox="0 0 20 16" aria-hidden>
      {adverse && <AdverseShape circle={circle} y={8} />}
      {low && <LowShape circle={circle} y={8} />}
    </svg>
  );
}
