import type { Browser, BrowserContextOptions, FrameLocator, Page } from "playwright-core";
import type { BrowserHost, HostSetup } from "../office-host/browser-host";
import { servePage, type PageServer } from "./page-server";
import { connectBrowser, hostScript } from "./shared-browser";

declare global {
  /** The test host, in the page around the pane. */
  var browserHost: BrowserHost;
}

/** Excel in a browser tells its kind, version and language in the pane's address. */
const PANE_ADDRESS = "taskpane.html?_host_Info=Excel$Web$16.00$ru-RU$$$$0";

/** The pane as Excel shows it: Microsoft's client in a frame, our host around it. */
export interface ExcelPage {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Requests to any other place than the add-in's own, and for what the build does not have. */
  readonly foreign: readonly string[];
  /** Closes the pane and opens it again, by a button of the ribbon. */
  reopen(hash?: string): Promise<void>;
}

/** The browser, a server and the bundled host for the tests of one file. */
export function withExcel(): { open(setup: HostSetup, options?: BrowserContextOptions): Promise<ExcelPage> } {
  let browser: Browser;
  let server: PageServer;
  const script = hostScript();
  beforeAll(async () => {
    [browser, server] = await Promise.all([connectBrowser(), servePage()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return {
    open: (setup, options = {}) => openExcelPage({ browser, server, script }, setup, options),
  };
}

/** What stands behind a page with the pane in it. */
interface ExcelStage {
  readonly browser: Browser;
  readonly server: PageServer;
  /** The bundled host. */
  readonly script: string;
}

/** Opens the pane as Excel in a browser does, with the test host in Excel's place. */
export async function openExcelPage(
  { browser, server, script }: ExcelStage,
  setup: HostSetup,
  options: BrowserContextOptions,
): Promise<ExcelPage> {
  const context = await browser.newContext({
    ...{ viewport: { width: 350, height: 760 }, reducedMotion: "reduce" },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const foreign: string[] = [];
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (`${origin}/` !== server.address && !["blob:", "data:"].includes(protocol))
      foreign.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && !response.url().endsWith("favicon.ico")) foreign.push(response.url());
  });
  await serveAround(page, script);
  await page.goto(`${server.address}excel.html`);
  await page.evaluate((given) => globalThis.browserHost.open(given), setup);
  async function reopen(hash = ""): Promise<void> {
    await page.evaluate((address) => {
      document.body.innerHTML = `<iframe title="Excel" src="${address}" style="border:0;width:100vw;height:100vh"></iframe>`;
    }, PANE_ADDRESS + hash);
  }
  await reopen();
  return { page, pane: page.frameLocator("iframe"), foreign, reopen };
}

/** The page around the pane, and the line by which the pane finds the host. */
async function serveAround(page: Page, script: string): Promise<void> {
  const html = { contentType: "text/html; charset=utf-8" };
  const code = { contentType: "text/javascript; charset=utf-8" };
  await page.route("**/excel.html", (route) =>
    route.fulfill({
      ...html,
      body: '<!doctype html><html lang="ru"><title>Excel</title><body style="margin:0"></body><script src="test-host.js"></script></html>',
    }),
  );
  await page.route("**/test-host.js", (route) => route.fulfill({ ...code, body: script }));
  await page.route("**/test-pane.js", (route) =>
    route.fulfill({ ...code, body: "Office.onReady = () => parent.browserHost.connect(window);" }),
  );
  await page.route("**/taskpane.html*", async (route) => {
    const answer = await route.fetch();
    const body = (await answer.text()).replace(
      '<script defer="defer" src="taskpane.js">',
      '<script defer="defer" src="test-pane.js"></script>$&',
    );
    await route.fulfill({ response: answer, body });
  });
}
