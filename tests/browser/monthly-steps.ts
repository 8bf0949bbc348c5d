import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { smallMonth } from "../small-month";

/** Writes the files of a made-up month into a folder of its own. @returns The folder. */
export function monthFolder(inside: string, month: "2025-10" | "2025-11"): string {
  const folder = join(inside, month);
  mkdirSync(folder, { recursive: true });
  for (const { name, bytes } of smallMonth(month)) writeFileSync(join(folder, name), bytes);
  return folder;
}

/** The pane of the page, or inside Excel. */
type Pane = Page | FrameLocator;

/** Presses a button by its whole name. */
export async function press(pane: Pane, name: string): Promise<void> {
  await pane.getByRole("button", { name, exact: true }).click();
}

/** Begins to collect tables; ends where files are chosen. */
export async function beginMonthly(pane: Pane): Promise<void> {
  await press(pane, "Собрать таблицы школ");
  await untilStep(pane, "Файлы школ");
}

/** Waits for a step by its heading. */
export async function untilStep(pane: Pane, heading: string): Promise<void> {
  await pane.getByRole("heading", { level: 2, name: heading, exact: true }).waitFor();
}

/** Waits until files were read and cleaned. */
export async function untilCleaned(pane: Pane): Promise<void> {
  await pane.getByText(/^Принято? \S+ из/).waitFor();
}

/** The list of files with what is said of each. */
export function filesList(pane: Pane): Locator {
  return pane.getByRole("region", { name: "Список файлов" });
}

/** From the files to a step, by the main button. */
export async function walkTo(pane: Pane, heading: string): Promise<void> {
  const way = [
    ["Далее: форма", "Форма и реестр"],
    ["Далее: вопросы", "Вопросы"],
    ["Далее: исправления", "Исправления"],
    ["Далее: замечания", "Замечания"],
    ["Далее: запись", "Запись"],
  ] as const;
  for (const [button, step] of way) {
    if ((await pane.getByRole("button", { name: button, exact: true }).count()) === 0) continue;
    await press(pane, button);
    await untilStep(pane, step);
    if (step === heading) return;
  }
}
