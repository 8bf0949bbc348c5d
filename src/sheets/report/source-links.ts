import type { FiredFinding } from "../../core/run/fired-findings";
import type { WorkbookEdit } from "../../workbook/edit";
import { isJoinedSheet } from "../../workbook/joined-sheet";
import { MOST_LINKS } from "../../workbook/sheet-limits";
import { LINK_STYLE } from "./report-styles";
import { rowAreas } from "./row-areas";

/** Where the cells stand that lead to the sources. */
interface LinkColumn {
  readonly sheet: string;
  readonly column: number;
  /** The row of the first finding. */
  readonly firstRow: number;
}

/**
 * Rows of findings lead to their sources, as many as Excel takes: the cell says in any case where its source is.
 *
 * A row of a file that was read beside the workbook is nowhere in it.
 */
export function sourceLinks(
  { sheet, column, firstRow }: LinkColumn,
  findings: readonly Pick<FiredFinding, "result">[],
): WorkbookEdit[] {
  const links = findings
    .map(({ result }, index) => ({ target: result.source, row: firstRow + index }))
    .filter(({ target }) => !isJoinedSheet(target.sheet))
    .slice(0, MOST_LINKS);
  if (links.length === 0) return [];
  const areas = rowAreas(
    links.map(({ row }) => row),
    column,
    1,
  );
  return [
    ...links.map((link): WorkbookEdit => ({ kind: "link", sheet, column, ...link })),
    { kind: "style", sheet, areas, style: LINK_STYLE },
  ];
}
