import { faults } from "./axe";
import { DESKTOP, PANE, showMore, withPage } from "./with-page";

describe.each([
  { width: "the pane's width", viewport: PANE },
  { width: "a desktop", viewport: DESKTOP },
])("the page in light and dark colours at $width", ({ viewport }) => {
  const pages = withPage();

  it("has nothing that axe objects to, and nothing wider than the window, on any screen", async () => {
    const page = await pages.open({ viewport });
    const found: Record<string, string[]> = {};
    found["empty"] = await faults(page, "body");
    await page.getByRole("button", { name: "Открыть пример" }).click();
    await page.getByRole("button", { name: "Проверить" }).waitFor();
    await page
      .getByRole("button", { name: /^Исправить/ })
      .first()
      .click();
    found["tables"] = await faults(page, "body");
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("list", { name: "Список школ" }).waitFor();
    await page.getByText("Условия отбора").click();
    found["findings"] = await faults(page);
    await page.getByRole("main").getByRole("tab", { name: "Школы" }).click();
    found["schools"] = await faults(page);
    await page.getByRole("main").getByRole("tab", { name: "Признаки" }).click();
    await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "К списку" }).waitFor();
    await page.getByText("Числа графика").first().click();
    found["card"] = await faults(page);
    await page.getByRole("button", { name: "К списку" }).click();
    await page.getByRole("button", { name: "Записать…" }).click();
    await page.getByText("Что будет сделано").waitFor();
    found["write"] = await faults(page);
    for (const screen of ["Замечания к данным", "Методика", "Настройки"]) {
      await showMore(page, screen);
      await page.getByRole("heading", { level: 2, name: screen }).waitFor();
      found[screen] = await faults(page);
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });
});
