import type { Page } from "playwright-core";
import { faults } from "./axe";
import { bookWithRoadmap, saved, SHEET, tabTo } from "./roadmap-steps";
import { openFile, PANE, withPage } from "./with-page";

const pages = withPage();

const book = bookWithRoadmap();

async function openBoard(page: Page): Promise<void> {
  await openFile(page, { name: "книга.xlsx", bytes: book });
  await page.getByRole("heading", { name: "Исполнение дорожной карты" }).waitFor();
  await page.getByRole("list", { name: "Просрочено" }).waitFor();
}

function overdue(page: Page) {
  return page.getByRole("list", { name: "Просрочено" }).getByRole("listitem");
}

describe("the board of a roadmap", () => {
  it("stands at once when a workbook with a roadmap is opened, and a mark is written and taken back", async () => {
    const page = await pages.open();
    await openBoard(page);
    await page.getByText(/^На \d\d\.\d\d\.\d{4}: просрочено/).waitFor();
    expect(await page.getByRole("button", { name: "Проверить" }).count()).toBe(0);
    const before = await overdue(page).count();
    expect(before).toBeGreaterThan(5);
    const first = overdue(page).first();
    await first.getByRole("button", { name: "К строке" }).click();
    await page.getByRole("tab", { name: SHEET, selected: true }).waitFor();
    await first.getByRole("button", { name: "Отметить" }).click();
    await page.getByLabel("Дата исполнения").fill("2025-09-10");
    await page.getByRole("button", { name: /^Записать:/ }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll("ul[aria-label='Просрочено'] > li").length === count,
      before - 1,
    );
    const { sheet } = await saved(page);
    expect(sheet(SHEET)?.cells.flat()).toContain("исполнено");
    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.waitForFunction(
      (count) => document.querySelectorAll("ul[aria-label='Просрочено'] > li").length === count,
      before,
    );
  });

  it("leads to the report of a quarter without a check, and says what a new roadmap needs one for", async () => {
    const page = await pages.open({ viewport: PANE });
    await openBoard(page);
    await page.getByRole("tab", { name: "Дорожная карта", exact: true }).click();
    await page.getByText(/^В книге есть дорожная карта: .*проверка для них не нужна\.$/).waitFor();
    await page.getByText(/^Новая карта составляется по результатам проверки/).waitFor();
    await page.getByRole("button", { name: "Проверить" }).waitFor();
    await page.getByRole("tab", { name: "Отчёт за четверть" }).click();
    await page.getByText(/Показатели программы без неё не пересчитываются/).waitFor();
    expect(await page.getByRole("button", { name: "Проверить" }).count()).toBe(0);
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Записать отчёт за четверть" }).click();
    await page.getByText("Отчёт за четверть записан.").waitFor();
    const { sheet } = await saved(page);
    expect(sheet("ОКО Отчёт за четверть")?.cells.flat().join("\n")).toContain("показатели не пересчитаны");
  });

  it("goes by keyboard at the pane's width, filtered by a person, with nothing that axe finds", async () => {
    const page = await pages.open({ viewport: PANE });
    await openBoard(page);
    const before = await overdue(page).count();
    await page.getByLabel("Ответственный").selectOption({ index: 2 });
    expect(await overdue(page).count()).toBeLessThan(before);
    await tabTo(page, overdue(page).first().getByRole("button", { name: "Отметить" }));
    await page.keyboard.press("Enter");
    await page.getByLabel("Статус").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByLabel("Статус").waitFor({ state: "detached" });
  });
});
