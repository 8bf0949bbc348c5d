import type { Page } from "playwright-core";
import { locked } from "../adapters/xlsx/locked-book";
import { bookParts, sheetXml } from "../adapters/xlsx/small-book";
import { madeUpBook } from "../adapters/xlsx/written-books";
import { zipOf } from "../adapters/xlsx/zip-maker";
import { faults } from "./axe";
import { throughFileDoor } from "./both-doors";
import { withExcel } from "./with-excel";
import { bytesOf, checkShort, LONG, openFile, PANE, SHORT, withPage } from "./with-page";

jest.retryTimes(2, { logErrorsBeforeRetry: true });
jest.setTimeout(240_000);

/** Writes from the list of schools, in a way when given. */
async function write(page: Page, mode?: RegExp): Promise<void> {
  await page.getByRole("button", { name: "Записать…" }).click();
  if (mode !== undefined) await page.getByRole("radio", { name: mode }).check();
  await page.getByRole("button", { name: "Записать", exact: true }).click();
  await writtenSheets(page).waitFor({ timeout: LONG });
}

function writtenSheets(page: Page) {
  return page.getByRole("region", { name: /Новые листы/ });
}

function chosenTab(page: Page) {
  return page.getByRole("navigation", { name: "Листы книги" }).locator("[aria-selected=true]");
}

async function isInView(page: Page): Promise<boolean> {
  const [tab, bar] = await Promise.all([
    chosenTab(page).boundingBox(),
    page.getByRole("navigation", { name: "Листы книги" }).boundingBox(),
  ]);
  return tab !== null && bar !== null && tab.x >= bar.x - 1 && tab.x + tab.width <= bar.x + bar.width + 1;
}

/** Closes the page as a person does. */
async function closesWithoutAsking(page: Page): Promise<boolean> {
  const closing = new Promise<boolean>((resolve) => {
    page.once("close", () => resolve(true));
    page.once("dialog", () => resolve(false));
  });
  await page.close({ runBeforeUnload: true });
  return closing;
}

describe("the page after writing", () => {
  const pages = withPage();

  it("shows the first of the new sheets, follows a link on it, and shows each by its own, as Excel will", async () => {
    const page = await pages.open();
    await checkShort(page);
    await write(page);
    expect(await chosenTab(page).textContent()).toBe("ОКО Признаки");
    expect(await isInView(page)).toBe(true);
    const title = page.getByRole("gridcell", { name: "Признаки, требующие внимания" });
    await title.waitFor();
    expect(await title.evaluate((cell) => getComputedStyle(cell).fontWeight)).toBe("700");
    const heights = await page
      .getByRole("grid")
      .getByRole("row")
      .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
    expect(new Set(heights).size).toBeGreaterThan(2);

    const link = page.getByRole("grid").getByRole("link").first();
    for (let presses = 0; presses < 12 && (await link.count()) === 0; presses++) {
      await page.getByRole("grid").press("End");
      await page.getByRole("grid").press("ArrowDown");
    }
    await link.click();
    await page.locator("[role=row][aria-selected=true]").waitFor();
    expect(await chosenTab(page).textContent()).not.toBe("ОКО Признаки");

    await writtenSheets(page).getByRole("button", { name: "ОКО Диаграммы" }).click();
    await page
      .getByRole("img", { name: /^диаграмма: / })
      .first()
      .waitFor();
    expect([await chosenTab(page).textContent(), await isInView(page)]).toEqual(["ОКО Диаграммы", true]);
    expect(await faults(page, "body")).toEqual([]);
  });

  it("knows that all is saved, takes marks and the write back apart, and says what remains", async () => {
    const page = await pages.open();
    await checkShort(page);
    await write(page, /Отметить строки/);
    await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Сохранить файл" }).click(),
    ]);
    await page.getByText("Всё записанное сохранено.").waitFor();
    expect(await page.getByRole("button", { name: "Сохранить ещё раз" }).count()).toBe(1);
    await page.getByRole("button", { name: "Снять отметки" }).click();
    await page.getByText(/сняты\. Остаётся в книге: 14.листов ОКО\. Их убирает кнопка/).waitFor();
    await page.getByRole("button", { name: "Вернуть отметки" }).click();
    await page.getByText("Отметки возвращены.").waitFor();
    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.getByText("Запись отменена. Книга такая, какой была.").waitFor();
    expect(await page.getByRole("button", { name: "Снять отметки" }).count()).toBe(0);
  });

  it("takes back one write at a time, also after saving, and what an earlier file holds, and says what is left", async () => {
    const page = await pages.open();
    await checkShort(page);
    await write(page, /Отметить строки/);
    const saving = page.waitForEvent("download");
    await page.getByRole("button", { name: "Сохранить файл" }).click();
    const saved = await bytesOf(await saving);
    await write(page, /Копия/);
    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.getByText(/Остаётся от прежних записей: 14.листов ОКО, отметки строк\./).waitFor();
    await page.getByText("Всё записанное сохранено.").waitFor();
    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.getByText("Запись отменена. Книга такая, какой была.").waitFor();
    expect(await page.getByRole("button", { name: "Сохранить файл" }).count()).toBe(0);

    await openFile(page, { name: "сохранённая.xlsx", bytes: saved });
    await page.getByRole("button", { name: "Снять отметки" }).click();
    await page.getByText(/сняты\. Остаётся в книге: 14.листов ОКО\.$/).waitFor();
    expect(await page.getByRole("button", { name: "Отменить запись" }).count()).toBe(0);
    await page.getByRole("button", { name: "Вернуть отметки" }).click();
    await page.getByText("Отметки возвращены.").waitFor();
    expect(await page.getByRole("button", { name: "Сохранить файл" }).count()).toBe(0);
    expect(await closesWithoutAsking(page)).toBe(true);
  });

  it("shows a new workbook beside what is open, keeps it unsaved when that is written too, and saves both", async () => {
    const page = await pages.open();
    await checkShort(page);
    await write(page, /Новая книга/);
    await page.getByText("Записано в новую книгу").waitFor();
    await page.getByRole("gridcell", { name: "Признаки, требующие внимания" }).waitFor();
    const file = page.getByRole("combobox", { name: "Файл" });
    expect(await file.locator("option").count()).toBe(2);
    await file.selectOption({ index: 0 });
    expect(await page.getByRole("tab", { name: "ОКО Признаки" }).count()).toBe(0);

    await page.getByRole("button", { name: "К совещанию" }).click();
    await page.getByRole("button", { name: /^Записать/ }).click();
    await page.getByText("Записано. Новые листы видны в книге").waitFor();
    const names: string[] = [];
    for (let times = 0; times < 2; times++) {
      const saving = page.waitForEvent("download");
      await page.getByRole("button", { name: "Сохранить файл" }).click();
      names.push((await bytesOf(await saving)).length.toString());
    }
    await page.getByRole("button", { name: "Сохранить файл" }).waitFor({ state: "detached" });
    expect(new Set(names).size).toBe(2);
  });

  it("asks before unsaved results are left behind, by another file or by closing", async () => {
    const page = await pages.open();
    await checkShort(page);
    await write(page);
    const asked = page.waitForEvent("dialog");
    void page.close({ runBeforeUnload: true });
    const leaving = await asked;
    expect(leaving.type()).toBe("beforeunload");
    await leaving.dismiss();
    expect(page.isClosed()).toBe(false);

    const other = { name: "другая.xlsx", bytes: Buffer.from(madeUpBook(4)) };
    await openFile(page, other);
    const dialog = page.getByRole("dialog", { name: "Результаты не сохранены" });
    await dialog.getByRole("button", { name: "Остаться" }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("tab", { name: "ОКО Признаки" }).waitFor();
    await openFile(page, other);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Сохранить и продолжить" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Пример — ОКО.xlsx");
    await page.getByText("другая.xlsx").first().waitFor();

    expect(await closesWithoutAsking(page)).toBe(true);
  });

  it("tells that results of a book with a password are written without one", async () => {
    const page = await pages.open({ viewport: PANE });
    const bytes = Buffer.from(locked(madeUpBook(), { password: "п" }));
    await openFile(page, { name: "под паролем.xlsx", bytes });
    await page.getByRole("textbox", { name: "Пароль" }).fill("п");
    await page.getByRole("dialog").getByRole("button", { name: "Открыть" }).click();
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("button", { name: "Записать…" }).click();
    await page.getByText("Что будет сделано").waitFor();
    expect(await page.getByText("будет открываться без него").count()).toBe(0);
    await page.getByRole("radio", { name: /Новая книга/ }).check();
    await page.getByText("будет открываться без него").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    await page.getByText(/файл с результатами — без него/).waitFor();
    await page.getByText("Файл будет без пароля.").waitFor();
    expect(await faults(page)).toEqual([]);
  });
});

describe("the pane inside Excel after writing", () => {
  const excel = withExcel();

  it("leads to each of the new sheets", async () => {
    const { setup } = await throughFileDoor(madeUpBook(), "книга.xlsx", "copy");
    const { page, pane } = await excel.open(setup);
    await pane.getByRole("button", { name: "Проверить", exact: true }).click({ timeout: LONG });
    await pane.getByRole("button", { name: "Записать…" }).click({ timeout: LONG });
    await pane.getByRole("button", { name: "Записать", exact: true }).click();
    const sheets = pane.getByRole("region", { name: /Новые листы/ });
    await sheets.getByRole("button", { name: "ОКО Школы" }).click({ timeout: LONG });
    await page.waitForFunction(() => globalThis.browserHost.facts().selected.startsWith("ОКО Школы!A1"));
  });
});

describe("the page, while a large file is read", () => {
  const pages = withPage();
  /** Some 150 MB of XML in half a megabyte. */
  let large: Buffer;
  beforeAll(() => {
    const row = `<row>${'<c t="str"><v>школа</v></c>'.repeat(50)}</row>`;
    large = Buffer.from(zipOf(bookParts({ sheet: sheetXml(row.repeat(100_000)) })));
  });

  it("stops at «Отмена», and opens another one at once", async () => {
    const page = await pages.open();
    await openFile(page, { name: "большая.xlsx", bytes: large });
    await page.getByRole("button", { name: "Отмена" }).click();
    await page.getByText("Остановлено. Ничего не изменилось.").waitFor({ timeout: 10_000 });
    await checkShort(page);
    await openFile(page, { name: "большая.xlsx", bytes: large });
    await page.getByRole("button", { name: "Отмена" }).click();
    await page.getByText("Остановлено. Ничего не изменилось.").waitFor({ timeout: 10_000 });
    expect(await page.getByRole("list", { name: "Список школ" }).count()).toBe(1);
    expect(await page.getByText(SHORT).count()).toBeGreaterThan(0);
  });

  it("stops at «Отмена» in the middle of several", async () => {
    const page = await pages.open();
    const files = [
      { name: "а первая.xlsx", mimeType: "", buffer: Buffer.from(madeUpBook(4)) },
      { name: "большая.xlsx", mimeType: "", buffer: large },
    ];
    await page.locator("input[type=file]").setInputFiles(files);
    await page
      .getByText(/Читаю 2 из.2/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Отмена" }).click();
    await page.getByRole("region", { name: "Список файлов" }).waitFor({ timeout: 10_000 });
    expect(await page.getByText("Не прочитаны").count()).toBeGreaterThan(0);
  });
});
