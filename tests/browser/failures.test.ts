import type { Page } from "playwright-core";
import { describeWithData, sharedFile } from "../shared-data";
import { checkShort, openFile, SAMPLE, withPage } from "./with-page";

/** The next worker that the session starts, its file engine, ends with an error; the one after it does not. */
async function endNextEngine(page: Page): Promise<void> {
  await page.workers()[0]?.evaluate(() => {
    const { Worker } = self;
    self.Worker = function startOnce() {
      self.Worker = Worker;
      return new Worker(URL.createObjectURL(new Blob(["throw new Error('out of memory')"])));
    } as unknown as typeof Worker;
  });
}

/** The first bytes of every PNG. */
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);

describe("the page, given what it cannot use", () => {
  const pages = withPage();

  it.each([
    { what: "a picture", name: "Отчёт.xlsx", bytes: PNG, says: /Это не книга Excel.*PNG/ },
    { what: "an empty file", name: "Пустой.xlsx", bytes: Buffer.alloc(0), says: /пуст|не книга Excel/i },
  ])("says what is wrong with $what, and opens the next file", async ({ name, bytes, says }) => {
    const page = await pages.open();
    await openFile(page, { name, bytes });
    const alert = page.getByRole("alert");
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(says);
    expect(await alert.getByRole("button", { name: "Повторить" }).isVisible()).toBe(true);
    await checkShort(page);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("says that the engine ended, loses nothing, and writes at the second try", async () => {
    const page = await pages.open();
    await checkShort(page);
    await page.getByRole("button", { name: "Записать…" }).click();
    await endNextEngine(page);
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("Книга не изменена").waitFor();
    expect(await page.getByRole("tab", { name: "ОКО Признаки" }).count()).toBe(0);
    await alert.getByRole("button", { name: "Повторить" }).click();
    await page.getByRole("tab", { name: "ОКО Признаки" }).waitFor();
  });
});

describe("the page, when its session ends", () => {
  const pages = withPage();

  /** As the browser does it when memory runs out: without a word. */
  async function endSession(page: Page): Promise<void> {
    await page.workers()[0]?.evaluate(() => self.close());
  }

  it("says so, and opens the file again when asked", async () => {
    const page = await pages.open();
    await checkShort(page);
    await endSession(page);
    const alert = page.getByRole("alert");
    await alert.getByText("запущена заново").waitFor();
    await alert.getByRole("button", { name: "Открыть снова" }).click();
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("list", { name: "Список школ" }).waitFor();
  });

  it("does not stay busy when it ends in the middle of work", async () => {
    const page = await pages.open();
    await page.getByRole("button", { name: "Открыть пример" }).click();
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("progressbar").waitFor();
    await endSession(page);
    await page.getByRole("alert").getByText("запущена заново").waitFor();
    expect(await page.getByRole("progressbar").count()).toBe(0);
    await openFile(page, SAMPLE);
    await page.getByRole("button", { name: "Проверить" }).waitFor();
  });
});

describeWithData("the page, given an encrypted workbook", () => {
  const pages = withPage();

  it("asks for the password, says when it does not fit, and opens with the right one", async () => {
    const file = sharedFile("corpus", "excelize__encryptSHA1");
    const page = await pages.open();
    await openFile(page, file);
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Пароль").fill("не тот");
    await dialog.getByRole("button", { name: "Открыть" }).click();
    await dialog.getByText("Пароль не подошёл.").waitFor();
    await dialog.getByLabel("Пароль").fill("password");
    await dialog.getByRole("button", { name: "Открыть" }).click();
    await page.getByRole("heading", { name: "Таблицы книги" }).waitFor();
    expect(await page.getByRole("dialog").count()).toBe(0);
  });
});
