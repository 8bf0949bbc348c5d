import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { MEASURES_WORDS } from "../../src/locale/measure-words";
import { plan, saved, SHEET, tabTo, toChoice, write } from "./roadmap-steps";
import { openFile, PANE, withPage } from "./with-page";

const pages = withPage();

/** The file with a reason that nobody knows in the first row of `ОКО Мероприятия`. */
async function mistyped(bytes: Buffer): Promise<Buffer> {
  const sheet = MEASURES_WORDS.sheet;
  const file = await openXlsxWorkbook(new Uint8Array(bytes), "книга.xlsx", { engine });
  const [library] = (await file.snapshot({ sheets: [sheet] })).sheets;
  const header = library?.cells.findIndex((line) => line.includes(MEASURES_WORDS.columns.id)) ?? -1;
  const column = library?.cells[header]?.indexOf(MEASURES_WORDS.columns.triggers) ?? -1;
  await file.apply([{ kind: "write", sheet, row: header + 1, column, cells: [["по погоде"]] }]);
  return Buffer.from(file.save().bytes);
}

describe("what can be asked of a roadmap on the page", () => {
  it("adds the office's sheets by keyboard, says what is mistyped there, and writes the reminders", async () => {
    const page = await pages.open({ viewport: PANE });
    await toChoice(page);
    await tabTo(page, page.locator("summary", { hasText: "Дополнительно" }));
    await page.keyboard.press("Enter");
    for (const name of [/^Защитить лист/, /^Добавить лист «ОКО Мероприятия»/, /^Добавить лист «ОКО Исп/]) {
      await tabTo(page, page.getByRole("checkbox", { name }));
      await page.keyboard.press("Space");
    }
    await page.getByText("Дополнительно: выбрано 3").waitFor();
    await plan(page);
    await page.getByText("Что будет сделано").click();
    await page.getByText("Будет создано: 3").waitFor();
    await write(page);
    await page.getByText(/^Лист защищён без пароля/).waitFor();
    const { bytes, sheet } = await saved(page);
    expect(sheet(SHEET)?.protection).not.toBeNull();
    expect(sheet("ОКО Исполнители")).toBeDefined();

    await openFile(page, { name: "книга.xlsx", bytes: await mistyped(bytes) });
    await page.getByRole("button", { name: "Ещё разделы" }).click();
    await page.getByRole("menuitem", { name: "Дорожная карта" }).click();
    await page.getByRole("tab", { name: "Дорожная карта", exact: true }).click();
    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await page.getByText("Дополнительно", { exact: true }).click();
    expect(await page.getByText(/^Лист есть: внесённое используется/).count()).toBe(2);
    expect(await page.getByRole("checkbox", { name: /^Защитить лист/ }).isChecked()).toBe(true);
    await plan(page);
    await page.getByText("Замечания к данным (1)").click();
    await page.getByText(/^Мероприятие.* не прочитано .*«по погоде»/).waitFor();
    await page.getByRole("button", { name: "Изменить условия" }).click();

    await page.getByRole("tab", { name: "Отчёт за четверть" }).click();
    await tabTo(page, page.getByRole("checkbox", { name: /^Страница напоминаний/ }));
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Записать отчёт за четверть" }).click();
    await page.getByText("Отчёт за четверть записан.").waitFor();
    expect((await saved(page)).sheet("ОКО Напоминания")).toBeDefined();
  });
});
