import { join } from "node:path";
import type { Browser, BrowserContextOptions, Download, Page } from "playwright-core";
import { shortSample } from "../short-sample";
import { servePage, type PageServer } from "./page-server";
import { connectBrowser } from "./shared-browser";

/** The sample workbook as the page offers it. */
export const SAMPLE = join(__dirname, "../../assets/sample.xlsx");

/** The name of the file that is the sample's first reports. */
export const SHORT = "Пример.xlsx";

/** Any step on the sample, ms; the machine may be busy. */
const USUAL = 20_000;

/** A long check of a region's file. */
export const LONG = 90_000;

/** A usual notebook. */
export const DESKTOP = { width: 1366, height: 768 };

/** The width of Excel's task pane. */
export const PANE = { width: 350, height: 760 };

/** What the tests of one file have. */
export interface PageSource {
  /**
   * A page where nothing moves, unless the options say so: nobody has to wait until a menu stands still.
   *
   * @param file A page of the build; the standalone one when left out.
   */
  open(options?: BrowserContextOptions, file?: string): Promise<Page>;
  /** The server is gone for the rest of the file. */
  stopServer(): void;
}

/** The browser and a server for the tests of one file; each test opens its pages, which are closed after it. */
export function withPage(): PageSource {
  return pagesUntil(afterEach);
}

/**
 * One page with the checked sample for tests that only read it; each begins at the list of schools, at the width given
 * last. What a test chose there, the next one finds: it chooses anew what it looks at.
 */
export function withCheckedSample(viewport: { width: number; height: number }): () => Page {
  const page = withOnePage({ viewport });
  beforeAll(() => checkSample(page()), LONG);
  beforeEach(async () => {
    await page().setViewportSize(viewport);
    await page().getByRole("tab", { name: "Признаки", exact: true }).click();
  });
  return page;
}

/** One page for tests that each open a file of their own in it. */
export function withOnePage(options: BrowserContextOptions = {}): () => Page {
  const pages = pagesUntil(afterAll);
  let page: Page;
  beforeAll(async () => {
    page = await pages.open(options);
  });
  return () => page;
}

/** @param end When the pages that are open then are closed. */
function pagesUntil(end: typeof afterEach | typeof afterAll): PageSource {
  let browser: Browser;
  let server: PageServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([connectBrowser(), servePage()]);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  end(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return {
    async open(options = {}, file = "") {
      const context = await browser.newContext({
        ...{ viewport: DESKTOP, acceptDownloads: true, reducedMotion: "reduce" },
        ...options,
      });
      const page = await context.newPage();
      page.setDefaultTimeout(USUAL);
      await page.goto(server.address + file);
      return page;
    },
    stopServer() {
      server.close();
    },
  };
}

/** Opens a file as a person does, by the file dialog's field. */
export async function openFile(page: Page, file: string | { name: string; bytes: Buffer }): Promise<void> {
  const field = page.locator("input[type=file]");
  if (typeof file === "string") await field.setInputFiles(file);
  else await field.setInputFiles({ name: file.name, mimeType: "", buffer: file.bytes });
}

/** Opens the sample and checks it; ends at the list of schools. */
export async function checkSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Открыть пример" }).click();
  await page.getByRole("button", { name: "Проверить" }).click();
  await page.getByRole("list", { name: "Список школ" }).waitFor();
}

/** Opens the first reports of the sample; ends at their tables. */
export async function openShort(page: Page): Promise<void> {
  await openFile(page, { name: SHORT, bytes: shortSample() });
  await page.getByRole("button", { name: "Проверить" }).waitFor();
}

/** Opens and checks the first reports of the sample; for what is the same in any workbook. */
export async function checkShort(page: Page): Promise<void> {
  await openShort(page);
  await page.getByRole("button", { name: "Проверить" }).click();
  await page.getByRole("list", { name: "Список школ" }).waitFor();
}

/** Opens a section that stands under the three dots. */
export async function showMore(page: Page, section: string): Promise<void> {
  await page.getByRole("button", { name: "Ещё разделы" }).click();
  await page.getByRole("menuitem", { name: section, exact: true }).click();
}

/** Writes from the write screen and saves the file. @returns Its bytes. */
export async function writeAndSave(page: Page): Promise<Buffer> {
  await page.getByRole("button", { name: "Записать…" }).click();
  await page.getByRole("button", { name: "Записать", exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Сохранить файл" }).click(),
  ]);
  return bytesOf(download);
}

/** What the browser was given to save. A browser that is shared by the test files lets no one at its own copy. */
export async function bytesOf(download: Download): Promise<Buffer> {
  const chunks = (await (await download.createReadStream()).toArray()) as Buffer[];
  return Buffer.concat(chunks);
}
