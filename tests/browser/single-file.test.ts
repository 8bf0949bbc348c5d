import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { regionFile } from "../../bench/region-file";
import { shortSample } from "../short-sample";
import { bytesOf, checkSample, LONG, openFile, withPage, writeAndSave } from "./with-page";

/** `npm run build` makes it. */
const SINGLE_FILE = join(__dirname, "../../dist/ОКО.html");

/** What fits into a letter, bytes: what writes papers and draws charts is inside. */
const LARGEST = 2_500_000;

/** How many sheets of a workbook are protected; all the reports of the sample are, by a password. */
function lockedSheets(book: Buffer): number {
  const parts = Object.values(unzipSync(new Uint8Array(book)));
  return parts.filter((bytes) => strFromU8(bytes).includes("<sheetProtection ")).length;
}

describe("the page as one file, opened from a disk", () => {
  const pages = withPage();
  let requests: string[];

  async function openSingleFile(): Promise<Page> {
    const page = await pages.open({}, "icon.svg");
    requests = [];
    page.on("request", (request) => {
      if (!/^(blob|data):/.test(request.url())) requests.push(request.url());
    });
    await page.goto(pathToFileURL(SINGLE_FILE).href);
    return page;
  }

  afterEach(() => {
    expect(requests).toEqual([pathToFileURL(SINGLE_FILE).href]);
  });

  it("is small, and lets nothing in from outside", async () => {
    expect(statSync(SINGLE_FILE).size).toBeLessThan(LARGEST);
    const page = await openSingleFile();
    const refused = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "document.title = 'чужое'";
      document.body.append(script);
      return fetch("https://localhost:1/").then(
        () => false,
        () => true,
      );
    });
    expect(refused).toBe(true);
    expect(await page.title()).toBe("ОКО: оценка качества образования");
  });

  it("opens the sample from inside itself", async () => {
    await checkSample(await openSingleFile());
  });

  it("goes the whole way with a protected workbook: open, check, write, save, undo", async () => {
    const page = await openSingleFile();
    const bytes = shortSample();
    expect(lockedSheets(bytes)).toBe(3);
    await openFile(page, { name: "Защищённая.xlsx", bytes });
    await page.getByRole("button", { name: "Проверить" }).click();
    await page.getByRole("list", { name: "Список школ" }).waitFor();
    const saved = await writeAndSave(page);
    expect(lockedSheets(saved)).toBe(lockedSheets(bytes));
    expect(strFromU8(unzipSync(new Uint8Array(saved))["xl/workbook.xml"] ?? new Uint8Array())).toContain(
      "ОКО Признаки",
    );
    await page.getByRole("tab", { name: "ОКО Признаки" }).waitFor();
    await page.getByRole("button", { name: "Отменить запись" }).click();
    await page.getByRole("tab", { name: "ОКО Признаки" }).waitFor({ state: "detached" });
  });

  it("starts a new session when the worker has ended", async () => {
    const page = await openSingleFile();
    await page.getByRole("button", { name: "Открыть пример" }).click();
    await page.getByRole("button", { name: "Проверить" }).waitFor();
    await page.workers()[0]?.evaluate(() => self.close());
    const alert = page.getByRole("alert");
    await alert.getByText("запущена заново").waitFor();
    await alert.getByRole("button", { name: "Открыть снова" }).click();
    await page.getByRole("button", { name: "Проверить" }).waitFor();
  });

  it(
    "goes the whole way with the file of a region (26 000 rows), and shows how far it is",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "oko-region-"));
      try {
        const page = await openSingleFile();
        await openFile(page, regionFile(folder).path);
        await page.getByRole("button", { name: "Проверить" }).click({ timeout: LONG });
        await page.getByRole("progressbar").waitFor();
        await page.getByRole("list", { name: "Список школ" }).waitFor({ timeout: LONG });
        expect((await writeAndSave(page)).length).toBeGreaterThan(1_000_000);
        await page.getByRole("button", { name: "Отменить запись" }).click();
        await page.getByRole("tab", { name: "ОКО Признаки" }).waitFor({ state: "detached" });
        expect(page.workers().length).toBeGreaterThan(0);
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
    2 * LONG,
  );
});

describe("the page that writes a manifest, opened from a disk", () => {
  const pages = withPage();

  it("refuses an address that Excel cannot use, and saves the manifest for a good one", async () => {
    const page = await pages.open({}, "icon.svg");
    await page.goto(pathToFileURL(join(__dirname, "../../dist/install.html")).href);
    const address = page.getByLabel("Адрес папки на сервере");
    expect(await address.inputValue()).toBe("");
    await address.fill("http://oko.example.org");
    const save = page.getByRole("button", { name: "Сохранить manifest.xml" });
    await save.click();
    await page.getByRole("alert").getByText("https://").waitFor();
    await address.fill("https://oko.example.org/excel/");
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(download.suggestedFilename()).toBe("manifest.xml");
    const manifest = (await bytesOf(download)).toString("utf8");
    expect(manifest).toContain(
      '<SourceLocation DefaultValue="https://oko.example.org/excel/taskpane.html" />',
    );
    expect(manifest).not.toContain("localhost");
  });
});
