import { paneText } from "../locale/pane";

const ADDRESS = "assets/sample.xlsx";

let loading: Promise<File> | null = null;

/** The workbook that comes with the page; loaded once. */
export function sampleFile(): Promise<File> {
  loading ??= loadSample();
  return loading;
}

async function loadSample(): Promise<File> {
  const answer = await fetch(ADDRESS);
  return new File([await answer.blob()], paneText.empty.sampleName);
}
