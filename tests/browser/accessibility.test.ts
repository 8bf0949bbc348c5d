import { violations } from "./axe";
import { checkSample, PANE, showMore, withPage } from "./with-page";

describe.each([
  { theme: "light" as const, width: "the pane's width", viewport: PANE },
  { theme: "dark" as const, width: "the pane's width", viewport: PANE },
  { theme: "light" as const, width: "a desktop", viewport: { width: 1366, height: 768 } },
  { theme: "dark" as const, width: "a desktop", viewport: { width: 1366, height: 768 } },
])("the page in $theme colours at $width", ({ theme, viewport }) => {
  const pages = withPage();

  it("has nothing that axe objects to, on any screen", async () => {
    const page = await pages.open({ viewport, colorScheme: theme });
    const found: Record<string, string[]> = {};
    found["empty"] = await violations(page, "body");
    await page.getByRole("button", { name: "Открыть пример" }).click();
    await page.getByRole("button", { name: "Проверить" }).waitFor();
    await page
      .getByRole("button", { name: /^Исправить/ })
      .first()
      .click();
    found["tables"] = await violations(page, "body");
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("list", { name: "Список школ" }).waitFor();
    await page.getByText("Условия отбора").click();
    found["findings"] = await violations(page);
    await page.getByRole("main").getByRole("tab", { name: "Школы" }).click();
    found["schools"] = await violations(page);
    await page.getByRole("main").getByRole("tab", { name: "Признаки" }).click();
    await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "К списку" }).waitFor();
    await page.getByText("Числа графика").first().click();
    found["card"] = await violations(page);
    await page.getByRole("button", { name: "К списку" }).click();
    await page.getByRole("button", { name: "Записать…" }).click();
    await page.getByText("Что будет сделано").waitFor();
    found["write"] = await violations(page);
    for (const screen of ["Замечания к данным", "Методика", "Настройки"]) {
      await showMore(page, screen);
      await page.getByRole("heading", { level: 2, name: screen }).waitFor();
      found[screen] = await violations(page);
    }
    expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
  });

  it("shows nothing wider than the window", async () => {
    const page = await pages.open({ viewport, colorScheme: theme });
    await checkSample(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
