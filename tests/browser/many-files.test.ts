import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { read } from "@e965/xlsx";
import type { Locator, Page } from "playwright-core";
import { describeWithData, sharedFile, sharedFiles } from "../shared-data";
import { shortSample } from "../short-sample";
import { faultsAtBothWidths } from "./axe";
import { drop } from "./drop-files";
import { LONGEST_TASK, longestTask, watchLongTasks } from "./long-task-watch";
import { bytesOf, LONG, SAMPLE, withPage } from "./with-page";
import { temporaryFolder } from "../temporary-folder";

// A busy machine may hold a thread: the page is at fault where it is slow three times of three.
jest.retryTimes(2, { logErrorsBeforeRetry: true });

function list(page: Page): Locator {
  return page.getByRole("region", { name: "Список файлов" });
}

/** Opens the folded groups of the list. @returns Each file's name with what is said of it. */
async function saidOfFiles(page: Page): Promise<Map<string, string>> {
  const folded = list(page).locator("details:not([open]) > summary");
  while ((await folded.count()) > 0) await folded.first().click();
  const lines = await list(page).getByRole("listitem").allInnerTexts();
  return new Map(
    lines.map((line) => {
      const [name = "", said = ""] = line.split("\n").filter((text) => text !== "");
      return [name, said.replaceAll("\u00a0", " ")];
    }),
  );
}

describe("the page, given a folder", () => {
  const pages = withPage();
  const folder = temporaryFolder();
  const inside = join(folder, "ВПР 2022");

  beforeAll(() => {
    mkdirSync(join(inside, "старое"), { recursive: true });
    const report = shortSample();
    writeFileSync(join(inside, "Отчёт.xlsx"), report);
    writeFileSync(join(inside, "старое", "Копия отчёта.xlsx"), report);
    writeFileSync(join(inside, "снимок.xlsx"), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
    writeFileSync(join(inside, "половина.xlsx"), report.subarray(0, report.length / 2));
    writeFileSync(join(inside, "заметки.csv"), "Что;Когда\nсовещание;завтра\n");
  });

  it("says what came of each file, checks the others, and saves a new workbook named by the folder", async () => {
    const page = await pages.open();
    await drop(page, [inside]);
    await list(page).waitFor();
    expect(
      await list(page)
        .getByText(/^Прочитано/)
        .textContent(),
    ).toMatch(/^Прочитано 3 из.5.файлов\. Таблицы есть в.1\.$/);
    expect([...(await saidOfFiles(page))]).toEqual([
      ["половина.xlsx", expect.stringContaining("Файл повреждён")],
      ["снимок.xlsx", "Это не книга Excel: файл начинается как изображение PNG."],
      ["Отчёт.xlsx", expect.stringMatching(/^3 таблицы, в таблице до \d+ школ/)],
      ["заметки.csv", "Прочитан, знакомых таблиц нет."],
      ["Копия отчёта.xlsx", "То же содержимое, что и в «Отчёт.xlsx»: учтено один раз."],
    ]);

    await page.getByRole("button", { name: "Проверить", exact: true }).click();
    await page.getByRole("list", { name: "Список школ" }).waitFor();
    await page
      .getByRole("button", { name: /^Замечания к данным/ })
      .or(page.getByText(/^Замечания к данным/))
      .first()
      .click();
    await page.getByText("Файл «снимок.xlsx» не участвует в проверке.").waitFor();
    await page.getByRole("button", { name: "Записать…" }).click();
    await page.getByText("Файлов несколько, поэтому результаты запишутся новой книгой.").waitFor();
    expect(await page.getByRole("radio").count()).toBe(0);
    await page.getByRole("button", { name: "Записать", exact: true }).click();
    await page.getByText("Записано в новую книгу").waitFor();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Сохранить файл" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("ВПР 2022 — ОКО.xlsx");
    const { SheetNames } = read(await bytesOf(download));
    expect(SheetNames).toContain("ОКО Признаки");
    expect(read(shortSample()).SheetNames.filter((name) => SheetNames.includes(name))).toEqual([]);
  });

  it("leaves files out, removes them, and begins anew when the last is gone", async () => {
    const page = await pages.open();
    await drop(page, [inside]);
    await list(page).getByRole("checkbox", { name: "Учитывать: Отчёт.xlsx" }).click();
    await list(page).getByText("Не участвует: отметка снята.").waitFor();
    expect(await page.getByRole("button", { name: "Проверить", exact: true }).isDisabled()).toBe(true);
    await list(page).getByRole("checkbox", { name: "Учитывать: Отчёт.xlsx" }).click();
    await list(page)
      .getByText(/^3.таблицы/)
      .waitFor();
    for (const name of await saidOfFiles(page).then((said) => [...said.keys()])) {
      await list(page)
        .getByRole("button", { name: `Убрать: ${name}`, exact: true })
        .click();
      await list(page).getByText(name, { exact: true }).waitFor({ state: "detached" });
    }
    await page.getByRole("button", { name: "Открыть пример" }).waitFor();
  });

  it("adds files to the one that is open, or opens them in its place, by where they are dropped", async () => {
    const page = await pages.open();
    const { height } = page.viewportSize() ?? { height: 0 };
    await drop(page, [join(inside, "Отчёт.xlsx")]);
    await page.getByRole("heading", { name: "Таблицы книги" }).waitFor();
    await drop(page, [join(inside, "заметки.csv")], height - 50);
    await list(page).getByText("заметки.csv").waitFor();
    expect([...(await saidOfFiles(page)).keys()]).toEqual(["Отчёт.xlsx", "заметки.csv"]);
    await drop(page, [join(inside, "Отчёт.xlsx")], 50);
    await page.getByRole("heading", { name: "Таблицы книги" }).waitFor();
    expect(await list(page).count()).toBe(0);
  });

  it("stops when asked, keeps what was read, and reads the rest later", async () => {
    const many = join(folder, "много");
    mkdirSync(many, { recursive: true });
    for (let number = 10; number < 90; number += 1)
      copyFileSync(SAMPLE, join(many, `${String(number)}.xlsx`));
    const page = await pages.open();
    await drop(page, [many]);
    await page
      .getByText(/^Читаю ([2-9]|\d\d) из/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Отмена" }).click();
    await list(page).waitFor();
    const said = await saidOfFiles(page);
    expect(said.size).toBe(80);
    expect(said.get("10.xlsx")).toMatch(/^27 таблиц/);
    expect(said.get("89.xlsx")).toBe("Не прочитан: чтение остановлено.");
    await list(page).getByRole("button", { name: "Прочитать: 89.xlsx" }).click();
    await list(page).getByRole("button", { name: "Прочитать: 89.xlsx" }).waitFor({ state: "detached" });
    expect((await saidOfFiles(page)).get("89.xlsx")).toContain("То же содержимое");
  });

  it("has nothing that axe objects to at the pane's width and at a desktop", async () => {
    const page = await pages.open();
    await drop(page, [inside]);
    await list(page).waitFor();
    await saidOfFiles(page);
    expect(await faultsAtBothWidths(page, "body")).toEqual([]);
  });

  it("is worked by keyboard alone", async () => {
    const page = await pages.open();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Открыть файлы" }).press("Enter"),
    ]);
    await chooser.setFiles(["Отчёт.xlsx", "снимок.xlsx"].map((name) => join(inside, name)));
    const box = list(page).getByRole("checkbox", { name: "Учитывать: Отчёт.xlsx" });
    await box.focus();
    await page.keyboard.press("Space");
    await list(page).getByText("Не участвует: отметка снята.").waitFor();
    const remove = list(page).getByRole("button", { name: "Убрать: снимок.xlsx" });
    await remove.focus();
    await page.keyboard.press("Enter");
    await remove.waitFor({ state: "detached" });
    const [added] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: "Добавить файлы" }).press("Enter"),
    ]);
    await added.setFiles(join(inside, "заметки.csv"));
    await list(page).getByText("заметки.csv").waitFor();
  });
});

describeWithData("the page, given all the real files at once", () => {
  const pages = withPage();
  const folders = ["vpr", "books", "ege", "oge", "markers", "corpus"];

  it(
    "accounts for each, holds the main thread never for long, and checks those that have tables",
    async () => {
      const names = folders.flatMap(sharedFiles).map((path) => basename(path));
      const page = await pages.open();
      await watchLongTasks(page);
      await drop(
        page,
        folders.map((folder) => dirname(sharedFiles(folder)[0] ?? "")),
      );
      await list(page).waitFor({ timeout: LONG });
      const said = await saidOfFiles(page);
      expect([...said.keys()].sort()).toEqual([...names].sort());
      expect([...said.values()].filter((text) => !/[а-яё]{3}/.test(text))).toEqual([]);
      const withTables = [...said].filter(([, text]) => /таблиц[аы]?,/.test(text)).map(([name]) => name);
      expect(withTables.length).toBeGreaterThanOrEqual(11);
      await page.getByRole("button", { name: "Проверить", exact: true }).click();
      await page.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
      expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
    },
    3 * LONG,
  );

  it("opens one of several with its password", async () => {
    const page = await pages.open();
    await drop(page, [sharedFile("corpus", "excelize__encryptSHA1"), sharedFile("corpus", "sheetjs__1900")]);
    await list(page).getByRole("button", { name: "Пароль: excelize__encryptSHA1.xlsx" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("excelize__encryptSHA1.xlsx").waitFor();
    await dialog.getByLabel("Пароль").fill("не тот");
    await dialog.getByRole("button", { name: "Открыть" }).click();
    await dialog.getByText("Пароль не подошёл.").waitFor();
    await dialog.getByLabel("Пароль").fill("password");
    await dialog.getByRole("button", { name: "Открыть" }).click();
    await dialog.waitFor({ state: "detached" });
    await list(page).waitFor();
    expect((await saidOfFiles(page)).get("excelize__encryptSHA1.xlsx")).toMatch(/^Прочитан/);
  });
});
