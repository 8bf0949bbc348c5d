import { describeWithData, sharedFile } from "../shared-data";
import { LONGEST_TASK, longestTask, watchLongTasks } from "./long-task-watch";
import { LONG, openFile, withPage } from "./with-page";

// A busy machine may hold a thread: the page is at fault where it is slow three times of three.
jest.retryTimes(2);

describeWithData("the page, given the file of a region (26 000 rows)", () => {
  const pages = withPage();

  it(
    "never holds the main thread for long, from opening to the list",
    async () => {
      const page = await pages.open();
      await watchLongTasks(page);
      await openFile(page, sharedFile("vpr", "математике, 4 класс"));
      await page.getByRole("button", { name: "Проверить" }).click({ timeout: LONG });
      await page.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
      await page.getByRole("list", { name: "Список школ" }).getByRole("button").first().click();
      await page.getByRole("button", { name: "К списку" }).waitFor();
      expect(await longestTask(page)).toBeLessThan(LONGEST_TASK);
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
