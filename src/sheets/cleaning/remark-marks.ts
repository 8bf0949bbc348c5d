import type { Severity } from "../../core/model/check-result";
import type { Remark } from "../../core/monthly/remark";
import { remarkText } from "../../locale/monthly-remarks";
import { parseArea } from "../../workbook/address";
import type { Area } from "../../workbook/cell";
import type { WorkbookEdit } from "../../workbook/edit";
import { SEVERITY_FILLS } from "../report/report-styles";

const STRENGTHS: readonly Severity[] = ["alert", "warn", "info"];

/** Marks and notes on the sheets of one school's file: what it has to mend is seen where it is. */
export function remarkMarkEdits(remarks: readonly Remark[]): WorkbookEdit[] {
  const own = remarks.filter(({ because }) => because === null);
  const sheets = [...new Set(own.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet): WorkbookEdit[] => {
    const here = own.filter((remark) => remark.sheet === sheet);
    const taken = new Set<string>();
    const marks = STRENGTHS.flatMap((strength): WorkbookEdit[] => {
      const areas = here
        .filter(({ severity }) => severity === strength)
        .flatMap(({ cells, details }) => (typeof details["rows"] === "number" ? cells : cells.slice(0, 1)))
        .filter((cell) => !taken.has(cell) && taken.add(cell).has(cell))
        .flatMap((cell): Area[] => [parseArea(cell)].filter((area) => area !== null));
      return areas.length === 0
        ? []
        : [{ kind: "mark", sheet, strength, areas, fill: SEVERITY_FILLS[strength] }];
    });
    return [...marks, ...noteEdits(sheet, here)];
  });
}

/** One note a cell, with all that is said of it. */
function noteEdits(sheet: string, remarks: readonly Remark[]): WorkbookEdit[] {
  const texts = new Map<string, string[]>();
  for (const remark of remarks) {
    const [cell] = remark.cells;
    if (cell !== undefined) texts.set(cell, [...(texts.get(cell) ?? []), remarkText(remark)]);
  }
  return [...texts].flatMap(([cell, lines]): WorkbookEdit[] => {
    const area = parseArea(cell);
    return area === null
      ? []
      : [{ kind: "note", sheet, row: area.row, column: area.column, text: lines.join("\n") }];
  });
}
