import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

/**
 * What axe finds in a part of the page as it stands, in words that say where.
 *
 * @param part The sheets beside the pane have a thousand cells: they are looked at once.
 */
export async function violations(page: Page, part: "body" | "main" = "main"): Promise<string[]> {
  // Colours are judged when nothing is moving any more.
  await page.waitForTimeout(400);
  const { violations: found } = await new AxeBuilder({ page })
    .include(part)
    // Fluent's own sentinels that catch the Tab key at the edges of a menu; never stay focused.
    .exclude("[data-tabster-dummy]")
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`));
}
