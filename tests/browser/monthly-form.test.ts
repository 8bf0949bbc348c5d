import { join } from "node:path";
import type { Page } from "playwright-core";
import { faults } from "./axe";
import { drop } from "./drop-files";
import { beginMonthly, monthFolder, press, untilCleaned, untilStep, walkTo } from "./monthly-steps";
import { PANE, withPage } from "./with-page";
import { temporaryFolder } from "../temporary-folder";

// A busy machine may hold a thread: the page is at fault where it is slow three times of three.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const RULE = "«Из них девочек» меньше «Выездов» (допуск 0,5)";

describe("the form of monthly tables, changed on the page", () => {
  const pages = withPage();
  const folder = temporaryFolder();
  const october = monthFolder(folder, "2025-10");

  /** The step of the form with a part of it open. */
  async function formStep(part: RegExp, colorScheme: "light" | "dark" = "light"): Promise<Page> {
    const page = await pages.open({ viewport: PANE, colorScheme });
    await beginMonthly(page);
    await drop(page, [october]);
    await untilCleaned(page);
    await walkTo(page, "Форма и реестр");
    await page.locator("summary").filter({ hasText: part }).press("Enter");
    return page;
  }

  async function shot(page: Page, name: string): Promise<void> {
    const into = process.env["OKO_SHOTS"];
    if (into !== undefined) await page.screenshot({ path: join(into, `${name}.png`), fullPage: true });
  }

  it("adds a rule by keyboard, says what is missing in it, and the remark it makes stands at the school", async () => {
    const page = await formStep(/^Правила/);
    await page.getByRole("button", { name: "Добавить правило" }).press("Enter");
    const kind = page.getByLabel("Вид правила");
    expect(await kind.evaluate((field) => field === document.activeElement)).toBe(true);
    await kind.selectOption("limit");
    await page.getByRole("button", { name: "Сохранить правило" }).press("Enter");
    await page.getByText("Выберите графу.").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByLabel("Часть").selectOption("Из них девочек");
    await page.getByLabel("Целое").selectOption("Выездов");
    await page.getByRole("checkbox", { name: "Строго меньше" }).press("Space");
    await page.getByLabel("Допуск", { exact: true }).fill("0,5");
    await page.getByRole("status").filter({ hasText: RULE }).waitFor();
    await shot(page, "rule-editor");
    await page.getByLabel("Допуск", { exact: true }).press("Enter");
    const line = page.getByRole("checkbox", { name: RULE });
    await line.waitFor();
    await page.getByRole("button", { name: "Далее: вопросы" }).press("Enter");
    await untilStep(page, "Вопросы");
    await walkTo(page, "Замечания");
    await page.getByRole("button", { name: /^Школа № 1/ }).click();
    await page
      .getByText(/больше, чем .*«Выездов»/)
      .first()
      .waitFor();
  });

  it("reads a rule in words, names what is wrong in it, changes and takes out what was added", async () => {
    const page = await formStep(/^Правила/);
    await press(page, "Добавить правило");
    await page.getByLabel("Вид правила").selectOption("words");
    const words = page.getByLabel("Правило словами");
    await words.fill("[Кружкав] <= [Занимается детей]");
    await press(page, "Сохранить правило");
    await page.getByText(/Может быть, «Кружков»\?/).waitFor();
    expect(await faults(page)).toEqual([]);
    await words.fill("[Кружков] меняется за месяц не больше чем на 30 %");
    await press(page, "Сохранить правило");
    const name = /^Изменить: «Кружков» за месяц меняется не больше чем на 30 %/;
    await page.getByRole("button", { name }).click();
    expect(await page.getByLabel("Вид правила").inputValue()).toBe("jump");
    await page.getByLabel("Не больше, %").fill("50");
    await press(page, "Сохранить правило");
    await page.getByRole("checkbox", { name: /не больше чем на 50 %/ }).waitFor();
    await page.getByRole("button", { name: /^Убрать: «Кружков»/ }).click();
    await page.getByRole("checkbox", { name: /не больше чем на 50 %/ }).waitFor({ state: "detached" });
    await shot(page, "rules");
  });

  it("changes what a column holds, and says that limits are crossed", async () => {
    const page = await formStep(/^Графы/);
    await page.getByRole("button", { name: "Изменить: Кружков" }).press("Enter");
    await page.getByLabel("Не меньше").fill("5");
    await page.getByLabel("Не больше").fill("2");
    await page.getByText("Нижняя граница больше верхней.").waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByLabel("Не меньше").fill("0");
    await shot(page, "column-editor");
    await press(page, "Сохранить");
    await page.getByText(/^заполняет школа, целое число, от 0, до 2/).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Изменить");
  });

  it("takes a due day and another threshold, in the dark too, without anything that axe objects to", async () => {
    const page = await formStep(/^Пороги и срок/, "dark");
    const due = page.getByLabel(/^Срок: до какого числа/);
    await due.fill("40");
    await page.getByText("Целое число от 1 до 31.").waitFor();
    await due.fill("5");
    await due.press("Enter");
    const jump = page.getByLabel(/^Резкое изменение/);
    await jump.fill("2");
    await jump.press("Enter");
    await page.getByRole("button", { name: "Как предложено: 3" }).waitFor();
    expect(await faults(page)).toEqual([]);
    await shot(page, "checks-dark");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PANE.width);
  });
});
