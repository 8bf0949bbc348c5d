import type { SchoolFile } from "../../../src/core/monthly/monthly-run";
import type { Cell } from "../../../src/workbook/cell";
import { finished } from "../../monthly/run-month";

const LABELS = ["Школа: ", "ОО: ", "Наименование образовательной организации:", "Учреждение : "];

/** A form whose school stands in the cell of its label, each school with a label of its own. */
function fileOf(number: number): SchoolFile {
  const school = `${LABELS[number % LABELS.length] ?? ""}МБОУ «СОШ № ${String(number)}»`;
  const cells: Cell[][] = [
    ["Питание за октябрь 2026 года"],
    [school],
    ["Классы", "Всего", "Завтраки"],
    ["1–4", 100 + number, 90 + number],
    ["5–9", 200 + number, 150 - number],
  ];
  const none = { formulas: [], errors: [], numberFormats: [], merges: [] };
  return {
    file: `otchet_${String(number)}.xlsx`,
    sheets: [{ name: "Лист1", visibility: "visible", cells, ...none }],
  };
}

describe("a school's name in the cell of its label", () => {
  it("is without the label, whatever that is", () => {
    const { files } = finished({ files: [1, 2, 3, 4, 5, 6].map(fileOf) });
    expect(files.map(({ school }) => school)).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => `МБОУ «СОШ № ${String(number)}»`),
    );
  });
});
