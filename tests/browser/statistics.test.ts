import type { Locator, Page } from "playwright-core";
import { violations } from "./axe";
import { CONDITIONS, shortSample } from "../short-sample";
import { openFile, PANE, showMore, withCheckedSample, withPage, writeAndSave } from "./with-page";

const MATHS_4 = "ВПР, математика, 4 класс, 2022";
const COLUMN = "Доля детей из неполных семей, %";

function part(page: Page, name: string): Locator {
  return page.getByRole("group", { name: "Части статистики" }).getByRole("button", { name, exact: true });
}

function schools(page: Page): Locator {
  return page.getByRole("list", { name: "Список школ" }).getByRole("button");
}

/** From the checked sample to its statistics. */
async function openStatistics(page: Page): Promise<void> {
  await showMore(page, "Статистика");
  await page.getByRole("heading", { level: 2, name: "Статистика" }).waitFor();
}

/** Opens a fold of the screen. */
async function unfold(page: Page, name: string): Promise<void> {
  await page.locator("summary", { hasText: name }).click();
}

describe("the statistics on the page", () => {
  const sample = withCheckedSample(PANE);

  it("shows groups by procedure and way in a table whose columns are chosen", async () => {
    const page = sample();
    await openStatistics(page);
    await page.getByText(/^13\sпроцедур, 30\sшкол\./).waitFor();
    await page.getByLabel("Процедура").selectOption({ label: MATHS_4 });
    const table = page.getByRole("table", { name: `${MATHS_4}: Вид школы` });
    const headers = table.getByRole("columnheader");
    expect(await headers.allTextContents()).toEqual([
      "Среднее по участникам",
      "Среднее по школам",
      "Медиана школ",
    ]);
    await table.getByRole("rowheader", { name: /^все школы/ }).waitFor();
    expect(await table.getByRole("cell").nth(0).textContent()).toBe("12,28");
    await page.getByLabel("Числа").selectOption({ label: "доли" });
    expect(await headers.first().textContent()).toBe("«2» или ниже порога");
    expect(await table.getByRole("cell").nth(0).textContent()).toMatch(/^\d+,\d\s%$/);
    await page.getByLabel("Группировка").selectOption({ label: "Кластер" });
    await page.getByRole("rowheader", { name: /^кластер 1/ }).waitFor();
    await page.getByLabel("Процедура").selectOption({ label: "все процедуры" });
    expect(await page.getByRole("rowheader").count()).toBe(13);
  });

  it("leads from a place to the school's card and back, by keyboard", async () => {
    const page = sample();
    await openStatistics(page);
    await part(page, "Места школ").focus();
    await page.keyboard.press("Enter");
    await page.getByText(/^место 1 \(от 1 до \d+\)$/).waitFor();
    await page.getByLabel("Название или логин школы").fill("№ 12");
    await page.getByText(/^показано 1 из/).waitFor();
    await page.keyboard.press("Tab");
    for (let presses = 0; presses < 4; presses++) {
      if (await schools(page).evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: /СОШ № 12/ }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "К списку" }).waitFor({ state: "detached" });
    expect(await schools(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("shows the gaps and the monitoring as tables", async () => {
    const page = sample();
    await openStatistics(page);
    await part(page, "Разрыв").click();
    const gaps = page.getByRole("table", { name: /^Разрыв между/ });
    await gaps
      .getByRole("rowheader", { name: /изменение за год в пределах случайного/ })
      .first()
      .waitFor();
    await page.getByLabel("Числа").selectOption({ label: "изменение за год" });
    expect(await gaps.getByRole("columnheader").allTextContents()).toEqual([
      "Год назад",
      "Изменение",
      "от",
      "до",
    ]);
    await part(page, "Мониторинг").click();
    await page
      .getByRole("rowheader", { name: /^Доля детей из неполных семей, %.*данные у 30 из\s30/ })
      .waitFor();
  });
});

describe("the statistics of other workbooks on the page", () => {
  const pages = withPage();

  it("groups by any column at once, and the workbook keeps the choice", async () => {
    const page = await pages.open({ viewport: PANE });
    await openFile(page, { name: "пример.xlsx", bytes: shortSample(1, [CONDITIONS]) });
    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await openStatistics(page);
    await unfold(page, "По чему группировать школы");
    await page.getByRole("checkbox", { name: COLUMN }).focus();
    await page.keyboard.press("Space");
    await page.getByRole("rowheader", { name: /^1-я четверть: / }).waitFor();
    expect(await page.getByLabel("Группировка").locator("option:checked").textContent()).toBe(COLUMN);
    await page.getByRole("checkbox", { name: "Кластер" }).uncheck();
    await page
      .getByLabel("Группировка")
      .locator("option", { hasText: "Кластер" })
      .waitFor({ state: "detached" });
    const bytes = await writeAndSave(page);

    const again = await pages.open({ viewport: PANE });
    await openFile(again, { name: "Пример — ОКО.xlsx", bytes });
    await again.getByRole("button", { name: "Проверить", exact: true }).click();
    await again.getByRole("list", { name: "Список школ" }).waitFor();
    await showMore(again, "Статистика");
    await unfold(again, "По чему группировать школы");
    expect(await again.getByRole("checkbox", { name: COLUMN }).isChecked()).toBe(true);
    expect(await again.getByRole("checkbox", { name: "Кластер" }).isChecked()).toBe(false);
  });

  it("says which tables would give what is not there", async () => {
    const page = await pages.open({ viewport: PANE });
    const factors = [
      "Логин;ОО;1. Низкий уровень оснащения школы;2. Дефицит педагогических кадров;Низкая учебная мотивация;10. Низкий уровень вовлечённости родителей",
      "sch900101;МБОУ «СОШ № 1»;высокая;низкая;низкая;средняя",
      "sch900102;МБОУ «СОШ № 2»;низкая;средняя;низкая;низкая",
    ].join("\r\n");
    await openFile(page, { name: "500+.csv", bytes: Buffer.from(`\uFEFF${factors}`) });
    await page.getByRole("button", { name: "Проверить" }).click();
    await showMore(page, "Статистика");
    await page.getByText(/^Статистики пока нет/).waitFor();
    await page.getByText(/^Прибавка: добавьте лист/).waitFor();
    expect(await violations(page)).toEqual([]);
  });
});
