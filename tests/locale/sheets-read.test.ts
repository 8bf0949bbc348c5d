import { sheetsRead } from "../../src/locale/sheets-read";

function said(sheets: readonly string[], listed = 3): string {
  return sheetsRead(sheets, listed).replaceAll("\u00a0", " ");
}

describe("sheetsRead()", () => {
  it("names the sheets of the workbook, and counts those that are too many", () => {
    expect(said(["МА 4"])).toBe("лист «МА 4»");
    expect(said(["МА 4", "РУ 4"])).toBe("листы «МА 4» и «РУ 4»");
    expect(said(["А", "Б", "В", "Г", "Д"])).toMatch(/^листы «А», «Б», «В» и ещё 2$/);
  });

  it("counts the sheets of files read beside it, each file once", () => {
    const nine = Array.from({ length: 9 }, (_, at) => `[Район 19.xlsx]Отчёт ${String(at)}`);
    expect(said([...nine, "[Район 48.xlsx]Свод"])).toBe(
      "9 листов файла «Район 19.xlsx» и лист «Свод» файла «Район 48.xlsx»",
    );
    expect(said(["МА 4", ...nine])).toBe("лист «МА 4» и 9 листов файла «Район 19.xlsx»");
  });
});
