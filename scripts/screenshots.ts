import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../tests/browser/launch";
import { servePage } from "../tests/browser/page-server";

/** Where README takes its pictures from. */
const PICTURES = join(__dirname, "../assets/screenshots");

const DESKTOP = { width: 1366, height: 768 };
const PANE = { width: 350, height: 760 };

void takeAll();

/** README's pictures, from a real run over the sample. `npm run build` comes first. */
async function takeAll(): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  const [browser, server] = await Promise.all([launchBrowser(), servePage()]);
  try {
    await take(browser, server.address, { name: "page", viewport: DESKTOP, colorScheme: "light" });
    await take(browser, server.address, { name: "pane-dark", viewport: PANE, colorScheme: "dark" });
  } finally {
    await browser.close();
    server.close();
  }
}

interface Look {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
}

/** The whole way in one look, with a picture of each step. */
async function take(browser: Browser, address: string, { name, viewport, colorScheme }: Look): Promise<void> {
  const page = await browser.newPage({ viewport, colorScheme });
  await page.goto(address);
  await picture(page, `${name}-1-open`);
  await page.getByRole("button", { name: "Открыть пример" }).click();
  await page.getByRole("button", { name: "Проверить" }).waitFor();
  await picture(page, `${name}-2-tables`);
  await page.getByRole("button", { name: "Проверить" }).click();
  const list = page.getByRole("list", { name: "Список школ" });
  await list.waitFor();
  await picture(page, `${name}-3-findings`);
  await list.getByRole("button").first().click();
  await page.getByRole("button", { name: "К списку" }).waitFor();
  if (viewport === DESKTOP) {
    await page
      .getByRole("button", { name: /^К строке/ })
      .first()
      .click();
    await page.locator("[role=row][aria-selected=true]").waitFor();
  }
  await picture(page, `${name}-4-card`);
  await page
    .getByRole("img", { name: /доли работ/ })
    .first()
    .scrollIntoViewIfNeeded();
  await picture(page, `${name}-5-plot`);
  await page.getByRole("button", { name: "К списку" }).click();
  await page.getByRole("button", { name: "Записать…" }).click();
  await page.getByText("Что будет сделано").waitFor();
  await picture(page, `${name}-6-write`);
  await page.getByRole("button", { name: "Записать", exact: true }).click();
  await page.getByRole("button", { name: "Сохранить файл" }).waitFor();
  if (viewport === DESKTOP) await page.getByRole("tab", { name: "ОКО Признаки" }).click();
  await picture(page, `${name}-7-written`);
  await page.close();
}

/** A picture when nothing is moving any more. */
async function picture(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
