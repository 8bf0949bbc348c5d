import type { Locator, Page } from "playwright-core";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { faults } from "./axe";
import { openFile, PANE, withPage } from "./with-page";

jest.retryTimes(2, { logErrorsBeforeRetry: true });
jest.setTimeout(240_000);

const SHEET = "ОКО Проба";
const ROWS = 600;
const COLUMNS = 40;

/** A sheet of ours with a title of a height, a header, and rows; both first rows and the first column stay. */
async function book(titleHeight: number): Promise<Buffer> {
  const workbook = await createXlsxWorkbook("проба.xlsx", { engine });
  const cells = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: COLUMNS }, (_, column) => `r${String(row + 1)}c${String(column + 1)}`),
  );
  await workbook.apply([
    { kind: "add-sheet", sheet: SHEET },
    { kind: "write", sheet: SHEET, row: 0, column: 0, cells },
    {
      ...{ kind: "layout", sheet: SHEET, freezeRows: 2, freezeColumns: 1 },
      rowHeights: [{ row: 0, height: titleHeight }],
    },
  ]);
  return Buffer.from(workbook.save().bytes);
}

function grid(page: Page): Locator {
  return page.getByRole("grid");
}

async function open(page: Page, titleHeight: number): Promise<void> {
  await openFile(page, { name: "проба.xlsx", bytes: await book(titleHeight) });
  const toTable = page.getByRole("button", { name: "Показать таблицу" });
  if ((page.viewportSize()?.width ?? 0) < 700) await toTable.click();
  await grid(page).getByText("r2c1", { exact: true }).waitFor();
}

async function scroll(page: Page, top: number, left: number): Promise<void> {
  await grid(page).evaluate((element, [x = 0, y = 0]) => element.scrollTo(x, y), [left, top]);
  await page.waitForTimeout(250);
}

/** The texts that a person sees, going down the grid beside its numbers or along its second row. */
async function seen(page: Page, way: "down" | "across"): Promise<string[]> {
  return grid(page).evaluate((element, direction) => {
    const box = element.getBoundingClientRect();
    const isDown = direction === "down";
    const end = isDown ? element.clientHeight : element.clientWidth;
    const texts: string[] = [];
    for (let at = isDown ? 28 : 56; at < end - 3; at += 4) {
      const x = isDown ? box.left + 70 : box.left + at;
      const y = isDown ? box.top + at : box.top + element.clientHeight - 60;
      const cell = document.elementFromPoint(x, y)?.closest("[role=gridcell]");
      const text = cell?.textContent ?? "?";
      if (texts.at(-1) !== text) texts.push(text);
    }
    return texts;
  }, way);
}

/** Numbers of rows or columns from texts like "r12c3". */
function numbers(texts: readonly string[], of: "r" | "c"): number[] {
  return texts.map((text) => Number(new RegExp(`${of}(\\d+)`).exec(text)?.[1]));
}

/** The first some stay, the others follow each other without a gap. */
function isContinuous(all: readonly number[], staying: readonly number[]): boolean {
  const rest = all.slice(staying.length);
  const stay = staying.every((number, index) => all[index] === number);
  return (
    stay &&
    rest.length > 2 &&
    rest.every((number, index) => index === 0 || number === (rest[index - 1] ?? 0) + 1)
  );
}

describe("a sheet of ours whose header stays in view", () => {
  const pages = withPage();

  it.each([
    ["wide", { width: 1400, height: 760 }],
    ["narrow", PANE],
  ])("keeps header and first column, and draws every row and column beside them: %s", async (_, viewport) => {
    const page = await pages.open({ viewport });
    await open(page, 30);
    for (const top of [0, 1, 13, 21, 190, 1000, 5000, 11_000]) {
      await scroll(page, top, 0);
      const rows = numbers(await seen(page, "down"), "r");
      expect([top, rows, isContinuous(rows, [1, 2])]).toEqual([top, rows, true]);
    }
    for (const left of [0, 1, 30, 300, 1200]) {
      await scroll(page, 3000, left);
      const columns = numbers(await seen(page, "across"), "c");
      expect([left, columns, isContinuous(columns, [1])]).toEqual([left, columns, true]);
      expect(await grid(page).getByRole("columnheader").first().textContent()).toBe("A");
    }
    expect(await faults(page, "body", viewport === PANE ? ["light"] : undefined)).toEqual([]);
  });

  it("lets a title that takes most of the place go, and keeps the header of the table", async () => {
    const page = await pages.open({ viewport: { width: 1400, height: 760 } });
    await open(page, 390);
    expect(numbers(await seen(page, "down"), "r").slice(0, 3)).toEqual([1, 2, 3]);
    for (const top of [520, 521, 530, 700, 5000]) {
      await scroll(page, top, 0);
      const rows = numbers(await seen(page, "down"), "r");
      expect([top, rows, isContinuous(rows, [2])]).toEqual([top, rows, true]);
    }
  });

  it("is walked through by keys: a cell never hides under what stays", async () => {
    const page = await pages.open({ viewport: { width: 1400, height: 760 } });
    await open(page, 30);
    await grid(page).focus();
    await grid(page).press("Control+End");
    await page.locator("#active-cell", { hasText: `r${String(ROWS)}c${String(COLUMNS)}` }).waitFor();
    for (let presses = 0; presses < 45; presses++) await grid(page).press("ArrowUp");
    for (let presses = 0; presses < 12; presses++) await grid(page).press("ArrowLeft");
    const place = await grid(page).evaluate((element) => {
      const active = document.getElementById("active-cell");
      const box = active?.getBoundingClientRect() ?? new DOMRect();
      const found = document.elementFromPoint(box.left + 4, box.top + 4);
      return [active?.textContent, found?.closest("[role=gridcell]")?.textContent, element.scrollTop > 0];
    });
    expect(place).toEqual(["r555c28", "r555c28", true]);
  });
});
