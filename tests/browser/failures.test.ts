import { describeWithData, sharedFile } from "../shared-data";
import { checkSample, openFile, withPage } from "./with-page";

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
    await checkSample(page);
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("says that the engine ended, loses nothing, and writes at the second try", async () => {
    const page = await pages.open();
    await checkSample(page);
    await page.getByRole("button", { name: "Записать…" }).click();
    await page.context().route(/web-engine-worker/, (route) => route.abort());
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("Книга не изменена").waitFor();
    expect(await page.getByRole("tab", { name: "ОКО Признаки" }).count()).toBe(0);
    await page.context().unroute(/web-engine-worker/);
    await alert.getByRole("button", { name: "Повторить" }).click();
    await page.getByRole("tab", { name: "ОКО Признаки" }).waitFor();
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
