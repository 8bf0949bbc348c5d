import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { errorText } from "../../../src/locale/errors";
import type { Grid } from "../../../src/workbook/cell";

const HEADER = "Школа;Писали\n";

async function cellsOf(text: string): Promise<Grid> {
  const workbook = await openXlsxWorkbook(Buffer.from(text), "таблица.csv", { engine });
  return (await workbook.snapshot()).sheets[0]?.cells ?? [];
}

describe("delimited text", () => {
  it.each([
    ["lines", "\n"],
    ["lines of delimiters", ";;;\n"],
    ["lines of empty quotes", '"";\n'],
  ])("ends where its last text stands, before any number of empty %s", async (_, line) => {
    expect(await cellsOf(HEADER + line.repeat(1_500_000))).toEqual([["Школа", "Писали"]]);
  });

  it("keeps the rows of its texts between empty lines", async () => {
    const cells = await cellsOf(`${HEADER}${"\n".repeat(200_000)}СОШ № 1;25\n`);
    expect([cells.length, cells[1], cells[200_001]]).toEqual([200_002, [], ["СОШ № 1", "25"]]);
  });

  it("is told to have more rows than a sheet of Excel", async () => {
    const reading = cellsOf(`${HEADER}${"\n".repeat(1_048_576)}СОШ № 1;25\n`);
    await expect(reading).rejects.toMatchObject({ code: "too-large", details: { why: "rows" } });
    expect(errorText("too-large", { why: "rows" })).toContain("больше строк, чем помещается на лист Excel");
  });

  it("without a text is an empty file", async () => {
    await expect(cellsOf("\n;;\n\n")).rejects.toMatchObject({ code: "empty" });
  });
});
