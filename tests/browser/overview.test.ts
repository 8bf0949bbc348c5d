import type { FrameLocator, Locator, Page } from "playwright-core";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { BESIDE_VPR, shortSample } from "../short-sample";
import { faults } from "./axe";
import { hostSetup } from "./both-doors";
import { withExcel } from "./with-excel";
import { DESKTOP, PANE, showMore, withCheckedSample } from "./with-page";

const SCREENS = ["Классификация", "Статистика", "Показатели", "Карточка территории"] as const;

/** What each screen begins with. */
const HEADINGS = {
  Классификация: "Классификация школ",
  Статистика: "Статистика",
  Показатели: "Показатели программы",
  "Карточка территории": "Карточка территории",
} as const;

function lines(page: Page | FrameLocator): Locator {
  return page.getByRole("list", { name: "Список школ" }).getByRole("listitem");
}

/** Opens what is folded on the screen, what stands inside another fold first. */
async function openFolds(page: Page): Promise<void> {
  const folds = await page.getByRole("main").locator("details:not([open]) > summary").all();
  for (const fold of folds.reverse()) await fold.click();
}

describe("classes, statistics, indicators and the territory's card on the page", () => {
  const sample = withCheckedSample(PANE);

  it("lists schools by group, narrows them by group, cluster and name, and opens a card that says why", async () => {
    const page = sample();
    await showMore(page, "Классификация");
    await page.getByText(/^Из 30\sшкол: ШНОР — 3, ШССУ — 8, и то и другое — 2\.$/).waitFor();
    const picture = page.getByRole("img", { name: /Два круга/ });
    expect(await picture.getAttribute("aria-label")).toContain("и то и другое — 2");

    const groups = page.getByRole("group", { name: "Группы школ" });
    await groups.getByRole("button", { name: "ШНОР 3", exact: true }).click();
    await page.getByText(/^показано 3 из/).waitFor();
    for (const line of await lines(page).allTextContents()) expect(line).toContain("ШНОР");
    await groups.getByRole("button", { name: /^все школы/ }).click();

    await page.locator("summary", { hasText: "Кластеры" }).click();
    await page.getByRole("button", { name: "показать школы: кластер 1" }).click();
    await page.getByText(/^показано 8 из/).waitFor();
    for (const line of await lines(page).allTextContents()) expect(line).toContain("кластер 1");
    await page.getByText("Условия отбора (1)").click();
    await page.getByRole("combobox", { name: "Кластер" }).selectOption({ label: "все" });
    await page.getByLabel("Название или логин школы").fill("№ 12");
    await lines(page).getByRole("button").click();

    const card = page.getByRole("region", { name: /СОШ № 12/ });
    await card.getByText(/^ШНОР: низкие результаты — 8 из/).waitFor();
    await card.getByText(/^Сложные \(ШССУ\), нижние 25\s% школ/).waitFor();
    await card.getByText(/^Кластер 1 \(8\sшкол\)/).waitFor();
    await card.getByText(/по условиям ожидалось .* — ниже ожидаемого\.$/).waitFor();
  });

  it("shows the first lines of the list also below open folds", async () => {
    const page = sample();
    await showMore(page, "Классификация");
    for (const fold of ["Кластеры", "Ожидаемый результат", "Что значат группы"]) {
      await page.locator("summary", { hasText: fold }).click();
    }
    await page.getByText(/^показано 30 из/).scrollIntoViewIfNeeded();
    await page.getByText(/^показано 30 из/).evaluate((element) => element.scrollIntoView({ block: "start" }));
    await lines(page).and(page.locator("[data-index='0']")).waitFor();
    await lines(page).and(page.locator("[data-index='5']")).waitFor();
  });

  it("has the programme's table in its four parts, and the card on one page", async () => {
    const page = sample();
    await showMore(page, "Показатели");
    await page.getByText(/посчитано 11, 24 вносятся вручную/).waitFor();
    expect(await page.getByRole("main").getByRole("heading", { level: 3 }).count()).toBe(4);
    await page.getByText(/^год назад 5,5\s%, на 0,8\sп\.\sп\. меньше$/).waitFor();
    await page.locator("summary", { hasText: "Вносится вручную: 6" }).click();
    await page.getByText("Доля ШНОР/ШССУ, за которыми закреплены наставники и тьюторы").waitFor();

    await showMore(page, "Карточка территории");
    await page.getByText(/2022 год, по официальному списку: 4\sшколы из 30/).waitFor();
    const repeated = page.getByRole("region", { name: "Повторно (список)" });
    expect(await repeated.getByRole("button").count()).toBe(2);
    await repeated.getByRole("button", { name: /СОШ № 8/ }).click();
    await page.getByRole("heading", { level: 2, name: /СОШ № 8/ }).waitFor();
  });

  it("is reached by keyboard alone, and gives the focus back when a card closes", async () => {
    const page = sample();
    for (const screen of SCREENS) {
      await page.getByRole("button", { name: "Ещё разделы" }).focus();
      await page.keyboard.press("Enter");
      const entry = page.getByRole("menuitem", { name: screen, exact: true });
      await entry.waitFor();
      for (let presses = 0; presses < 20; presses++) {
        if (await entry.evaluate((element) => element === document.activeElement)) break;
        await page.keyboard.press("ArrowDown");
      }
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 2, name: HEADINGS[screen] }).waitFor();
    }
    await showMore(page, "Классификация");
    const first = lines(page).first().getByRole("button");
    for (let presses = 0; presses < 40; presses++) {
      if (await first.evaluate((element) => element === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "К списку" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "К списку" }).waitFor({ state: "detached" });
    expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it.each([{ viewport: PANE }, { viewport: DESKTOP }])(
    "has nothing that axe objects to in light and dark colours, and nothing too wide, at $viewport.width px",
    async ({ viewport }) => {
      const page = sample();
      const themes = viewport === PANE ? (["light"] as const) : undefined;
      await page.setViewportSize(viewport);
      const found: Record<string, string[]> = {};
      for (const screen of SCREENS) {
        await showMore(page, screen);
        await page.getByRole("heading", { level: 2, name: HEADINGS[screen] }).waitFor();
        await openFolds(page);
        found[screen] = await faults(page, "main", themes);
      }
      await showMore(page, "Статистика");
      const parts = page.getByRole("group", { name: "Части статистики" });
      for (const name of ["Места школ", "Разрыв", "Мониторинг"]) {
        await parts.getByRole("button", { name, exact: true }).click();
        await openFolds(page);
        found[name] = await faults(page, "main", themes);
      }
      await showMore(page, "Классификация");
      await lines(page).first().getByRole("button").click();
      await page.getByRole("button", { name: "К списку" }).waitFor();
      found["card"] = await faults(page, "main", themes);
      await showMore(page, "Настройки");
      const settings = page.getByRole("region", { name: "Классификация школ" });
      await settings.locator("summary").click();
      found["settings"] = await faults(page, "main", themes);
      expect(Object.entries(found).filter(([, list]) => list.length > 0)).toEqual([]);
    },
  );
});

describe("classes, statistics, indicators and the territory's card in Excel", () => {
  const excel = withExcel();

  it("are the same screens, over the open workbook, and its schools are grouped by a column", async () => {
    const file = await openXlsxWorkbook(shortSample(1, BESIDE_VPR), "пример.xlsx", { engine });
    const { pane } = await excel.open(hostSetup(await file.snapshot(), []));
    await pane.getByRole("button", { name: "Проверить", exact: true }).click();
    await pane.getByRole("list", { name: "Список школ" }).waitFor({ timeout: 120_000 });
    for (const screen of SCREENS) {
      await pane.getByRole("button", { name: "Ещё разделы" }).click();
      await pane.getByRole("menuitem", { name: screen, exact: true }).click();
      await pane.getByRole("heading", { level: 2, name: HEADINGS[screen] }).waitFor();
    }
    await pane.getByText(/2022 год, по официальному списку: 4\sшколы из 30/).waitFor();

    await pane.getByRole("button", { name: "Ещё разделы" }).click();
    await pane.getByRole("menuitem", { name: "Статистика", exact: true }).click();
    await pane.locator("summary", { hasText: "По чему группировать школы" }).click();
    await pane.getByRole("checkbox", { name: "Доля детей из неполных семей, %" }).check();
    await pane.getByRole("rowheader", { name: /^1-я четверть: / }).waitFor();
    const parts = pane.getByRole("group", { name: "Части статистики" });
    await parts.getByRole("button", { name: "Места школ", exact: true }).click();
    await lines(pane).first().getByRole("button").click();
    await pane.getByRole("button", { name: "К списку" }).waitFor();
  });
});
