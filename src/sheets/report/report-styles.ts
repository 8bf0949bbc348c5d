import type { Severity } from "../../core/model/check-result";
import type { CellStyle } from "../../workbook/edit";

/** Background of a row by strength; the same on our sheets and in marks on the source. */
export const SEVERITY_FILLS: Readonly<Record<Severity, string>> = {
  alert: "F8D5CB",
  warn: "FDF0CC",
  info: "E6EDF5",
};

/** Colours of a school's conclusion; none for the others, which ask for nothing. */
export const LEVEL_FILLS = { check: SEVERITY_FILLS.alert, attention: SEVERITY_FILLS.warn } as const;

/** Colours of chart series. */
export const CHART_COLORS = {
  main: "2F5D8A",
  second: "C8A24A",
  pale: "A9BDD1",
  boundary: "B4533C",
  /** A second line over columns of `main`. */
  dark: "1B2A3A",
} as const;

/**
 * Colours of what stands side by side: in each list neighbours differ in lightness as well as in hue, so that they are
 * told apart in grey print and by colour-blind people.
 */
export const CHART_PALETTE = {
  /** Marks «2» to «5». */
  marks: ["9C3524", "F0CE8A", "7FA8CF", "1F4A75"],
  /** Lowered, confirmed, raised against the journal. */
  journal: ["1F4A75", "C9D6E4", "B4533C"],
  /** Levels of evidence, the strongest first. */
  levels: [CHART_COLORS.boundary, "E3BF6A", CHART_COLORS.main, "BFCFDF"],
  /** Done, late, coming, overdue. */
  terms: ["2F5D8A", "A9BDD1", "EFE6CF", "B4533C"],
  /** Target reached, close, not reached. */
  lights: ["2F5D8A", "E3BF6A", "9C3524"],
  /** Groups in an order: clusters from the hardest conditions. */
  groups: ["9C3524", "E3BF6A", "4F7FAE", "1B3552", "B9C9DA", "6B4A2B"],
} as const;

/** Backgrounds of a heat table: no sign, one, two, three and more. */
export const HEAT_FILLS = ["F3F6FA", "EDBE6A", "D98A63", "9C3524"] as const;

/** Colour of the report's tabs. */
export const TAB_COLOR = "2F5D8A";

export const TITLE_STYLE: CellStyle = { bold: true, size: 16, color: "1F3A57", vertical: "center" };

/** Title of a table that stands under others on its sheet. */
export const BLOCK_TITLE_STYLE: CellStyle = { bold: true, size: 13, color: "1F3A57", vertical: "bottom" };

/** Headers and totals of a pivot before its first refresh. */
export const PIVOT_HEADER_STYLE: CellStyle = { bold: true, fill: "E6EDF5", border: "thin", wrap: true };

export const LEAD_STYLE: CellStyle = { bold: true, wrap: true, vertical: "top" };

export const NOTE_STYLE: CellStyle = { color: "4A5560", wrap: true, vertical: "top" };

export const HEADER_STYLE: CellStyle = {
  bold: true,
  color: "FFFFFF",
  fill: "2F5D8A",
  wrap: true,
  align: "center",
  vertical: "center",
  border: "thin",
};

export const BODY_STYLE: CellStyle = { vertical: "top", border: "thin" };

export const TOTAL_STYLE: CellStyle = {
  bold: true,
  fill: "F3F6FA",
  wrap: true,
  border: "thin",
  vertical: "top",
};

export const FOOTER_STYLE: CellStyle = {
  italic: true,
  color: "4A5560",
  wrap: true,
  vertical: "top",
};

export const LINK_STYLE: CellStyle = { color: "1F5FA8", underline: true };
