import { writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { read, utils } from "@e965/xlsx";
import type { Page } from "playwright-core";
import { describeWithData, sharedFile, sharedFiles } from "../shared-data";
import { MARKUP } from "../small-month";
import { faults } from "./axe";
import { drop } from "./drop-files";
import { LONGEST_TASK, longestTask, watchLongTasks } from "./long-task-watch";
import {
  beginMonthly,
  filesList,
  monthFolder,
  press,
  untilCleaned,
  untilStep,
  walkTo,
} from "./monthly-steps";
import { bytesOf, LONG, PANE, withPage } from "./with-page";
import { temporaryFolder } from "../temporary-folder";

// A busy machine may hold a thread: the page is at fault where it is slow three times of three.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

/** Writes and saves. @returns The bytes of the file and its name. */
async function writeAndSave(page: Page): Promise<{ name: string; bytes: Buffer }> {
  await press(page, "Записать");
  await page.getByText(/^Записано\. В следующем месяце/).waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Сохранить файл" }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

describe("the page, given the tables of schools", () => {
  const pages = withPage();
  const folder = temporaryFolder();
  const october = monthFolder(folder, "2025-10");
  const november = monthFolder(folder, "2025-11");

  async function cleaned(): Promise<Page> {
    const page = await pages.open({ viewport: PANE });
    await beginMonthly(page);
    await drop(page, [october]);
    await untilCleaned(page);
    return page;
  }

  it("takes files that were opened for a check and are tables of schools, without asking for them again", async () => {
    const page = await pages.open({ viewport: PANE });
    await drop(page, [october]);
    await page.getByText("Если это таблицы школ одной формы").waitFor();
    expect(await faults(page)).toEqual([]);
    await press(page, "Собрать таблицы школ");
    await untilCleaned(page);
    await page.getByText(/^Не сдали за октябрь.2025: 1$/).waitFor();
    expect(await filesList(page).getByRole("listitem").count()).toBeGreaterThan(3);
  });

  it("says what came of each file, who has not sent, and has nothing that axe objects to on any step", async () => {
    const page = await cleaned();
    await page.getByText(/^Не сдали за октябрь.2025: 1$/).waitFor();
    await page.getByText("Лицей № 4 г. Речной").waitFor();
    const said = (await filesList(page).getByRole("listitem").allInnerTexts()).join("\n");
    for (const part of ["снимок.xlsx", "Это не книга Excel", "Пустая форма", "Реестр школ", "третья.xlsx"])
      expect(said).toContain(part);
    const found = [await faults(page)];
    for (const step of ["Форма и реестр", "Вопросы", "Исправления", "Замечания", "Запись"]) {
      await walkTo(page, step);
      if (step === "Исправления") await press(page, "Показать ячейки").catch(() => undefined);
      found.push(await faults(page));
    }
    expect(found.flat()).toEqual([]);
  });

  it("asks once, undoes a change, shows a school's words as they stand, and hands over its text", async () => {
    const page = await cleaned();
    await walkTo(page, "Вопросы");
    const question = page.getByRole("radiogroup");
    expect(await question.count()).toBe(1);
    await page.getByText(/Графа «Выездов».*2.ячейки, 2.файла/).waitFor();
    await question.getByRole("radio", { name: "Ноль" }).click();
    await page.getByText("На все вопросы есть ответы.").waitFor();
    await walkTo(page, "Исправления");
    await page.getByText(/^4.исправления, принято 4/).waitFor();
    const unit = page.getByRole("region", { name: "Единица измерения рядом с числом" });
    await unit.getByRole("button", { name: "Показать ячейки" }).click();
    await unit.getByRole("checkbox", { name: /D5$/ }).click();
    await page.getByText(/^4.исправления, принято 3/).waitFor();
    await press(page, "Отменить все");
    await page
      .getByText(/принято 0/)
      .first()
      .waitFor();
    await press(page, "Принять все");
    await page.getByText(/^4.исправления, принято 4/).waitFor();
    await walkTo(page, "Замечания");
    await page.getByRole("button", { name: /^Школа № 3 с\. Полевое/ }).click();
    expect(await page.getByLabel("Текст для отправки").inputValue()).toContain(MARKUP);
    await page.getByRole("list", { name: "Замечания школы" }).getByText(MARKUP).waitFor();
    expect(await page.locator("img[src=x]").count()).toBe(0);
  });

  it("stops when asked, says what was not read, and reads the rest", async () => {
    const many = join(folder, "много");
    for (let number = 0; number < 12; number += 1) monthFolder(join(many, String(number)), "2025-10");
    const page = await pages.open({ viewport: PANE });
    await beginMonthly(page);
    await drop(page, [many]);
    await page
      .getByText(/^Читаю ([2-9]|\d\d) из/)
      .first()
      .waitFor();
    await press(page, "Отмена");
    await page.getByText(/^Чтение остановлено: не прочитано/).waitFor();
    await press(page, "Прочитать остальные");
    await untilCleaned(page);
    expect(await page.getByText(/^Чтение остановлено/).count()).toBe(0);
  });

  it("writes a new workbook, takes the write back, saves it, and goes on with it next month", async () => {
    const page = await cleaned();
    await walkTo(page, "Вопросы");
    await page.getByRole("radio", { name: "Ноль" }).click();
    await walkTo(page, "Запись");
    await press(page, "Записать");
    await page.getByText(/^Записано\. В следующем месяце/).waitFor();
    await page.getByRole("button", { name: /^Отменить/ }).click();
    await page.getByRole("button", { name: "Записать", exact: true }).waitFor();
    const saved = await writeAndSave(page);
    expect(saved.name).toBe("Таблицы школ, октябрь 2025 — ОКО.xlsx");
    const { SheetNames } = read(saved.bytes);
    expect(SheetNames).toEqual(
      expect.arrayContaining(["ОКО Свод", "ОКО Очистка", "ОКО Замечания", "ОКО Кто сдал"]),
    );

    const kept = join(folder, saved.name);
    writeFileSync(kept, saved.bytes);
    const next = await pages.open({ viewport: PANE });
    await beginMonthly(next);
    await drop(next, [kept, november]);
    await untilCleaned(next);
    await next.getByText(/^Книга помнит прошлые месяцы: октябрь.2025\.$/).waitFor();
    await walkTo(next, "Вопросы");
    expect(await next.getByRole("radiogroup").filter({ visible: true }).count()).toBe(0);
    await next.getByText("Отвечено раньше (1)").waitFor();
    await walkTo(next, "Запись");
    const { Sheets } = read((await writeAndSave(next)).bytes);
    const rows = utils.sheet_to_json<unknown[]>(Sheets["ОКО Свод"] ?? {}, { header: 1 });
    const cells = rows.map((row) => row.join("|"));
    expect(cells.filter((row) => row.includes("первая.xlsx"))).toHaveLength(12);
  });

  it("is worked by keyboard alone", async () => {
    const page = await pages.open({ viewport: PANE });
    await page.getByRole("button", { name: "Собрать таблицы школ" }).press("Enter");
    const choose = page.getByRole("button", { name: "Добавить папку" });
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), choose.press("Enter")]);
    await chooser.setFiles(october);
    await untilCleaned(page);
    await page.getByRole("button", { name: "Далее: форма" }).press("Enter");
    await untilStep(page, "Форма и реестр");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Форма и реестр");
    await page.getByRole("button", { name: /^3\. Вопросы/ }).press("Enter");
    await untilStep(page, "Вопросы");
    await page.getByRole("radio", { name: "Оставить без ответа" }).focus();
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.getByText("На все вопросы есть ответы.").waitFor();
    await page.getByRole("button", { name: /^4\. Исправления/ }).press("Enter");
    await untilStep(page, "Исправления");
    await page.getByRole("checkbox", { name: /^Единица измерения рядом с числом/ }).press("Space");
    await page.getByText(/принято 3/).waitFor();
    await page.getByRole("button", { name: /^5\. Замечания/ }).press("Enter");
    await untilStep(page, "Замечания");
    await page.getByRole("button", { name: /^Школа № 3/ }).press("Enter");
    await page.getByRole("button", { name: "Ко всем школам" }).press("Enter");
    await page.getByRole("button", { name: /^Школа № 3/ }).waitFor();
  });
});

describeWithData("the page, given the real number of files of a month", () => {
  const pages = withPage();

  it(
    "accounts for each of 33 and never holds the main thread for long",
    async () => {
      const [some = ""] = sharedFiles("monthly/сентябрь");
      const page = await pages.open({ viewport: PANE });
      await watchLongTasks(page);
      await beginMonthly(page);
      await drop(page, [sharedFile("monthly", "Шаблон"), sharedFile("monthly", "Реестр"), dirname(some)]);
      await page.getByText(/^Принято? \S+ из/).waitFor({ timeout: LONG });
      const folded = filesList(page).locator("details:not([open]) > summary");
      while ((await folded.count()) > 0) await folded.first().click();
      const said = (await filesList(page).getByRole("listitem").allInnerTexts()).join("\n");
      for (const path of sharedFiles("monthly/сентябрь")) expect(said).toContain(basename(path));
      for (const step of ["Вопросы", "Исправления", "Замечания", "Запись"]) await walkTo(page, step);
      expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
    },
    2 * LONG,
  );
});
