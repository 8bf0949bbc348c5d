import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { bytesBy } from "./russian-bytes";

const CELLS = [
  ["Школа", "Писали"],
  ["СОШ № 1", "25"],
];
const TABLE = "<table><tr><td>Школа</td><td>Писали</td></tr><tr><td>СОШ № 1</td><td>25</td></tr></table>";

/** The last two rows of the sheet that a file saved as .xls gives. */
async function rowsOf(text: string): Promise<unknown> {
  const workbook = await openXlsxWorkbook(bytesBy("utf-8", text), "отчёт.xls", { engine });
  return (await workbook.snapshot()).sheets[0]?.cells.slice(-2);
}

describe("a part of a page that a program saved", () => {
  it.each([
    "<!-- saved from url -->",
    "<center>",
    "<iframe src=x></iframe>",
    "<p>Отчёт</p>",
    "<script>1</script>",
  ])("is known by its table, whatever it begins with: %s", async (first) => {
    expect(await rowsOf(first + TABLE)).toEqual(CELLS);
  });

  it.each(["<center>Отчёт</center>", "<Отчёт><table>", "< 5", "<5;*;12\n"])("is none: %s", async (text) => {
    await expect(rowsOf(text)).rejects.toMatchObject({ code: "not-a-workbook" });
  });
});
