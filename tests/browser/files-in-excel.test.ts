import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { shortSample } from "../short-sample";
import { faultsInExcel } from "./axe";
import { hostSetup } from "./both-doors";
import { withExcel } from "./with-excel";
import { locked } from "../adapters/xlsx/locked-book";
import { utils, write } from "@e965/xlsx";

const LIST = Buffer.from("Что;Когда\nсовещание;завтра\n");
const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");

/** A table that no rule knows. */
function handMade(): Buffer {
  const book = utils.book_new();
  const rows = [25, 30, 41, 18].map((n, at) => [`СОШ № ${String(at + 1)}`, n, 2, n - 14, 8, 4]);
  const cells = [
    ["Итоги ВПР по химии, 8 класс, 2025 год"],
    ["Кто", "Было", "плохо", "сойдёт", "неплохо", "блеск"],
    ...rows,
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(cells), "Лист1");
  return Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array);
}

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

  it("goes on with the others where one is damaged, one has a password and one is the open book again", async () => {
    const bytes = shortSample(2);
    const file = await openXlsxWorkbook(new Uint8Array(bytes), "sample.xlsx", { engine });
    const whole = await file.snapshot();
    const open = { ...whole, fileName: "открытая.xlsx", sheets: whole.sheets.slice(0, 4) };
    const { page, pane, foreign } = await excel.open(hostSetup(open, []));
    await pane.getByRole("button", { name: "Проверить", exact: true }).waitFor();
    const before = await pane.getByRole("tab", { name: /^Таблицы/ }).innerText();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      pane.getByRole("button", { name: "Добавить файлы" }).click(),
    ]);
    const secret = Buffer.from(locked(new Uint8Array(bytes), { password: "тайна" }));
    await chooser.setFiles([
      { name: "половина.xlsx", mimeType: "", buffer: bytes.subarray(0, bytes.length / 2) },
      { name: "с паролем.xlsx", mimeType: "", buffer: secret },
      { name: "свод.xlsx", mimeType: "", buffer: handMade() },
      { name: "копия свода.xlsx", mimeType: "", buffer: handMade() },
    ]);
    const list = pane.getByRole("region", { name: "Список файлов" });
    await list.getByText(/повреждён/).waitFor();
    expect(await faultsInExcel(page)).toEqual([]);
    expect(await pane.getByRole("tab", { name: /^Таблицы/ }).innerText()).toBe(before);

    await list.getByRole("button", { name: "Пароль: с паролем.xlsx" }).click();
    const dialog = pane.getByRole("dialog");
    await dialog.getByLabel("Пароль").fill("не тот");
    await dialog.getByRole("button", { name: "Открыть" }).click();
    await dialog.getByText(/не подош|неверн/i).waitFor();
    await dialog.getByLabel("Пароль").fill("тайна");
    await dialog.getByRole("button", { name: "Открыть" }).click();
    await list.getByText(/^6.таблиц/).waitFor();

    await pane
      .getByRole("button", { name: /^Показать столбцы/ })
      .first()
      .click();
    await pane.getByText("Школ: 4.").waitFor();
    await pane.getByRole("button", { name: "Запомнить" }).click();
    await pane
      .getByText(/по форме «/)
      .first()
      .waitFor();
    expect(foreign).toEqual([]);
  });
});
