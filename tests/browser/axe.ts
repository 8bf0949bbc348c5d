import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "playwright-core";
import { DESKTOP, PANE } from "./with-page";

/** The background of the page in each theme: by it a look knows that the page has followed the system. */
const BACKGROUNDS = { light: "rgb(255, 255, 255)", dark: "rgb(41, 41, 41)" } as const;

/** Excel's own colours in each theme: background and text. */
const EXCEL_COLORS = { light: ["#ffffff", "#242424"], dark: ["#262626", "#f0f0f0"] } as const;

const THEMES = ["light", "dark"] as const;

/** A colour that is wrong in each of so many looks, half a second apart, is wrong at rest. */
const LOOKS = 4;

/** Rules that look at colours. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Fluent's own sentinels that catch the Tab key at the edges of a menu; never stay focused. */
const SENTINELS = "[data-tabster-dummy]";

/**
 * What axe finds in a part of the page as it stands, in words that say where.
 *
 * @param part The sheets beside the pane have a thousand cells: they are looked at once.
 */
export function violations(
  page: Page,
  part: "body" | "main" = "main",
  asked: "all" | "colours" = "all",
): Promise<string[]> {
  return analyzed(page, (builder) => builder.include(part).exclude(SENTINELS), asked);
}

/**
 * What is wrong with a part of the page as it stands: what axe finds in either theme, and whether it is too wide.
 *
 * @param themes Colours are the same at every width: where a screen is looked at twice, the dark ones need no second look.
 */
export async function faults(
  page: Page,
  part: "body" | "main" = "main",
  themes: readonly (keyof typeof BACKGROUNDS)[] = THEMES,
): Promise<string[]> {
  const found: string[] = [];
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    await untilBackground(page.locator(".fui-FluentProvider").first(), BACKGROUNDS[theme]);
    const list = await violations(page, part, theme === "light" ? "all" : "colours");
    found.push(...list.map((violation) => `${theme}: ${violation}`));
  }
  const isTooWide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return isTooWide ? [...found, "wider than the window"] : found;
}

/** The same at the pane's width and at a desktop's, where the window stays. */
export async function faultsAtBothWidths(page: Page, part: "body" | "main" = "main"): Promise<string[]> {
  const found: string[] = [];
  for (const viewport of [PANE, DESKTOP]) {
    await page.setViewportSize(viewport);
    const list = await faults(page, part, viewport === PANE ? ["light"] : THEMES);
    found.push(...list.map((fault) => `${String(viewport.width)} px, ${fault}`));
  }
  return found;
}

/** What axe finds in the pane in Excel as it stands, in Excel's colours of either theme. */
export async function faultsInExcel(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await recolorExcel(page, EXCEL_COLORS[theme]);
    const list = await analyzed(
      page,
      (builder) => builder.include(["iframe", "body"]).exclude(["iframe", SENTINELS]),
      theme === "light" ? "all" : "colours",
    );
    found.push(...list.map((violation) => `${theme}: ${violation}`));
  }
  return found;
}

/** Another theme of Excel, as the pane learns of it: when the person comes back to it. */
async function recolorExcel(page: Page, colors: readonly [string, string]): Promise<void> {
  const pane = page.frameLocator("iframe");
  await page.evaluate((next) => globalThis.browserHost.recolor(next), colors);
  await pane.locator("body").evaluate(() => window.dispatchEvent(new Event("focus")));
  await untilBackground(pane.locator(".fui-FluentProvider").first(), rgb(colors[0]));
}

function rgb(color: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return `rgb(${parts.join(", ")})`;
}

/** Fails where the page does not take the other theme. */
async function untilBackground(provider: Locator, wanted: string): Promise<void> {
  await provider.evaluate(
    (element, color) =>
      new Promise<void>((resolve, reject) => {
        const timer = setInterval(() => {
          const now = getComputedStyle(element).backgroundColor;
          if (now === color) resolve();
          else if (performance.now() > last) reject(new Error(`The background is ${now}, not ${color}`));
          else return;
          clearInterval(timer);
        }, 20);
        const last = performance.now() + 10_000;
      }),
    wanted,
  );
}

/**
 * Axe's rules, asked in the page itself and for violations only: the other way opens a second page for each look and
 * describes what is in order too, several times the work.
 *
 * @param asked The same page in another theme is asked of its colours only: nothing else of it is another.
 */
async function analyzed(
  page: Page,
  narrowed: (builder: AxeBuilder) => AxeBuilder,
  asked: "all" | "colours",
): Promise<string[]> {
  const builder = narrowed(await builderFor(page))
    .setLegacyMode()
    .options({ resultTypes: ["violations"] });
  if (asked === "colours") builder.withRules(COLOUR_RULES);
  // Colours are judged when nothing is moving any more; a busy machine may need another look.
  for (let looks = 1; ; looks++) {
    await page.waitForTimeout(looks === 1 ? 150 : 500);
    const { violations: found } = await builder.analyze();
    if (found.every(({ id }) => !COLOUR_RULES.includes(id)) || looks === LOOKS)
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ html, any }) => `${id}: ${html.slice(0, 200)} ${any[0]?.message ?? ""}`.trim()),
      );
  }
}

/** A page that was looked at before has axe in each of its frames: half a megabyte that need not be read again. */
async function builderFor(page: Page): Promise<AxeBuilder> {
  const there = await Promise.all(page.frames().map((frame) => frame.evaluate(() => "axe" in window)));
  return new AxeBuilder(there.every(Boolean) ? { page, axeSource: "0" } : { page });
}
