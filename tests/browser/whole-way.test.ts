import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { bytesOf, checkSample, checkShort, SAMPLE, withPage } from "./with-page";

/** The sheets of a saved workbook, by its own list. */
function sheetNames(book: Buffer): string[] {
  const parts = unzipSync(new Uint8Array(book));
  const workbook = parts["xl/workbook.xml"];
  if (workbook === undefined) return [];
  return [...strFromU8(workbook).matchAll(/<(?:\w+:)?sheet [^>]*?name="([^"]*)"/g)].map(
    ([, name = ""]) => name,
  );
}

/** Presses Tab until the named thing has the focus. */
async function tabTo(page: Page, role: "button" | "tab", name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name }).first();
  await wanted.waitFor();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(name)}`);
}

describe("the page", () => {
  const pages = withPage();

  it("goes the whole way by mouse: open, check, card, row, write, save, undo", async () => {
    const page = await pages.open({ reducedMotion: "no-preference" });
    await checkSample(page);
    expect(
      await page
        .getByText(/школ(а|ы)? требу(е|ю)т проверки/)
        .first()
        .isVisible(),
    ).toBe(true);

    await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "К списку" }).waitFor();
    await page.locator("figure").getByRole("img", { name: /2022/ }).first().waitFor();
    await page
      .getByRole("button", { name: /^К строке/ })
      .first()
      .click();
    const place =
      (await page
        .getByRole("button", { name: /^К строке/ })
        .first()
        .getAttribute("aria-label")) ?? "";
    const row = /(\d+)$/.exec(place)?.[1] ?? "";
    await page.locator("[role=row][aria-selected=true] [role=rowheader]", { hasText: row }).waitFor();
    await page.getByRole("button", { name: "К списку" }).click();

    await page.getByRole("button", { name: "Записать…" }).click();
    await page.getByText("Что будет сделано").waitFor();
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    await page.getByRole("tab", { name: "ОКО Признаки" }).waitFor();

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Сохранить файл" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("Муниципалитет-пример — ОКО.xlsx");
    const saved = sheetNames(await bytesOf(download));
    expect(saved).toEqual(
      expect.arrayContaining([...sheetNames(readFileSync(SAMPLE)), "ОКО Признаки", "ОКО Реестр"]),
    );

    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.getByRole("tab", { name: "ОКО Признаки" }).waitFor({ state: "detached" });
  });

  it("marks rows of the source sheets and takes the marks off again", async () => {
    const page = await pages.open();
    await checkShort(page);
    await page.getByRole("button", { name: "Записать…" }).click();
    await page.getByRole("radio", { name: /Отметить строки/ }).check();
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    await page.getByRole("button", { name: "Снять отметки" }).click();
    await page.getByRole("button", { name: "Снять отметки" }).waitFor({ state: "detached" });
  });

  it("goes the whole way by keyboard alone", async () => {
    const page = await pages.open({ reducedMotion: "no-preference" });
    await tabTo(page, "button", "Открыть пример");
    await page.keyboard.press("Enter");
    await tabTo(page, "button", "Проверить");
    await page.keyboard.press("Enter");
    const list = page.getByRole("list", { name: "Список школ" });
    await list.waitFor();

    const first = (await list.getByRole("button").first().locator("span").first().textContent()) ?? "";
    await tabTo(page, "button", new RegExp(`^${first.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}`));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 2, name: first }).waitFor();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => document.activeElement?.textContent ?? "")).toContain(first);

    await tabTo(page, "button", "Записать…");
    await page.keyboard.press("Enter");
    await page.getByText("Что будет сделано").waitFor();
    await tabTo(page, "button", "Записать");
    await page.keyboard.press("Enter");
    await tabTo(page, "button", "Сохранить файл");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(sheetNames(await bytesOf(download))).toContain("ОКО Признаки");
  });
});

describe("the page, when the server is gone after loading", () => {
  const pages = withPage();

  it("sends no request and goes the whole way, also with a new session", async () => {
    const page = await pages.open();
    await page.waitForLoadState("networkidle");
    pages.stopServer();
    const requests: string[] = [];
    page.on("request", (request) => {
      const { protocol } = new URL(request.url());
      if (!["blob:", "data:"].includes(protocol)) requests.push(request.url());
    });
    await checkShort(page);
    await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
    await page.getByRole("button", { name: "К списку" }).waitFor();
    await page.getByRole("button", { name: "Записать…" }).click();
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    await page.getByRole("button", { name: "Сохранить файл" }).click();
    await page.getByText("Файл передан браузеру").waitFor();
    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.getByText("Запись отменена").waitFor();

    await page.workers()[0]?.evaluate(() => self.close());
    await page.getByRole("alert").getByText("запущена заново").waitFor();
    await page.getByRole("button", { name: "Открыть пример" }).click();
    await page.getByRole("button", { name: "Проверить" }).waitFor();
    expect(requests).toEqual([]);
  });
});
