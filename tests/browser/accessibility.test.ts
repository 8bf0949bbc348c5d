import type { Locator } from "playwright-core";
import { faultsAtBothWidths } from "./axe";
import { checkShort, showMore, withPage } from "./with-page";

describe("the page in light and dark colours, at the pane's width and at a desktop", () => {
  const pages = withPage();

  it("has nothing that axe objects to, and nothing wider than the window, on any screen", async () => {
    const page = await pages.open();
    const found: Record<string, string[]> = {};
    async function look(screen: string, part: "body" | "main" = "main"): Promise<void> {
      found[screen] = await faultsAtBothWidths(page, part);
    }
    await look("empty", "body");
    await page.getByRole("button", { name: "Открыть пример" }).click();
    await page.getByRole("button", { name: "Проверить" }).waitFor();
    await page
      .getByRole("button", { name: /^Исправить/ })
      .first()
      .click();
    await look("tables", "body");
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("list", { name: "Список школ" }).waitFor();
    await page.getByText("Условия отбора").click();
    await look("findings");
    await page.getByRole("main").getByRole("tab", { name: "Школы" }).click();
    await look("schools");
    await page.getByRole("main").getByRole("tab", { name: "Признаки" }).click();
    await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "К списку" }).waitFor();
    await page.getByText("Числа графика").first().click();
    await look("card");
    await page.getByRole("button", { name: "К списку" }).click();
    await page.getByRole("button", { name: "Записать…" }).click();
    await page.getByText("Что будет сделано").waitFor();
    await look("write");
    for (const screen of ["Замечания к данным", "Методика", "Настройки"]) {
      await showMore(page, screen);
      await page.getByRole("heading", { level: 2, name: screen }).waitFor();
      await look(screen);
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });
});

describe("a contrast theme of the system", () => {
  const pages = withPage();

  function outlineOf(element: Locator): Promise<string> {
    return element.first().evaluate((of) => getComputedStyle(of).outlineStyle);
  }

  it("shows by an outline what is chosen: the cell of the sheet and the school whose card is open", async () => {
    const page = await pages.open({ forcedColors: "active" });
    await checkShort(page);
    const school = page.getByRole("list", { name: "Список школ" }).getByRole("button").first();
    expect(await outlineOf(school)).toBe("none");
    await school.click();
    await page.getByRole("button", { name: "К списку" }).waitFor();
    await page.getByRole("gridcell").first().click();
    expect(await outlineOf(page.locator("#active-cell"))).toBe("solid");
    expect(await outlineOf(school)).toBe("solid");
  });
});
