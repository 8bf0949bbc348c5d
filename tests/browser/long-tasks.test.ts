import { describeWithData, sharedFile } from "../shared-data";
import { LONG, openFile, withPage } from "./with-page";

/** Longer than this a person feels that the page hangs, ms (issue 2). */
const LONGEST_TASK = 200;

describeWithData("the page, given the file of a region (26 000 rows)", () => {
  const pages = withPage();

  it(
    "never holds the main thread for long, from opening to the list",
    async () => {
      const page = await pages.open();
      await page.evaluate(() => {
        const tasks: number[] = [];
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) tasks.push(duration);
        }).observe({ type: "longtask" });
        Object.assign(window, { tasks });
      });
      await openFile(page, sharedFile("vpr", "математике, 4 класс"));
      await page.getByRole("button", { name: "Проверить" }).click({ timeout: LONG });
      await page.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
      await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
      await page.getByRole("button", { name: "К списку" }).waitFor();
      const tasks = await page.evaluate(() => (window as unknown as { tasks: number[] }).tasks);
      const longest = Math.max(0, ...tasks);
      expect(longest).toBeLessThan(LONGEST_TASK);
    },
    2 * LONG,
  );

  it(
    "stops a check when asked, and can begin it again",
    async () => {
      const page = await pages.open();
      await openFile(page, sharedFile("vpr", "математике, 4 класс"));
      await page.getByRole("button", { name: "Проверить" }).click({ timeout: LONG });
      await page.getByRole("button", { name: "Отмена" }).click();
      await page.getByText("Остановлено. Ничего не изменилось.").waitFor();
      await page.getByRole("button", { name: "Проверить" }).click();
      await page.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
    },
    2 * LONG,
  );
});
