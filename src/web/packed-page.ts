import { ownFile } from "../worker/own-file";

/**
 * Starts a page that is one file (`scripts/single-file.js`): unpacks its scripts, and puts them into the page, whose
 * policy knows each by its hash.
 */
async function start(): Promise<void> {
  const scripts = JSON.parse(await (await ownFile("scripts.json")).text()) as readonly string[];
  for (const text of scripts) {
    const element = document.createElement("script");
    element.textContent = text;
    document.body.append(element);
  }
}

void start();
