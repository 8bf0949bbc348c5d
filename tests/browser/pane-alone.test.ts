import { PANE, withPage } from "./with-page";

describe("the pane's page without Excel around it", () => {
  const pages = withPage();

  it("says where it works, and leads to the standalone page", async () => {
    const page = await pages.open({ viewport: PANE }, "taskpane.html");
    await page.getByText("Эта страница работает внутри Excel").waitFor();
    expect(await page.getByRole("link", { name: "Открыть страницу ОКО" }).getAttribute("href")).toBe(
      "index.html",
    );
  });

  it("says in plain words why an old Office shows nothing", async () => {
    const page = await pages.open({ viewport: PANE });
    // What Trident has and no other engine.
    await page.addInitScript(() => Object.assign(document, { documentMode: 11 }));
    await page.goto(new URL("taskpane.html", page.url()).href);
    await page.getByText("Нужен Excel 2021 или новее").waitFor();
    expect(await page.locator("#root").isVisible()).toBe(false);
  });
});
