import type { Page } from "playwright-core";

/** Longer than this a person feels that the page hangs, ms (issue 2). */
export const LONGEST_TASK = 200;

/** Begins to note how long the main thread is held. */
export async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: "longtask" });
    Object.assign(window, { tasks });
  });
}

/** The longest task since the watch began, ms. */
export async function longestTask(page: Page): Promise<number> {
  const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
  return Math.max(0, ...tasks);
}
