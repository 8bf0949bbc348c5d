import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { throughFileDoor } from "../tests/browser/both-doors";
import { bundleHost } from "../tests/browser/bundle-host";
import { launchBrowser } from "../tests/browser/launch";
import { servePage } from "../tests/browser/page-server";
import { openExcelPage, type ExcelPage } from "../tests/browser/with-excel";
import { showMore } from "../tests/browser/with-page";

/** Where README takes its pictures from. */
const PICTURES = join(__dirname, "../assets/screenshots");

const SAMPLE = join(__dirname, "../assets/sample.xlsx");

/** Checking and writing the sample, ms. */
const LONG = 120_000;

const DESKTOP = { width: 1366, height: 768 };
/** The width of Excel's task pane. */
const PANE = { width: 350, height: 760 };

void takeAll();

/** README's pictures, from a real run over the sample. `npm run build` comes first. */
async function takeAll(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const [browser, server] = await Promise.all([launchBrowser(), servePage()]);
  try {
    const desktop = await browser.newPage({ viewport: DESKTOP, colorScheme: "light" });
    await desktop.goto(server.address);
    await takeResults(desktop);
    const pane = await browser.newPage({ viewport: PANE, colorScheme: "light" });
    await pane.goto(server.address);
    await takePane(pane);
    const sample = await throughFileDoor(readFileSync(SAMPLE), "пример.xlsx", "copy");
    const stage = { browser, server, script: await bundleHost() };
    await takeExcelPane(await openExcelPage(stage, sample.setup, { colorScheme: "light" }));
  } finally {
    await browser.close();
    server.close();
  }
}

/** The list of schools, with the row of a sign beside it. */
async function takeResults(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Открыть пример" }).click();
  await page.getByRole("button", { name: "Проверить" }).click();
  const list = page.getByRole("list", { name: "Список школ" });
  await list.getByRole("button").first().click();
  await page
    .getByRole("button", { name: /^К строке/ })
    .first()
    .click();
  await page.locator("[role=row][aria-selected=true] [role=gridcell]", { hasText: /./ }).first().waitFor();
  await page.getByRole("button", { name: "К списку" }).click();
  await picture(page, "results-desktop");
}

/** The steps of the way in the pane. */
async function takePane(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Открыть пример" }).click();
  await page.getByRole("button", { name: "Проверить" }).waitFor();
  await picture(page, "tables-pane");
  await page.getByRole("button", { name: "Проверить" }).click();
  await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
  await page.locator("figure svg").first().waitFor();
  await picture(page, "card-pane");
  await page.getByRole("button", { name: "К списку" }).click();
  await showMore(page, "Классификация");
  await page.getByRole("img", { name: /Два круга/ }).waitFor();
  await picture(page, "classes-pane");
  await showMore(page, "Статистика");
  await page.getByRole("button", { name: "Места школ" }).click();
  await picture(page, "statistics-pane");
  await page.getByRole("button", { name: "Записать…" }).click();
  await page.getByText("Что будет сделано").waitFor();
  await picture(page, "write-pane");
  await takeMeeting(page);
  await takeRoadmap(page);
}

/** The pages of a meeting, and the gallery of charts. */
async function takeMeeting(page: Page): Promise<void> {
  await showMore(page, "К совещанию");
  await page.getByRole("heading", { name: /^Страницы: \d+/ }).waitFor();
  await picture(page, "meeting-pane");
  await showMore(page, "Диаграммы и сводные");
  await page.locator("figure svg").first().waitFor();
  await picture(page, "charts-pane");
}

/** The measures of a roadmap, looked through, with the reasons of one. */
async function takeRoadmap(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Ещё разделы" }).click();
  await page.getByRole("menuitem", { name: "Дорожная карта" }).click();
  await page.getByRole("button", { name: "Составить карту" }).click();
  const list = page.getByRole("list", { name: "Меры дорожной карты" });
  const why = list.getByText(/^Основание/).first();
  await why.click();
  await why.evaluate((element) => element.closest("li")?.scrollIntoView());
  await picture(page, "roadmap-pane");
}

/** The pane by the real office.js, with the test host in Excel's place, after a write. */
async function takeExcelPane({ page, pane }: ExcelPage): Promise<void> {
  await pane.getByRole("button", { name: "Проверить", exact: true }).click();
  await pane.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
  await pane.getByRole("button", { name: "Записать…" }).click();
  await pane.getByRole("radio", { name: /Копия/ }).check();
  await pane.getByRole("button", { name: "Записать", exact: true }).click();
  await pane.getByText("Записано на новые листы").waitFor({ timeout: LONG });
  await picture(page, "excel-pane");
}

/** A picture when nothing is moving any more. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
