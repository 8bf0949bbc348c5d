import type { SheetView } from "./sheet-view";
import { isCodeHeader, saysSchool, saysTotal, SCHOOL_HEADER } from "./school-words";

/** Share of a column's filled cells that must name a school. */
const MOST_SCHOOLS = 0.6;

/** A column of a sheet under its header. */
export interface ColumnBody {
  readonly view: SheetView;
  readonly column: number;
  readonly bodyRow: number;
}

/** Whether most filled cells of a column, in all these sheets, name a school, and more than one in all. */
export function holdsSchools(
  bodies: readonly ColumnBody[],
  isSchool: (text: string) => boolean = saysSchool,
): boolean {
  let [filled, schools] = [0, 0];
  const seen = new Map<string, boolean>();
  for (const { view, column, bodyRow } of bodies) {
    for (let row = bodyRow; row < view.rows; row += 1) {
      const text = view.text(row, column);
      if (text === "" || saysTotal(text)) continue;
      const isOne = seen.get(text) ?? isSchool(text);
      seen.set(text, isOne);
      filled += 1;
      if (isOne) schools += 1;
    }
  }
  const different = [...seen.values()].filter((isOne) => isOne).length;
  return different > 1 && schools >= filled * MOST_SCHOOLS;
}

/** Whether a header's words may stand over the names of schools. */
export function mayNameSchools(header: string): boolean {
  return SCHOOL_HEADER.test(header) && !isCodeHeader(header);
}
