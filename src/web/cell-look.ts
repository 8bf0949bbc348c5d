import type { CSSProperties } from "react";
import type { CellStyle } from "../workbook/edit";

/** Pixels of a point, as browsers and Excel count at a scale of 100 %. */
const PIXELS_OF_POINT = 4 / 3;
/** Pixels of a character of Excel's usual font, and of a cell's margins. Source: ECMA-376 part 1, 18.3.1.13. */
const PIXELS_OF_CHARACTER = 7;
const MARGINS = 5;
/** What Excel has where a sheet says nothing: 8.43 characters, 15 points. */
const USUAL_WIDTH = 8.43;
const USUAL_HEIGHT = 15;
const USUAL_SIZE = 11;

/** Width of a column, px. @param characters null = as Excel has it by itself. */
export function columnPixels(characters: number | null): number {
  return characters === 0 ? 0 : Math.round((characters ?? USUAL_WIDTH) * PIXELS_OF_CHARACTER + MARGINS);
}

/** Height of a row, px. @param points undefined = as Excel has it by itself. */
export function rowPixels(points = USUAL_HEIGHT): number {
  return Math.round(points * PIXELS_OF_POINT);
}

const ALIGNED = { left: "flex-start", center: "center", right: "flex-end" } as const;
const PLACED = { top: "flex-start", center: "center", bottom: "flex-end" } as const;

/** A cell's look as the browser draws it; Excel puts numbers at the right and all texts at the bottom. */
export function cellCss(style: CellStyle, isNumber: boolean): CSSProperties {
  const { size = USUAL_SIZE, color, fill, wrap = false, vertical = "bottom" } = style;
  const align = style.align ?? (isNumber ? "right" : "left");
  return {
    fontSize: `${String(size)}pt`,
    ...(style.bold === true ? { fontWeight: 700 } : {}),
    ...(style.italic === true ? { fontStyle: "italic" } : {}),
    ...(style.underline === true ? { textDecoration: "underline" } : {}),
    ...(color === undefined ? {} : { color: `#${color}` }),
    ...(fill === undefined ? {} : { backgroundColor: `#${fill}` }),
    ...(style.border === undefined ? {} : { borderColor: "#bfbfbf" }),
    justifyContent: ALIGNED[align],
    textAlign: align,
    alignItems: PLACED[vertical],
    whiteSpace: wrap ? "pre-wrap" : "pre",
  };
}
