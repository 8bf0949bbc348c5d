import { utils, write } from "@e965/xlsx";
import { describeWithData, sharedFile } from "../shared-data";
import { LONGEST_TASK, longestTask, watchLongTasks } from "./long-task-watch";
import { measures, plan, toChoice } from "./roadmap-steps";
import { checkSample, LONG, openFile, PANE, showMore, withPage } from "./with-page";

// A busy machine may hold a thread: the page is at fault where it is slow three times of three.
jest.retryTimes(2);

describeWithData("the page, given the file of a region (26 000 rows)", () => {
  const pages = withPage();

  it(
    "never holds the main thread for long, from opening to the list",
    async () => {
      const page = await pages.open();
      await watchLongTasks(page);
      await openFile(page, sharedFile("vpr", "математике, 4 класс"));
      await page.getByRole("button", { name: "Проверить" }).click({ timeout: LONG });
      await page.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
      await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
      await page.getByRole("button", { name: "К списку" }).waitFor();
      expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
    },
    2 * LONG,
  );

  it(
    "stops a check when asked, and can begin it again",
    async () => {
      const page = await pages.open();
      await openFile(page, sharedFile("vpr", "математике, 4 класс"));
      await page.getByRole("button", { name: "Проверить" }).click({ timeout: LONG });
      await page.getByRole("button", { name: "Отмена" }).click();
      await page.getByText("Остановлено. Ничего не изменилось.").waitFor();
      await page.getByRole("button", { name: "Проверить" }).click();
      await page.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
    },
    2 * LONG,
  );
});

describe("the page, given hundreds of schools or plans", () => {
  const pages = withPage();

  it("never holds the main thread for long on the screens of classes, statistics, indicators and the territory", async () => {
    const page = await pages.open({ viewport: PANE });
    await openFile(page, regionBook(600));
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("main").getByRole("tab", { name: "Признаки" }).waitFor();
    await watchLongTasks(page);
    await showMore(page, "Классификация");
    await page.getByText(/^Из 600\sшкол: .*ШССУ — 150/).waitFor();
    await page.getByRole("button", { name: "ШССУ 150" }).click();
    await page.getByText(/^показано 150 из/).waitFor();
    await page
      .getByRole("list", { name: "Список школ" })
      .getByRole("listitem")
      .first()
      .scrollIntoViewIfNeeded();
    await page.keyboard.press("End");
    await showMore(page, "Статистика");
    await page.getByRole("button", { name: "Места школ" }).click();
    await page.getByText(/^показано 600 из/).waitFor();
    await page.keyboard.press("End");
    await showMore(page, "Показатели");
    await page.getByRole("heading", { level: 2, name: "Показатели программы" }).waitFor();
    await showMore(page, "Карточка территории");
    await page.getByRole("heading", { level: 3, name: "Направления работы" }).waitFor();
    expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
  });

  it("never holds the main thread for long with a plan for every school", async () => {
    const page = await pages.open();
    await toChoice(page, checkSample);
    await page.getByLabel("Форма", { exact: true }).selectOption({ label: "План школы: каждой школе свой" });
    await page.getByText("Дополнительно").click();
    await page.getByRole("radio", { name: /^По любому признаку/ }).check();
    await watchLongTasks(page);
    await plan(page);
    const note =
      (await page
        .getByRole("main")
        .getByText(/^отмечено/)
        .textContent()) ?? "";
    expect(Number(/(\d+)$/.exec(note)?.[1])).toBeGreaterThan(200);
    await page.getByRole("combobox", { name: "Перейти к разделу" }).selectOption({ index: 20 });
    await measures(page).getByRole("checkbox").nth(3).click();
    expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
  });
});

/** A region's schools: their marks in one procedure, and their social passports. */
function regionBook(count: number) {
  const schools = Array.from(
    { length: count },
    (_, index) => `МБОУ «СОШ № ${String(index + 1)}»(edu${String(900100 + index)})`,
  );
  const marks = schools.map((name, index) => [
    name,
    null,
    40 + (index % 50),
    5 + (index % 11),
    40,
    40 - (index % 11),
    15,
  ]);
  const passports = schools.map((name, index) => [name, 10 + ((index * 7) % 31), 5 + ((index * 3) % 17)]);
  const book = utils.book_new();
  const sheets = {
    "МА 4 2021": [
      ["ВПР 2021 Математика 4 класс"],
      ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
      ["Озёрный край", count, 39000, 10, 40, 35, 15],
      ...marks,
    ],
    Паспорт: [["Наименование ОО", "Доля неполных семей, %", "Доля малообеспеченных семей, %"], ...passports],
  };
  for (const [name, rows] of Object.entries(sheets)) {
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
  }
  return {
    name: "Край.xlsx",
    bytes: Buffer.from(write(book, { type: "buffer", bookType: "xlsx" }) as Uint8Array),
  };
}
