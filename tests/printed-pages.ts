import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "./temporary-folder";

/** A page as it comes out of the printer. */
export interface PrintedPage {
  readonly text: string;
  /** Number of words. */
  readonly words: number;
  /** Points of the smallest text. */
  readonly smallest: number;
  /** The part of the page's height down to the last text that is not its footer. */
  readonly filled: number;
}

/** Height of a line of text in its size, at most: of the fonts that are taken where Calibri is not there. */
const LINE = 1.17;
/** Where the footer begins, as a part of the height. */
const FOOTER = 0.93;
const LONGEST = 150_000;

/** Whether the programs that print are on this machine. */
export function canPrint(): boolean {
  return ["soffice", "pdftotext"].every(
    (program) => spawnSync(program, ["--version"], { timeout: LONGEST }).error === undefined,
  );
}

/** Where LibreOffice prints for the tests of one file; its profile, which takes seconds to make, serves them all. */
export function printer(): (bytes: Uint8Array) => PrintedPage[] {
  const folder = temporaryFolder();
  return (bytes) => printedPages(folder, bytes);
}

/** Prints a workbook as LibreOffice does; its pages in order. */
function printedPages(folder: string, bytes: Uint8Array): PrintedPage[] {
  const book = join(folder, "book.xlsx");
  writeFileSync(book, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, book], {
    timeout: LONGEST,
    stdio: "ignore",
  });
  const layout = join(folder, "pages.html");
  execFileSync("pdftotext", ["-bbox", join(folder, "book.pdf"), layout], { timeout: LONGEST });
  return readFileSync(layout, "utf8").split("<page ").slice(1).map(pageOf);
}

function pageOf(page: string): PrintedPage {
  const height = Number(/height="([\d.]+)"/.exec(page)?.[1]);
  const words = [
    ...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g),
  ].map(([, left, top, right, bottom, text = ""]) => {
    const [width, tall] = [Number(right) - Number(left), Number(bottom) - Number(top)];
    // A letter or two of turned text lie on their side.
    return {
      top: Number(top),
      bottom: Number(bottom),
      tall: text.length < 3 ? Math.max(width, tall) : tall,
      text,
    };
  });
  const body = words.filter(({ top }) => top / height < FOOTER);
  return {
    text: words.map(({ text }) => text).join(" "),
    words: words.length,
    smallest: Math.min(...words.map(({ tall }) => tall / LINE)),
    filled: Math.max(0, ...body.map(({ bottom }) => bottom / height)),
  };
}
