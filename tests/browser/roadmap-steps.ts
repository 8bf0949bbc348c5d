import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { directEngineHost as engine } from "../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../src/adapters/xlsx/xlsx-workbook";
import type { SheetSnapshot } from "../../src/workbook/snapshot";
import { shortSample } from "../short-sample";
import { runProgram } from "../cli/built-program";
import { bytesOf, checkShort, SHORT } from "./with-page";

/** The roadmap's sheet. */
export const SHEET = "ОКО Дорожная карта";

/** Reports of the sample with a roadmap that was made long before today, so that all of it is overdue. */
export function bookWithRoadmap(): Buffer {
  const folder = mkdtempSync(join(tmpdir(), "oko-roadmap-"));
  try {
    const [reports, out] = [join(folder, SHORT), join(folder, "книга.xlsx")];
    writeFileSync(reports, shortSample());
    const made = runProgram(["roadmap", reports, "--out", out, "--date", "2025-09-01"]);
    if (made.code !== 0) throw new Error(made.stderr);
    return readFileSync(out);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** From the first screen to the choice of a form, on reports of the sample. */
export async function toChoice(page: Page, check = checkShort): Promise<void> {
  await check(page);
  await page.getByRole("button", { name: "Ещё разделы" }).click();
  await page.getByRole("menuitem", { name: "Дорожная карта" }).click();
  await page.getByRole("button", { name: "Составить карту" }).waitFor();
}

/** From the choice to the planned rows. */
export async function plan(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Составить карту" }).click();
  await page.getByRole("button", { name: "Записать дорожную карту" }).waitFor();
}

/** From the rows to the written sheet. */
export async function write(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Записать дорожную карту" }).click();
  await page.getByText("Дорожная карта записана.").waitFor();
}

/** The list of the planned measures. */
export function measures(page: Page) {
  return page.getByRole("list", { name: "Меры дорожной карты" });
}

/** The file that the person gets, opened again. */
export async function saved(
  page: Page,
): Promise<{ bytes: Buffer; sheet: (name: string) => SheetSnapshot | undefined }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Сохранить файл" }).click(),
  ]);
  const bytes = await bytesOf(download);
  const { sheets } = await (
    await openXlsxWorkbook(new Uint8Array(bytes), "книга.xlsx", { engine })
  ).snapshot();
  return { bytes, sheet: (name) => sheets.find((sheet) => sheet.name === name) };
}

/** Waits until the thing has the focus. */
export async function expectFocus(element: ReturnType<Page["getByRole"]>): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if (await element.evaluate((node) => node === document.activeElement)) return;
    await element.page().waitForTimeout(50);
  }
  throw new Error(`The focus is not on ${String(element)}`);
}

/** Presses Tab until the thing has the focus. */
export async function tabTo(page: Page, wanted: ReturnType<Page["getByRole"]>): Promise<void> {
  await wanted.waitFor();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${String(wanted)}`);
}
