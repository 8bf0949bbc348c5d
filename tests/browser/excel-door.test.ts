import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { shortSample } from "../short-sample";
import { describeWithData, sharedBytes } from "../shared-data";
import { faultsInExcel } from "./axe";
import { comparable, hostSetup, PASSWORD, protectedBook, throughFileDoor, type FileDoor } from "./both-doors";
import { withExcel, type ExcelPage } from "./with-excel";

/** Reading, checking and writing a book, ms; the machine may be busy. */
const LONG = 120_000;

const excel = withExcel();

/** Checks the open workbook and goes to what will be written. */
async function checkAndChoose({ pane }: ExcelPage, mode: RegExp): Promise<void> {
  await pane.getByRole("button", { name: "Проверить", exact: true }).click({ timeout: LONG });
  await pane.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
  await pane.getByRole("button", { name: "Записать…" }).click();
  await pane.getByRole("radio", { name: mode }).check();
}

async function write({ pane }: ExcelPage): Promise<void> {
  await pane.getByRole("button", { name: "Записать", exact: true }).click();
}

async function typePassword({ pane }: ExcelPage, password: string): Promise<void> {
  await pane.getByRole("textbox", { name: "Пароль" }).fill(password);
  await pane.getByRole("button", { name: "Продолжить" }).click();
}

function snapshot({ page }: ExcelPage): Promise<WorkbookSnapshot> {
  return page.evaluate(() => globalThis.browserHost.snapshot());
}

function expectSame(now: WorkbookSnapshot, wanted: WorkbookSnapshot): void {
  expect(now.sheets.map(({ name }) => name)).toEqual(wanted.sheets.map(({ name }) => name));
  for (const [index, sheet] of now.sheets.entries()) {
    const other = wanted.sheets[index];
    if (other !== undefined) expect(comparable(sheet)).toEqual(comparable(other));
  }
}

/** The colour behind the pane's text, once the page is drawn anew. */
async function background({ page, pane }: ExcelPage): Promise<string> {
  await page.waitForTimeout(200);
  const provider = pane.locator(".fui-FluentProvider").first();
  return provider.evaluate((element) => getComputedStyle(element).backgroundColor);
}

async function expectClean({ page, foreign }: ExcelPage): Promise<void> {
  const facts = await page.evaluate(() => globalThis.browserHost.facts());
  expect(facts.gaps).toEqual([]);
  expect(facts.largest).toBeLessThan(5 * 1024 * 1024);
  expect(foreign).toEqual([]);
}

describe("the pane in Excel, on a protected book", () => {
  let copy: FileDoor;
  let mark: FileDoor;
  beforeAll(async () => {
    copy = await throughFileDoor(protectedBook(shortSample()), "пример.xlsx", "copy");
    mark = await throughFileDoor(protectedBook(shortSample()), "пример.xlsx", "mark");
  });

  // The whole sample goes through both doors in tests/adapters/office/office-parity.test.ts.
  it("writes in mode Copy without a password as the file door does, and undoes it", async () => {
    const door = await excel.open(copy.setup);
    await checkAndChoose(door, /Копия/);
    await door.pane.getByText("Ctrl+Z не отменит запись").waitFor();
    expect(await door.pane.getByText(/Ctrl\+Z/).allTextContents()).toEqual([
      expect.stringContaining("«Отменить последнее действие»"),
    ]);
    await write(door);
    await door.pane.getByText("Записано на новые листы").waitFor({ timeout: LONG });
    expectSame(await snapshot(door), copy.after);

    await door.reopen();
    await door.pane.getByRole("button", { name: "Отменить последнее действие" }).click({ timeout: LONG });
    await door.pane.getByText("Действие отменено").waitFor({ timeout: LONG });
    expectSame(await snapshot(door), copy.before);
    await expectClean(door);
  });

  it("asks for the password in mode Mark, and protects the sheets again", async () => {
    const door = await excel.open(mark.setup);
    await checkAndChoose(door, /Отметить строки/);
    await write(door);
    await typePassword(door, "не тот");
    await door.pane.getByText(/Пароль листа .* не подошёл/).waitFor();
    expectSame(await snapshot(door), mark.before);
    await door.pane.getByRole("button", { name: "Отмена" }).click();
    await write(door);
    await typePassword(door, PASSWORD);
    await door.pane.getByText("Записано на новые листы").waitFor({ timeout: LONG });
    expectSame(await snapshot(door), mark.after);
    const { locked } = await door.page.evaluate(() => globalThis.browserHost.facts());
    expect(locked).toEqual(mark.before.sheets.map(({ name }) => name));

    await door.pane.getByRole("button", { name: "Отменить последнее действие" }).click();
    await typePassword(door, PASSWORD);
    await door.pane.getByText("Действие отменено").waitFor({ timeout: LONG });
    expectSame(await snapshot(door), mark.before);
    await expectClean(door);
  });

  it("opens the results as a new workbook and leaves this one as it is", async () => {
    const door = await excel.open(copy.setup);
    await checkAndChoose(door, /Новая книга/);
    await write(door);
    await door.pane.getByText("Записано").waitFor({ timeout: LONG });
    expectSame(await snapshot(door), copy.before);
    const { created } = await door.page.evaluate(() => globalThis.browserHost.facts());
    expect(created).toBe(1);
    await expectClean(door);
  });

  it("refuses to write results of a sheet that was changed after the check", async () => {
    const door = await excel.open(copy.setup);
    await checkAndChoose(door, /Копия/);
    const sheet = copy.before.sheets[0]?.name ?? "";
    await door.page.evaluate((name) => globalThis.browserHost.write(name, 0, 0, "иначе"), sheet);
    await write(door);
    await door.pane.getByText(/проверьте снова/).waitFor();
    expect((await snapshot(door)).sheets).toHaveLength(copy.before.sheets.length);
  });

  it("says at its start which sheets were left open, and closes them", async () => {
    const door = await excel.open(mark.setup);
    await checkAndChoose(door, /Отметить строки/);
    await write(door);
    await door.page.evaluate(() => globalThis.browserHost.dieUnlocked());
    await typePassword(door, PASSWORD);
    await door.pane.getByRole("alert").waitFor({ timeout: LONG });
    await door.page.evaluate(() => globalThis.browserHost.heal());
    await door.reopen();
    await door.pane.getByText(/остал(ся|ись) без защиты|Остались без защиты/).waitFor({ timeout: LONG });
    await door.pane.getByRole("button", { name: "Вернуть как было" }).click();
    await door.pane.getByText(/Лист «.*»: введите его пароль/).waitFor();
    const same = door.pane.getByRole("checkbox", { name: /Такой же пароль/ });
    if (await same.isVisible()) await same.check();
    await typePassword(door, PASSWORD);
    await door.pane.getByText("снятая защита поставлена снова").waitFor({ timeout: LONG });
    expectSame(await snapshot(door), mark.before);
  });

  it("checks at once by the ribbon's button, and leads to a row", async () => {
    const door = await excel.open(copy.setup);
    await door.reopen("#check");
    const list = door.pane.getByRole("list", { name: "Список школ" });
    await list.waitFor({ timeout: LONG });
    await list.getByRole("button").first().click();
    await door.pane
      .getByRole("button", { name: /^К строке/ })
      .first()
      .click();
    await door.page.waitForFunction(() => globalThis.browserHost.facts().selected !== "");
  });

  it("has nothing that axe objects to in Excel's light and dark colours", async () => {
    const door = await excel.open(mark.setup);
    await door.pane.getByRole("button", { name: "Проверить", exact: true }).waitFor({ timeout: LONG });
    const found = { start: await faultsInExcel(door.page), choice: [""], password: [""] };
    await checkAndChoose(door, /Отметить строки/);
    found.choice = await faultsInExcel(door.page);
    await write(door);
    await door.pane.getByRole("textbox", { name: "Пароль" }).waitFor();
    found.password = await faultsInExcel(door.page);
    expect(found).toEqual({ start: [], choice: [], password: [] });
  });

  it("follows Excel's theme when the person comes back to the pane, and the system's where Excel says none", async () => {
    const door = await excel.open({ ...copy.setup, colors: ["#ffffff", "#242424"] });
    await door.pane.getByRole("button", { name: "Проверить", exact: true }).waitFor({ timeout: LONG });
    expect(await background(door)).toBe("rgb(255, 255, 255)");
    await door.page.evaluate(() => {
      globalThis.browserHost.recolor(["#262626", "#f0f0f0"]);
      // The person is in Excel's own menu.
      (document.activeElement as HTMLElement | null)?.blur();
    });
    await door.pane.getByRole("main").click({ position: { x: 5, y: 5 } });
    expect(await background(door)).toBe("rgb(38, 38, 38)");

    await door.page.evaluate(() => globalThis.browserHost.recolor(["", ""]));
    await door.page.emulateMedia({ colorScheme: "dark" });
    expect(await background(door)).toBe("rgb(41, 41, 41)");
    await door.page.emulateMedia({ colorScheme: "light" });
    expect(await background(door)).toBe("rgb(255, 255, 255)");
  });

  it("says in Russian that Excel is too old", async () => {
    const door = await excel.open({ ...copy.setup, requirement: "1.7" });
    await door.pane.getByText(/Эта версия Excel слишком старая/).waitFor();
  });
});

describeWithData("the pane in Excel, on a protected report of the region", () => {
  it("leaves what the file door leaves", async () => {
    const file = await throughFileDoor(sharedBytes("books", "(листы защищены)"), "отчёт.xlsx", "copy");
    const door = await excel.open(file.setup);
    await checkAndChoose(door, /Копия/);
    await write(door);
    await door.pane.getByText("Записано на новые листы").waitFor({ timeout: LONG });
    expectSame(await snapshot(door), file.after);
    await expectClean(door);
  }, 300_000);

  it("offers the structure's password or a new workbook where sheets cannot be added", async () => {
    const bytes = sharedBytes("books", "структура");
    const before = await (await openXlsxWorkbook(bytes, "отчёт.xlsx", { engine })).snapshot();
    const door = await excel.open(hostSetup(before, []));
    await checkAndChoose(door, /Копия/);
    await door.pane.getByText(/Введите пароль структуры или сохраните результат новой книгой/).waitFor();
    const button = door.pane.getByRole("button", { name: "Записать", exact: true });
    expect(await button.isDisabled()).toBe(true);

    await door.pane.getByLabel("Пароль структуры книги").fill(PASSWORD);
    await button.click({ timeout: LONG });
    await door.pane.getByText("Записано на новые листы").waitFor({ timeout: LONG });
    const written = await snapshot(door);
    expect(written.structureLocked).toBe(true);
    expect(written.sheets.length).toBeGreaterThan(before.sheets.length);

    await door.pane.getByRole("button", { name: "Отменить последнее действие" }).click();
    await typePassword(door, PASSWORD);
    await door.pane.getByText("Действие отменено").waitFor({ timeout: LONG });
    const undone = await snapshot(door);
    expect(undone.structureLocked).toBe(true);
    expectSame(undone, before);
    await expectClean(door);
  }, 300_000);
});
