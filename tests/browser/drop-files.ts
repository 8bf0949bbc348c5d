import type { Page } from "playwright-core";

/** Drops files and folders of the disk on the page, as a person does from a window of the system. */
export async function drop(page: Page, paths: readonly string[], y = 100): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await cdp.send("Input.dispatchDragEvent", { type, x: 100, y, data });
  await cdp.detach();
}
