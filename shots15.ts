import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { launchBrowser } from "./tests/browser/launch";
import { servePage } from "./tests/browser/page-server";
import { showMore } from "./tests/browser/with-page";
const OUT = "/tmp/s15shots";
async function shot(page: Page, name: string) {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(700);
  await page.screenshot({ path: `${OUT}/${name}.png` });
}
void main();
async function main() {
  const widths = (process.argv[2] ?? "1366").split(",").map(Number);
  const what = (process.argv[3] ?? "results,meeting,charts,board").split(",");
  execFileSync("node", ["dist/cli/oko.js", "roadmap", "assets/sample.xlsx", "--out", "/tmp/s15shots/rm.xlsx", "--date", process.argv[5] ?? "2026-09-01"]);
  const [browser, server] = await Promise.all([launchBrowser(), servePage()]);
  try {
    for (const width of widths) {
      const ctx = await browser.newContext({ viewport: { width, height: width < 500 ? 760 : 800 }, colorScheme: (process.argv[4] as "dark") ?? "light" });
      const page = await ctx.newPage();
      page.setDefaultTimeout(30000);
      await page.goto(server.address);
      if (what.includes("empty")) await shot(page, `${width}-empty`);
      if (what.some((w) => w !== "board" && w !== "empty")) {
        await page.getByRole("button", { name: "Открыть пример" }).click();
        await page.getByRole("button", { name: "Проверить" }).click();
        const list = page.getByRole("list", { name: "Список школ" });
        await list.waitFor();
      }
      if (what.includes("results")) {
        await page.waitForTimeout(1500);
        await shot(page, `${width}-findings`);
        await page.getByRole("list", { name: "Список школ" }).getByRole("button").nth(1).click();
        await page.waitForTimeout(800);
        await shot(page, `${width}-card`);
        await page.getByRole("button", { name: "К списку" }).click();
        await showMore(page, "Классификация");
        await page.waitForTimeout(1500);
        await shot(page, `${width}-classes`);
        await showMore(page, "Статистика");
        await page.waitForTimeout(800);
        await shot(page, `${width}-statistics`);
      }
      if (what.includes("charts")) {
        await showMore(page, "Диаграммы и сводные");
        await page.locator("figure").first().waitFor();
        await shot(page, `${width}-charts`);
      }
      if (what.includes("meeting")) {
        await showMore(page, "К совещанию");
        await page.getByRole("heading", { name: /^Страницы: \d+/ }).waitFor();
        await shot(page, `${width}-meeting`);
      }
      if (what.includes("board")) {
        await page.reload();
        await page.locator("input[type=file]").setInputFiles({ name: "rm.xlsx", mimeType: "", buffer: readFileSync("/tmp/s15shots/rm.xlsx") });
        await page.getByRole("heading", { name: "Исполнение дорожной карты" }).waitFor();
        await shot(page, `${width}-board`);
      }
      await ctx.close();
    }
  } finally {
    await browser.close();
    server.close();
  }
}
