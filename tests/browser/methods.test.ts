import type { Page } from "playwright-core";
import { faults } from "./axe";
import { checkShort, DESKTOP, openShort, PANE, showMore, withPage } from "./with-page";

const CHECK = "Завышенный средний балл, методика 2019 (official-mean)";

/** The id and the distance from the top of the view of what has the focus. */
function focused(page: Page): Promise<{ readonly id: string; readonly top: number }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return { id: element?.id ?? "", top: element?.getBoundingClientRect().top ?? -1 };
  });
}

describe("the document of methods", () => {
  const pages = withPage();

  it("is read without the network: contents lead to sections, links to one another", async () => {
    const page = await pages.open({ viewport: PANE });
    await openShort(page);
    await page.waitForLoadState("networkidle");
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await showMore(page, "Методика");
    await page.getByRole("heading", { level: 2, name: "Методика ОКО" }).waitFor();

    const link = page.locator("#methods-contents").getByRole("link", { name: "средний балл", exact: true });
    await link.focus();
    await page.keyboard.press("Enter");
    const section = await focused(page);
    expect(section.id).toBe("methods-official-mean");
    const pane = await page.locator("#pane-screen").boundingBox();
    expect(section.top - (pane?.y ?? 0)).toBeLessThan(80);
    await page.getByRole("heading", { level: 3, name: CHECK }).waitFor();

    await page.locator("#methods-oge-mean").getByRole("link", { name: "индексу ОГЭ" }).click();
    expect((await focused(page)).id).toBe("methods-oge-index");
    await page.getByRole("button", { name: "К содержанию" }).click();
    expect((await focused(page)).id).toBe("methods-contents");
    expect(new URL(page.url()).hash).toBe("");
    expect(requests).toEqual([]);
  });

  it("opens at a threshold from the settings, and leads back", async () => {
    const page = await pages.open({ viewport: PANE });
    await openShort(page);
    await showMore(page, "Настройки");
    await page.getByRole("button", { name: "Методика: Перепроверка: работ не меньше" }).click();
    await page.waitForFunction(() => document.activeElement?.id === "methods-recheck-min-works");
    expect(await page.locator("#methods-recheck-min-works").textContent()).toContain("recheck.minWorks");
    await page.getByRole("button", { name: "Назад" }).click();
    await page.getByRole("heading", { level: 2, name: "Настройки" }).waitFor();
  });

  it("opens at a check from a school's card", async () => {
    const page = await pages.open({ viewport: PANE });
    await checkShort(page);
    await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "К списку" }).waitFor();
    await page
      .getByRole("button", { name: /^Методика: / })
      .first()
      .click();
    await page.waitForFunction(() => document.activeElement?.id.startsWith("methods-"));
    await page.getByRole("button", { name: "Назад" }).click();
    await page.getByRole("list", { name: "Список школ" }).waitFor();
  });

  it.each([{ viewport: PANE }, { viewport: DESKTOP }])(
    "has nothing that axe objects to and nothing too wide, light and dark, at $viewport.width px",
    async ({ viewport }) => {
      const page = await pages.open({ viewport });
      await openShort(page);
      await showMore(page, "Методика");
      await page.getByRole("heading", { level: 2, name: "Методика ОКО" }).waitFor();
      expect(await faults(page)).toEqual([]);
      const overflow = await page.evaluate(() => {
        const scroller = document.querySelector("#methods-contents")?.closest("[role=region]");
        return scroller === null || scroller === undefined ? -1 : scroller.scrollWidth - scroller.clientWidth;
      });
      expect(overflow).toBe(0);
    },
  );
});
