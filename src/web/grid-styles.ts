import { FORCED_OUTLINE } from "../taskpane/parts/forced-outline";
import { makeStyles, tokens } from "@fluentui/react-components";

/** Height of a row, px. */
export const ROW_HEIGHT = 24;

/** Width of the column of row numbers, px. */
export const HEADER_WIDTH = 52;

/** The look of a sheet. */
export const useGridStyles = makeStyles({
  grid: {
    height: "100%",
    overflow: "auto",
    position: "relative",
    backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  body: { position: "relative" },
  top: {
    position: "sticky",
    top: 0,
    zIndex: 4,
    height: `${String(ROW_HEIGHT)}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  row: { position: "absolute", left: 0, boxSizing: "border-box" },
  head: {
    boxSizing: "border-box",
    height: `${String(ROW_HEIGHT)}px`,
    lineHeight: `${String(ROW_HEIGHT - 1)}px`,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  /** Over the row numbers, with the letters of the columns that stay. */
  corner: {
    position: "sticky",
    left: 0,
    zIndex: 1,
    height: `${String(ROW_HEIGHT)}px`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  /** The rows that stay in view: over the others, numbers and charts. */
  frozenRows: {
    position: "sticky",
    zIndex: 3,
    boxShadow: `0 1px 0 ${tokens.colorNeutralStroke1}`,
  },
  frozenCells: {
    position: "sticky",
    left: `${String(HEADER_WIDTH)}px`,
    marginLeft: `${String(HEADER_WIDTH)}px`,
    zIndex: 2,
    backgroundColor: "#ffffff",
    boxShadow: `1px 0 0 ${tokens.colorNeutralStroke1}`,
  },
  cut: { overflow: "hidden" },
  letter: { position: "absolute", top: 0 },
  number: { position: "sticky", left: 0, width: `${String(HEADER_WIDTH)}px`, zIndex: 2 },
  cell: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    height: `${String(ROW_HEIGHT)}px`,
    lineHeight: `${String(ROW_HEIGHT - 1)}px`,
    padding: "0 6px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  over: { overflow: "visible", textOverflow: "clip", zIndex: 1 },
  merged: { zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  /** A sheet as it will look in Excel: on white in a dark theme too, in Excel's font or one of its size. */
  paper: {
    backgroundColor: "#ffffff",
    color: "#000000",
    fontFamily: 'Calibri, Carlito, "Segoe UI", "Helvetica Neue", Arial, sans-serif',
    // Fonts that stand in for Calibri are larger: by the height of its small letters they are as wide.
    fontSizeAdjust: "0.466",
  },
  paperCell: {
    display: "flex",
    lineHeight: "1.22",
    padding: "0 3px",
    overflowWrap: "anywhere",
    textOverflow: "clip",
    borderRightColor: "#e1e1e1",
    borderBottomColor: "#e1e1e1",
  },
  bare: { borderRightColor: "transparent", borderBottomColor: "transparent" },
  clipped: { overflow: "hidden" },
  link: { cursor: "pointer" },
  numeric: { textAlign: "right" },
  active: { boxShadow: `inset 0 0 0 2px ${tokens.colorBrandStroke1}`, ...FORCED_OUTLINE },
  target: { backgroundColor: tokens.colorBrandBackground2, ...FORCED_OUTLINE },
  targetNumber: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: 600,
  },
  marked: { backgroundColor: tokens.colorStatusWarningBackground1 },
  markedNumber: { borderRight: `4px solid ${tokens.colorStatusWarningBorderActive}` },
});
