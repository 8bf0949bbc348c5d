import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { shortSample } from "../short-sample";
import { faultsInExcel } from "./axe";
import { hostSetup } from "./both-doors";
import { withExcel } from "./with-excel";

const LIST = Buffer.from("Что;Когда\nсовещание;завтра\n");
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

describe("the pane in Excel, given files beside the open workbook", () => {
  const excel = withExcel();

  it("says what came of each, checks their tables with its own, and shows where a row is that is not in Excel", async () => {
    const bytes = shortSample(2);
    const file = await openXlsxWorkbook(new Uint8Array(bytes), "sample.xlsx", { engine });
    const whole = await file.snapshot();
    // The reports of one procedure are open, the file has those of two.
    const open = { ...whole, fileName: "открытая.xlsx", sheets: whole.sheets.slice(0, 4) };
    const { page, pane, foreign } = await excel.open(hostSetup(open, []));
    await pane.getByRole("button", { name: "Проверить", exact: true }).waitFor();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      pane.getByRole("button", { name: "Добавить файлы" }).click(),
    ]);
    await chooser.setFiles([
      { name: "Всё.xlsx", mimeType: "", buffer: bytes },
      { name: "снимок.xlsx", mimeType: "", buffer: PNG },
      { name: "заметки.csv", mimeType: "", buffer: LIST },
    ]);
    const list = pane.getByRole("region", { name: "Список файлов" });
    await list.getByText("Это не книга Excel: файл начинается как изображение PNG.").waitFor();
    await list.getByText("Прочитан, знакомых таблиц нет.").waitFor();
    await list.getByText(/^6.таблиц/).waitFor();
    await pane.getByRole("heading", { level: 3, name: "открытая.xlsx" }).waitFor();
    expect(await faultsInExcel(page)).toEqual([]);

    await pane.getByRole("button", { name: "Проверить", exact: true }).click();
    await pane.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
    const elsewhere = pane.getByRole("button", { name: /^К строке.*\[Всё\.xlsx\]/ });
    await elsewhere.first().click();
    await pane.getByText(/^Эта строка в файле «Всё\.xlsx»/).waitFor();
    expect(foreign).toEqual([]);
  });
});
