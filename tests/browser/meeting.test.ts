import { join } from "node:path";
import type { Page } from "playwright-core";
import { faults } from "./axe";
import { saved, tabTo } from "./roadmap-steps";
import { LONG, openShort, PANE, SAMPLE, withPage } from "./with-page";

const pages = withPage();
const SHEET = "ОКО Справка";
/** Pictures are kept where a person asks for them. */
const SHOTS = process.env["OKO_SHOTS"];

async function shot(page: Page, name: string): Promise<void> {
  if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}

async function openPages(page: Page): Promise<void> {
  await openShort(page);
  await page.getByRole("button", { name: "К совещанию" }).click();
  await page.getByText("Страницы собираются по результатам проверки.").waitFor();
  await page.getByRole("button", { name: "Проверить и собрать" }).click();
  await page.getByRole("heading", { name: /^Страницы: \d+/ }).waitFor({ timeout: LONG });
}

describe("pages for a meeting", () => {
  it("are one press away before anything is open, of the years that are chosen", async () => {
    const page = await pages.open();
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "К совещанию" }).click();
    await (await chooser).setFiles(SAMPLE);
    await page.getByRole("button", { name: "Проверить и собрать" }).click();
    await page.getByRole("heading", { name: /^Страницы: \d+/ }).waitFor({ timeout: LONG });
    await page.getByText("О чём: территория, процедуры, школы, годы").click();
    await page.getByRole("group", { name: "Годы" }).getByRole("checkbox", { name: "2020" }).uncheck();
    await page.getByText("2021, 2022 годы").first().waitFor();
  });

  it("are made from the first screen, written with a press, and taken back", async () => {
    const page = await pages.open();
    await openPages(page);
    await page.locator("figure svg").first().waitFor();
    await shot(page, "meeting-wide");
    await page.getByRole("button", { name: "Записать лист «ОКО Справка»" }).click();
    await page.getByText("Лист «ОКО Справка» записан").waitFor();
    const { sheet } = await saved(page);
    const title = await page
      .getByRole("region", { name: /требуют|требует|школ/ })
      .first()
      .getByRole("heading")
      .first()
      .textContent();
    expect(sheet(SHEET)?.cells.flat()).toContain(title);
    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.getByText("Лист «ОКО Справка» записан").waitFor({ state: "detached" });
    await page.getByRole("tab", { name: SHEET }).waitFor({ state: "detached" });
  });

  it("leave out what is not wanted, and say why a part cannot be had", async () => {
    const page = await pages.open();
    await openPages(page);
    const roadmap = page.getByRole("checkbox", { name: "Дорожная карта" });
    expect(await roadmap.isDisabled()).toBe(true);
    await page.getByText("в книге её нет").waitFor();
    const heading = page.getByRole("heading", { name: /^Страницы: \d+/ });
    const before = await heading.textContent();
    await page.getByRole("checkbox", { name: "Показатели" }).uncheck();
    await page.waitForFunction(
      (text) => [...document.querySelectorAll("h3")].every((of) => of.textContent !== text),
      before,
    );
    const [note] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Справка Word" }).click(),
    ]).catch(async (error: unknown) => {
      throw new Error((await page.locator("main").innerText()) + String(error));
    });
    expect(note.suggestedFilename()).toMatch(/\.docx$/);
    const [slides] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Слайды" }).click(),
    ]);
    expect(slides.suggestedFilename()).toMatch(/\.pptx$/);
  });

  it("go by keyboard at the pane's width, with nothing that axe finds", async () => {
    const page = await pages.open({ viewport: PANE });
    await openPages(page);
    await page.locator("figure svg").first().waitFor();
    await shot(page, "meeting-350");
    await tabTo(page, page.getByRole("checkbox", { name: "Показатели" }));
    await page.keyboard.press("Space");
    expect(await page.getByRole("checkbox", { name: "Показатели" }).isChecked()).toBe(false);
    expect(await faults(page)).toEqual([]);
    await tabTo(page, page.getByRole("button", { name: "Записать лист «ОКО Справка»" }));
    await page.keyboard.press("Enter");
    await page.getByText("Лист «ОКО Справка» записан").waitFor();
    await shot(page, "meeting-350-written");
  });
});
