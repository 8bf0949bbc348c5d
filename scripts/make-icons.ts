import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../tests/browser/launch";

const ASSETS = join(__dirname, "../assets");

/** Sizes that Excel asks for, px, by the drawing that stays clear at them. Source: Microsoft, "Design icons for add-in commands". */
const SIZES = { "icon-small.svg": [16, 20, 24], "icon.svg": [32, 40, 48, 64, 80, 128] };

void makeIcons();

/** Draws the add-in's icons as PNG from their SVG sources. */
async function makeIcons(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const [source, sizes] of Object.entries(SIZES)) {
      const address = `data:image/svg+xml;base64,${readFileSync(join(ASSETS, source)).toString("base64")}`;
      for (const size of sizes) {
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<body style="margin:0"><img src="${address}" width="${String(size)}" height="${String(size)}" style="display:block"></body>`,
        );
        const png = await page.screenshot({ omitBackground: true });
        writeFileSync(join(ASSETS, `icon-${String(size)}.png`), png);
      }
    }
  } finally {
    await browser.close();
  }
}
