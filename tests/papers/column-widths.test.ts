import { columnWidths } from "../../src/papers/column-widths";
import { textWidth } from "../../src/sheets/report/letter-widths";
import { withoutLoneEnd, withWholeNumbers } from "../../src/locale/line-ends";

const LEFT = { align: "left", numberFormat: null } as const;
const SIZES = { letter: 106, headLetter: 126, margins: 190 } as const;

describe("columnWidths()", () => {
  it("leaves names of capital letters on a line where another column can give room", () => {
    const columns = [
      { ...LEFT, header: "Уровень", width: 0.17 },
      { ...LEFT, header: "ОО", width: 0.33 },
      { ...LEFT, header: "Участников", width: 0.1 },
      { ...LEFT, header: "Признаки", width: 0.4 },
    ];
    const rows = Array.from({ length: 30 }, (_, index) => [
      "без оснований для проверки",
      `МБОУ «СОШ № ${String(index + 10)}»`,
      100,
      index % 4 === 0 ? "доля «4» и «5» вне ожидаемого разброса по русскому языку в 4 классе" : "",
    ]);
    const widths = columnWidths({ columns, rows }, 9354, SIZES);
    expect(widths[0]).toBeGreaterThan(106 * textWidth("без оснований для проверки") + 190);
    expect(widths[1]).toBeGreaterThan(106 * textWidth("МБОУ «СОШ № 10»") + 190);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9354);
  });
});

describe("the ends of lines", () => {
  it.each([
    ["5 МА, 2021: на границе отметки «4» 39 работ из 45 (обычно 22)", "из\u00a045\u00a0(обычно\u00a022)"],
    ["Наибольшая доля «2» — 5 МА: 8,5 %, по региону — 14,8\u00a0%", "региону\u00a0—\u00a014,8\u00a0%"],
  ])("of the title %s are more than a word", (title, end) => {
    expect(withoutLoneEnd(title).split(" ").at(-1)).toBe(end);
  });

  it("part no number from its sign, nor a grade from its subject", () => {
    expect(withWholeNumbers("СОШ № 24: накопление: 5 МА, 11 РУ; 2,5 МБ, 4 Адрес")).toBe(
      "СОШ №\u00a024: накопление: 5\u00a0МА, 11\u00a0РУ; 2,5 МБ, 4 Адрес",
    );
  });
});
