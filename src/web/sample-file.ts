import { paneText } from "../locale/pane";
import { ownFile } from "../worker/own-file";

const ADDRESS = "assets/sample.xlsx";

let loading: Promise<File> | null = null;

/** The workbook that comes with the page; loaded once. */
export function sampleFile(): Promise<File> {
  loading ??= loadSample();
  return loading;
}

async function loadSample(): Promise<File> {
  return new File([await ownFile(ADDRESS)], paneText.empty.sampleName);
}
