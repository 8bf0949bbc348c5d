import { utils, write } from "@e965/xlsx";
import type { Locator, Page } from "playwright-core";
import { shortSample } from "../short-sample";
import { checkSample, checkShort, openFile, openShort, showMore, withPage, writeAndSave } from "./with-page";

/** A workbook of one sheet, as a file. */
function bookOf(name: string, sheet: string, rows: readonly (readonly unknown[])[]) {
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows.map((row) => [...row])), sheet);
  return { name, bytes: Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array) };
}

/** Marks of ten schools; nothing says the year. */
const WITHOUT_YEAR = bookOf("Отчёт.xlsx", "МА 4", [
  ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
  ["Озёрный край", 10, 1000, 10, 40, 40, 10],
  ...Array.from({ length: 10 }, (_, at) => [
    `МБОУ «СОШ № ${String(at)}»(edu90010${String(at)})`,
    null,
    100,
    10,
    40,
    40,
    10,
  ]),
]);

/** Scores in a procedure whose scale ships with another maximum: eight points. */
const OTHER_MAXIMUM = bookOf("Отчёты.xlsx", "ОМ 4", [
  ["Распределение первичных баллов"],
  [],
  ["ВПР 2022 Окружающий мир 4 класс"],
  ["Предмет:", "Окружающий мир"],
  ["Максимальный первичный балл:", 8],
  [],
  ["Группы участников", "Кол-во участников", 0, 1, 2, 3, 4, 5, 6, 7, 8],
  ["Озёрный край", 20000, 1, 2, 3, 10, 20, 30, 20, 10, 4],
  ["МБОУ «СОШ № 1»(edu900101)", 20, 0, 0, 5, 10, 20, 30, 20, 10, 5],
  ["МБОУ «СОШ № 2»(edu900102)", 10, 0, 0, 0, 0, 20, 30, 20, 20, 10],
]);

function schools(page: Page): Locator {
  return page.getByRole("list", { name: "Список школ" }).getByRole("button");
}

describe("what a person corrects on the page", () => {
  const pages = withPage();

  it("narrows the list by strength, check, subject and text, and widens it again", async () => {
    const page = await pages.open();
    await checkSample(page);
    const all = Number(/показано (\d+)/.exec((await page.getByText(/^показано/).textContent()) ?? "")?.[1]);
    const headline =
      (await page
        .getByText(/\d+ — обратить внимание/)
        .first()
        .textContent()) ?? "";
    const toNote = Number(/(\d+) — обратить внимание/.exec(headline)?.[1]);
    await page.getByText("Условия отбора").click();
    await page.getByLabel("Сила").selectOption({ label: "обратить внимание" });
    await page.getByText(`показано ${String(toNote)} из`).waitFor();
    expect(await schools(page).count()).toBe(toNote);
    await page
      .getByLabel("Признак", { exact: true })
      .selectOption({ label: "Отметки за работу выше журнальных" });
    await page.getByText(/^показано [12] из/).waitFor();
    for (const line of await schools(page).allTextContents()) {
      expect(line).toContain("Отметки за работу выше журнальных");
    }
    await page.getByRole("button", { name: "Сбросить условия" }).click();
    await page.getByText(`показано ${String(all)} из`).waitFor();
    await page.getByLabel("Название или логин школы").fill("990108");
    await page.getByText(/^показано 1 из/).waitFor();
    await page.getByLabel("Название или логин школы").fill("нет такой");
    await page.getByText("По этим условиям школ нет.").waitFor();
  });

  it("opens a file that is dropped on it", async () => {
    const page = await pages.open();
    const bytes = shortSample().toString("base64");
    const data = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([content], "Брошенный.xlsx"));
      return transfer;
    }, bytes);
    await page.dispatchEvent("main", "dragover", { dataTransfer: data });
    await page.getByText("Отпустите файл, чтобы открыть его").waitFor();
    await page.dispatchEvent("main", "drop", { dataTransfer: data });
    await page.getByText("Брошенный.xlsx").waitFor();
    await page.getByRole("button", { name: "Проверить" }).waitFor();
  });

  it("takes a corrected subject, grade and year, and leaves a table out", async () => {
    const page = await pages.open();
    await openShort(page);
    await page.getByText(/^3\s+таблицы$/).waitFor();
    const item = page.getByRole("main").getByRole("listitem").first();
    await item.getByRole("button", { name: /^Исправить/ }).click();
    await item.getByLabel("Предмет").selectOption({ label: "биология" });
    await item.getByLabel("Класс").fill("6");
    await item.getByLabel("Год").fill("2019");
    await item.getByRole("button", { name: "Применить" }).click();
    await item.getByText(/биология · 6\sкл\.\s?· 2019/).waitFor();
    await item.getByRole("button", { name: /^Исправить/ }).click();
    await item.getByLabel("Учитывать эту таблицу").uncheck();
    await item.getByRole("button", { name: "Применить" }).click();
    await item.getByText("не участвует").waitFor();
    await page.getByText(/^2\s+таблицы$/).waitFor();
  });

  it("checks with a changed threshold", async () => {
    const page = await pages.open();
    await checkShort(page);
    const before = await page
      .getByRole("main")
      .getByText(/школ треб(ует|уют) проверки/)
      .last()
      .textContent();
    await showMore(page, "Настройки");
    const field = page.getByRole("textbox", { name: "«Требует проверки»: видов признаков не меньше" });
    await field.fill("1");
    await field.press("Enter");
    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await schools(page).first().waitFor();
    const after = await page
      .getByRole("main")
      .getByText(/треб(ует|уют) проверки/)
      .first()
      .textContent();
    expect(after).not.toBe(before);
  });

  it("uses a scale that the person adds", async () => {
    const page = await pages.open();
    await openFile(page, OTHER_MAXIMUM);
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("main").getByRole("tab", { name: "Школы" }).click();
    await schools(page).first().click();
    await page
      .getByText(/Шкала неизвестна/i)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "К списку" }).click();

    await showMore(page, "Настройки");
    await page.getByRole("button", { name: "Добавить шкалу" }).click();
    await page.getByLabel("Предмет", { exact: true }).selectOption({ label: "окружающий мир" });
    const values = {
      Класс: "4",
      Год: "2022",
      Максимум: "8",
      "«3» с балла": "3",
      "«4» с балла": "5",
      "«5» с балла": "7",
    };
    for (const [label, value] of Object.entries(values)) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    await page.getByRole("button", { name: "Сохранить шкалу" }).click();
    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await page.getByRole("main").getByRole("tab", { name: "Школы" }).click();
    await schools(page).first().click();
    await page.locator("figure").getByRole("img").first().waitFor();
    expect(await page.getByText(/шкала неизвестна/i).count()).toBe(0);
  });

  it("remembers an answer in the workbook that it saves", async () => {
    const page = await pages.open();
    await openFile(page, WITHOUT_YEAR);
    const question = page.getByLabel("За какой это год?").last();
    await question.fill("2021");
    await question.press("Enter");
    await question.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Проверить" }).click();
    const bytes = await writeAndSave(page);

    const again = await pages.open();
    await openFile(again, { name: "Отчёт — ОКО.xlsx", bytes });
    await again.getByText(/математика · 4\sкл\.\s?· 2021/).waitFor();
    expect(await again.getByLabel("За какой это год?").count()).toBe(0);
  });
});
