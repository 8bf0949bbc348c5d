import { recogniseTables } from "../../src/core/table/recognise-tables";
import { tableFactsText } from "../../src/locale/table-facts";
import type { Cell } from "../../src/workbook/cell";
import { snapshotOf } from "../read-snapshot";
import { normal } from "./normal-text";

it("says of which class a table is where it is of one", () => {
  const marks: readonly Cell[] = ["Писали", "2", "3", "4", "5"];
  const none = Array<null>(marks.length - 1).fill(null);
  const rows = [1, 2].map((at): Cell[] => [`СОШ № ${String(at)}`, 20, 2, 8, 8, 2, 20, 2, 8, 8, 2]);
  const book = snapshotOf({
    Свод: [["ВПР 2025, химия"], ["Школа", "8А", ...none, "8Б", ...none], [null, ...marks, ...marks], ...rows],
  });
  expect(recogniseTables(book, {}).tables.map((table) => normal(tableFactsText(table)))).toEqual([
    "химия · 8А кл. · 2025 · 2 ОО · 2 строки",
    "химия · 8Б кл. · 2025 · 2 ОО · 2 строки",
  ]);
});
