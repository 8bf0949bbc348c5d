import { faults } from "./axe";
import { DESKTOP, PANE, showMore, withCheckedSample } from "./with-page";

/** As long as a picture takes on a busy machine. */
const DRAWN = "figure [role=img] svg, figure table";

const sample = withCheckedSample(DESKTOP);

describe("the gallery of charts", () => {
  it.each([
    { width: "the pane's width", viewport: PANE },
    { width: "a desktop", viewport: DESKTOP },
  ])(
    "draws every chart that the data allow at $width, says why of the others, and fits the window",
    async ({ viewport }) => {
      const page = sample();
      await page.setViewportSize(viewport);
      await showMore(page, "Диаграммы и сводные");
      const names = page
        .getByRole("region", { name: "Содержание раздела" })
        .locator("li button[aria-expanded]");
      await names.first().waitFor();
      const found: Record<string, string[]> = {};
      for (const button of await names.all()) {
        if ((await button.getAttribute("aria-expanded")) === "false") await button.click();
        const name = (await button.textContent()) ?? "";
        const section = page.getByRole("region", { name, exact: true });
        await section.locator(DRAWN).first().waitFor();
        await section.locator("figcaption").waitFor();
        if (process.env["OKO_SHOTS"] !== undefined) {
          await section.screenshot({
            path: `${process.env["OKO_SHOTS"]}/${String(viewport.width)}-${name}.png`,
          });
        }
      }
      found["gallery"] = await faults(page);
      await page.getByText(/^Не позволяют данные/).click();
      await page.getByText(/нет дорожной карты/).waitFor();
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    },
  );
});

describe("a question that no school answers", () => {
  it("is said to have none, not shown as headers alone", async () => {
    const page = sample();
    await page.setViewportSize(PANE);
    await showMore(page, "Диаграммы и сводные");
    await page.getByRole("tab", { name: "Запросы" }).click();
    await page.getByRole("region", { name: "Ответ" }).getByRole("table").waitFor();
    await page.getByLabel("Запрос", { exact: true }).selectOption({ label: "Новый запрос" });
    await page.getByLabel("Признаки не меньше чем по стольким предметам").selectOption("4");
    await page.getByText(/^По этому запросу школ нет/).waitFor();
    expect(await page.getByRole("table").count()).toBe(0);
    expect(await faults(page)).toEqual([]);
  });
});
