import type { Locator, Page } from "playwright-core";
import { faults } from "./axe";
import { bookWithRoadmap } from "./roadmap-steps";
import { DESKTOP, openFile, PANE, showMore, withCheckedSample, withPage } from "./with-page";

/** The narrowest and a broad one; what is between, other suites look at. */
const DESKTOPS = [1000, 1600].map((width) => ({ width, height: 800 }));

/** Colours are the same at every width: dark ones are looked at once. */
function themesAt({ width }: { readonly width: number }): readonly ("light" | "dark")[] {
  return width === DESKTOPS[0]?.width ? ["light", "dark"] : ["light"];
}

function listOf(page: Page): Locator {
  return page.getByRole("list", { name: "Список школ" });
}

function cardOf(page: Page): Locator {
  return page.locator("section[aria-labelledby=card-name]");
}

interface Edges {
  readonly left: number;
  readonly right: number;
}

async function edges(part: Locator): Promise<Edges> {
  return part.evaluate((element) => {
    const { left, right } = element.getBoundingClientRect();
    return { left, right };
  });
}

/** Whether nothing of the document stands out of the window. */
async function isInside(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

describe("a wide screen", () => {
  const sample = withCheckedSample(DESKTOP);

  it.each(DESKTOPS)(
    "has a chart beside the list, then the card of a school, at $width px",
    async (viewport) => {
      const page = sample();
      await page.setViewportSize(viewport);
      const chart = page.getByRole("region", { name: "Диаграммы" });
      await chart.locator("figure").waitFor();
      const [list, beside] = [await edges(listOf(page)), await edges(chart)];
      expect(list.right).toBeLessThanOrEqual(beside.left + 1);
      expect(await faults(page, "main", themesAt(viewport))).toEqual([]);
      const first = listOf(page).getByRole("button").first();
      const second = listOf(page).getByRole("button").nth(1);
      await first.focus();
      await page.keyboard.press("Enter");
      await cardOf(page).waitFor();
      expect(await chart.count()).toBe(0);
      expect((await edges(listOf(page))).right).toBeLessThanOrEqual((await edges(cardOf(page))).left + 1);
      expect(await first.getAttribute("aria-current")).toBe("true");
      expect(await faults(page, "main", themesAt(viewport))).toEqual([]);
      // The list stays alive: another school is one press away.
      const name = await cardOf(page).getByRole("heading", { level: 2 }).innerText();
      await second.click();
      await cardOf(page)
        .getByRole("heading", { level: 2 })
        .getByText(name, { exact: true })
        .waitFor({ state: "detached" });
      expect(await second.getAttribute("aria-current")).toBe("true");
      await page.keyboard.press("Escape");
      await chart.locator("figure").waitFor();
      expect(await second.evaluate((element) => element === document.activeElement)).toBe(true);
    },
  );

  it("has one column at the pane's width: the card lies over the list", async () => {
    const page = sample();
    await page.setViewportSize(PANE);
    await page.getByRole("region", { name: "Диаграммы" }).waitFor({ state: "detached" });
    await listOf(page).getByRole("button").first().click();
    await cardOf(page).waitFor();
    const [list, card] = [await edges(listOf(page)), await edges(cardOf(page))];
    expect(card.left).toBeLessThanOrEqual(list.left);
    expect(card.right).toBeGreaterThanOrEqual(list.right);
    expect(await listOf(page).evaluate((element) => element.closest("[inert]") !== null)).toBe(true);
  });

  it("has the picture of a chart, and the pages of a meeting, beside what is chosen", async () => {
    const page = sample();
    await showMore(page, "Диаграммы и сводные");
    const figure = page.locator("figure");
    await figure.waitFor();
    const name = page.getByRole("button", { name: "Школы по уровням" });
    expect((await edges(name)).right).toBeLessThanOrEqual((await edges(figure)).left);
    await showMore(page, "К совещанию");
    const preview = page.getByRole("heading", { name: /^Страницы: \d+/ });
    await preview.waitFor();
    const parts = page.getByRole("group", { name: "Что войдёт" });
    expect((await edges(parts)).right).toBeLessThanOrEqual((await edges(preview)).left);
    expect(await faults(page)).toEqual([]);
  });

  it.each([
    { part: "Сводные", shown: "Так она будет выглядеть" },
    { part: "Запросы", shown: "Ответ" },
  ])(
    "has what comes of $part beside the choices, at the pane's width under them",
    async ({ part, shown }) => {
      const page = sample();
      await showMore(page, "Диаграммы и сводные");
      await page.getByRole("tab", { name: part }).click();
      const table = page.getByRole("region", { name: shown }).getByRole("table");
      await table.waitFor();
      const choice = page.getByRole("main").getByRole("combobox").first();
      // The person's own stands last, with every choice that there is.
      await choice.selectOption({ index: (await choice.locator("option").count()) - 1 });
      await table.waitFor();
      expect((await edges(choice)).right).toBeLessThanOrEqual((await edges(table)).left);
      expect(await table.getByRole("columnheader").count()).toBeGreaterThan(1);
      expect(await faults(page)).toEqual([]);
      await page.setViewportSize(PANE);
      await choice.selectOption({ index: 0 });
      await table.waitFor();
      for (const field of await page.getByRole("main").getByRole("combobox").all()) {
        expect((await edges(field)).right).toBeLessThanOrEqual(PANE.width - 16);
      }
      expect(await faults(page)).toEqual([]);
    },
  );

  it("is never wider than the window between 320 and 1600 px", async () => {
    const page = sample();
    const tooWide: string[] = [];
    async function look(what: string): Promise<void> {
      for (const width of [320, 350, 699, 700, 999, 1000, 1600]) {
        await page.setViewportSize({ width, height: 800 });
        await page.waitForTimeout(100);
        if (!(await isInside(page))) tooWide.push(`${what}: ${String(width)}`);
      }
      await page.setViewportSize(DESKTOP);
    }
    await look("findings");
    await listOf(page).getByRole("button").first().click();
    await cardOf(page).waitFor();
    await look("card");
    await page.getByRole("button", { name: "К списку" }).click();
    for (const screen of ["Классификация", "Статистика", "Диаграммы и сводные", "К совещанию"]) {
      await showMore(page, screen);
      await page.waitForTimeout(300);
      await look(screen);
    }
    expect(tooWide).toEqual([]);
  });
});

describe("the board of a roadmap on a wide screen", () => {
  const pages = withPage();
  let book: Buffer;
  beforeAll(() => {
    book = bookWithRoadmap();
  });

  it.each(DESKTOPS)("has the board of a roadmap in columns at $width px", async (viewport) => {
    const page = await pages.open({ viewport });
    await openFile(page, { name: "книга.xlsx", bytes: book });
    const overdue = page.getByRole("list", { name: "Просрочено" });
    await overdue.getByRole("button", { name: "Отметить" }).first().click();
    await page.getByRole("button", { name: /^Записать:/ }).click();
    const done = page.getByRole("list", { name: "Исполнено" });
    await done.waitFor();
    expect((await edges(overdue)).right).toBeLessThanOrEqual((await edges(done)).left);
    expect(await faults(page, "main", themesAt(viewport))).toEqual([]);
    await page.setViewportSize(PANE);
    const heading = page.getByText(/^Исполнено \(/);
    expect((await edges(heading)).left).toBeLessThan(100);
    expect((await edges(overdue)).right).toBeGreaterThan(200);
  });
});
