import type { EditedPackage } from "./edited-package";
import type { EditOf } from "./sheet-settings";

/**
 * What people may not do: cells, objects and scenarios are protected; "0" allows what is forbidden by
 * default. No password. Source: ECMA-376 part 1, 18.3.1.85 (sheetProtection).
 */
const PROTECTION: Readonly<Record<string, string>> = {
  sheet: "1",
  objects: "1",
  scenarios: "1",
  formatColumns: "0",
  formatRows: "0",
  sort: "0",
  autoFilter: "0",
};

/** Protects a sheet of ours; cells outside the unlocked areas are locked again. */
export function protectSheet(book: EditedPackage, { sheet, unlocked }: EditOf<"protect-sheet">): void {
  const own = book.ownSheet(sheet);
  own.changeStyles((style) => book.styles.lockedStyle(style, true));
  for (const { row, column, rows, columns } of unlocked) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        own.setStyle(r, c, book.styles.lockedStyle(own.styleOf(r, c), false));
      }
    }
  }
  const { attributes } = own.section("sheetProtection");
  attributes.clear();
  for (const [name, value] of Object.entries(PROTECTION)) attributes.set(name, value);
}
