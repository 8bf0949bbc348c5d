import { mergeClasses } from "@fluentui/react-components";
import type { LinkTarget } from "../workbook/link-target";
import { cellCss } from "./cell-look";
import type { GridPlace } from "./grid-keys";
import { useGridStyles } from "./grid-styles";
import { sizeBefore } from "./sheet-size";
import { EMPTY_CELL, type ShownCell } from "./shown-rows";

/** Width of an average letter, px. */
const DIGIT = 7;

/** A cell; a merged one covers its columns, and a text runs over the empty cells at its right, as in Excel. */
export function SheetCell(props: {
  readonly place: GridPlace;
  /** px. */
  readonly left: number;
  /** Of the row. */
  readonly cells: readonly ShownCell[];
  readonly heightOf: (row: number) => number;
  readonly widthOf: (column: number) => number;
  readonly isPaper: boolean;
  readonly hasGridlines: boolean;
  readonly isActive: boolean;
  readonly onSelect: (column: number) => void;
  readonly onFollow: (link: LinkTarget) => void;
}) {
  const styles = useGridStyles();
  const { place, cells, isActive, isPaper, heightOf, widthOf } = props;
  const { row, column } = place;
  const { text, isNumber, span, down, style, link } = cells[column] ?? EMPTY_CELL;
  const width = sizeBefore(span, (at) => widthOf(column + at));
  const isWrapped = style?.wrap === true;
  const isLong = !isWrapped && text.length * DIGIT > width;
  const isNextEmpty = (cells[column + 1]?.text ?? "") === "";
  // How wide a text of a sheet of ours is depends on its size; one that fits is drawn the same.
  const isOver = (isLong || isPaper) && !isWrapped && !isNumber && isNextEmpty;
  return (
    <div
      role="gridcell"
      id={isActive ? "active-cell" : undefined}
      aria-colindex={column + 2}
      title={isLong || isWrapped ? text : undefined}
      className={mergeClasses(
        styles.cell,
        !isPaper && isNumber && styles.numeric,
        isPaper && styles.paperCell,
        isPaper && !props.hasGridlines && styles.bare,
        (span > 1 || down > 1) && (isPaper ? styles.over : styles.merged),
        isOver && styles.over,
        (isWrapped || down > 1) && styles.clipped,
        isActive && styles.active,
      )}
      style={{
        left: props.left,
        width,
        ...(isPaper
          ? { height: sizeBefore(down, (at) => heightOf(row + at)), ...cellCss(style ?? {}, isNumber) }
          : {}),
      }}
      onMouseDown={() => props.onSelect(column)}
    >
      {link === null ? text : <CellLink text={text} link={link} onFollow={props.onFollow} />}
    </div>
  );
}

/** By keys a link is followed from its cell, by Enter. */
function CellLink(props: {
  readonly text: string;
  readonly link: LinkTarget;
  readonly onFollow: (link: LinkTarget) => void;
}) {
  const styles = useGridStyles();
  const { text, link, onFollow } = props;
  return (
    <span role="link" className={styles.link} onClick={() => onFollow(link)}>
      {text}
    </span>
  );
}
