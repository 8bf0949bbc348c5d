import { read, utils } from "@e965/xlsx";
import { plainSheet } from "../../src/workbook/plain-sheet";
import type { Cell } from "../../src/workbook/cell";
import { smallMonth } from "../small-month";
import { faultsInExcel } from "./axe";
import { hostSetup } from "./both-doors";
import { press, untilCleaned, untilStep, walkTo } from "./monthly-steps";
import { withExcel } from "./with-excel";

describe("the pane in Excel, given the tables of schools", () => {
  const excel = withExcel();

  it("reads files beside the open workbook and its own sheets, and writes into it", async () => {
    const [form, register, first, second, third] = smallMonth("2025-10");
    const { Sheets } = read(first?.bytes);
    const cells = utils.sheet_to_json<Cell[]>(Sheets["Кружки"] ?? {}, { header: 1, defval: null, raw: true });
    const open = {
      ...{ fileName: "Мониторинг.xlsx", structureLocked: false, names: [], settings: {} },
      sheets: [plainSheet("Первая", { cells })],
    };
    const { page, pane, foreign } = await excel.open(hostSetup(open, []));
    await press(pane, "Собрать таблицы школ");
    await untilStep(pane, "Файлы школ");
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(pane, "Добавить файлы")]);
    await chooser.setFiles(
      [form, register, second, third].flatMap((file) =>
        file === undefined ? [] : [{ name: file.name, mimeType: "", buffer: file.bytes }],
      ),
    );
    await untilCleaned(pane);
    await pane.getByRole("checkbox", { name: /^Листы открытой книги/ }).click();
    await pane.getByText("Мониторинг.xlsx: Первая").waitFor();
    expect(await faultsInExcel(page)).toEqual([]);
    await walkTo(pane, "Запись");
    await press(pane, "Записать");
    await pane
      .getByText(/^Записано/)
      .first()
      .waitFor();
    await press(pane, "Отменить последнее действие");
    await pane.getByRole("button", { name: "Записать", exact: true }).waitFor();
    expect(foreign).toEqual([]);
  });
});
