import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { runCheck } from "../../src/app/run-check";
import { planRoadmap } from "../../src/core/roadmap/plan-roadmap";
import { schoolYearOf } from "../../src/core/roadmap/school-year";
import { roadmapEdits } from "../../src/sheets/roadmap/write-roadmap";
import manifest from "../../package.json";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { BESIDE_VPR, shortSample } from "../short-sample";
import { faultsInExcel } from "./axe";
import { comparable, hostSetup, protectedBook, today } from "./both-doors";
import { withExcel, type ExcelPage } from "./with-excel";

/** Reading, checking and writing a book, ms; the machine may be busy. */
const LONG = 120_000;
const SHEET = "ОКО Дорожная карта";
const FILE_NAME = "пример.xlsx";

const excel = withExcel();

/** A short sample before a roadmap is written, and after it as the file door leaves it. */
async function throughFile(): Promise<{ before: WorkbookSnapshot; after: WorkbookSnapshot }> {
  const file = await openXlsxWorkbook(protectedBook(shortSample(1, BESIDE_VPR)), FILE_NAME, { engine });
  const before = await file.snapshot();
  const run = await runCheck(before, NO_OWN_SETTINGS, {
    onStep: () => undefined,
    pause: () => Promise.resolve(),
    isCancelled: () => false,
  });
  const stamp = { fileName: FILE_NAME, date: today(), version: manifest.version };
  const options = {
    form: "seversky",
    scope: { kind: "municipality" },
    year: schoolYearOf(today()),
    facts: {},
    writes: ["measures", "executors"],
    isProtected: true,
  } as const;
  const workbook = { ...before, isNew: false };
  await file.apply(roadmapEdits(planRoadmap(run, options), run, workbook, stamp));
  return { before, after: await file.snapshot() };
}

/** What is open in Excel where the test does not care which book. */
async function shortBook(): Promise<WorkbookSnapshot> {
  return (await openXlsxWorkbook(protectedBook(shortSample()), FILE_NAME, { engine })).snapshot();
}

function snapshot({ page }: ExcelPage): Promise<WorkbookSnapshot> {
  return page.evaluate(() => globalThis.browserHost.snapshot());
}

function sheetOf({ sheets }: WorkbookSnapshot, name: string) {
  const sheet = sheets.find((known) => known.name === name);
  return sheet === undefined ? null : comparable(sheet);
}

/** From the ribbon's button to the planned measures, with the office's tables and a protected sheet asked for. */
async function planFromRibbon(door: ExcelPage): Promise<void> {
  await door.reopen("#roadmap");
  await door.pane.getByRole("heading", { name: "Дорожная карта" }).waitFor({ timeout: LONG });
  await door.pane.getByRole("button", { name: "Проверить", exact: true }).click({ timeout: LONG });
  await door.pane.getByText("Дополнительно").click({ timeout: LONG });
  for (const name of [
    /^Защитить лист/,
    /^Добавить лист «ОКО Мероприятия»/,
    /^Добавить лист «ОКО Исполнители»/,
  ]) {
    await door.pane.getByRole("checkbox", { name }).check();
  }
  await door.pane.getByRole("button", { name: "Составить карту" }).click({ timeout: LONG });
  await door.pane.getByRole("button", { name: "Записать дорожную карту" }).waitFor({ timeout: LONG });
}

describe("the roadmap in Excel", () => {
  it("is opened by the ribbon, written as the file door writes it, reported on and undone", async () => {
    const { before, after } = await throughFile();
    const door = await excel.open(hostSetup(before, []));
    await planFromRibbon(door);
    await door.pane.getByRole("button", { name: "Записать дорожную карту" }).click();
    await door.pane.getByText("Дорожная карта записана.").waitFor({ timeout: LONG });
    const written = await snapshot(door);
    for (const name of [SHEET, "ОКО Мероприятия", "ОКО Исполнители"]) {
      expect(sheetOf(written, name)).toEqual(sheetOf(after, name));
    }
    expect(written.sheets.find(({ name }) => name === SHEET)?.protection).not.toBeNull();
    expect(written.sheets.map(({ name }) => name)).toEqual(after.sheets.map(({ name }) => name));

    await door.pane.getByRole("button", { name: "Составить ещё" }).click();
    await door.pane.getByRole("tab", { name: "Отчёт за четверть" }).click();
    await door.pane.getByText("По направлениям").waitFor();
    await door.pane.getByRole("button", { name: "Записать отчёт за четверть" }).click();
    await door.pane.getByText("Отчёт за четверть записан.").waitFor({ timeout: LONG });
    const reported = await snapshot(door);
    expect(sheetOf(reported, SHEET)).toEqual(sheetOf(written, SHEET));
    expect(sheetOf(reported, "ОКО Отчёт за четверть")).not.toBeNull();

    for (const left of [written, before]) {
      await door.pane.getByRole("button", { name: "Отменить последнее действие" }).click();
      await door.pane.getByText("Действие отменено").waitFor({ timeout: LONG });
      expect((await snapshot(door)).sheets.map(comparable)).toEqual(left.sheets.map(comparable));
    }
    const { gaps } = await door.page.evaluate(() => globalThis.browserHost.facts());
    expect([gaps, door.foreign]).toEqual([[], []]);
  });

  it("is not written over a sheet that was changed after the check", async () => {
    const before = await shortBook();
    const door = await excel.open(hostSetup(before, []));
    await planFromRibbon(door);
    const sheet = before.sheets[0]?.name ?? "";
    await door.page.evaluate((name) => globalThis.browserHost.write(name, 0, 0, "иначе"), sheet);
    await door.pane.getByRole("button", { name: "Записать дорожную карту" }).click();
    await door.pane.getByText(/проверьте снова/).waitFor();
    expect((await snapshot(door)).sheets).toHaveLength(before.sheets.length);
  });

  it("has nothing that axe objects to in Excel's light and dark colours", async () => {
    const door = await excel.open(hostSetup(await shortBook(), []));
    await planFromRibbon(door);
    await door.pane.getByRole("button", { name: "Показать первую" }).click();
    expect(await faultsInExcel(door.page)).toEqual([]);
  });
});
