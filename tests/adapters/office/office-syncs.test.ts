import { readFileSync } from "node:fs";
import { join } from "node:path";
import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { SOURCE } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import type { OfficeHost } from "../../office-host/office-host";
import { checkedReport } from "./checked-report";
import { calculateAs } from "./calculate-as";
import { keptSheetEdits, PASSWORD, reportEdits, rerunEdits, sourceWorkbook } from "./report-edits";

/** Counts the requests of some work. */
async function syncsOf<T>(host: OfficeHost, work: () => Promise<T>): Promise<[number, T]> {
  const before = host.syncs.length;
  const result = await work();
  expect(host.gaps).toEqual([]);
  return [host.syncs.length - before, result];
}

/**
 * A request takes some tenths of a second in Excel on the web: what was counted before decorations went apart and sheets
 * were renewed in their place is the most that may be.
 */
describe("the number of context.sync()", () => {
  it("is not more than it was for a first run, a rerun and an undo with every kind of edit", async () => {
    const host = hostWith(sourceWorkbook(), { sheet: PASSWORD });
    host.connect();
    const policy = { sheetPasswords: { [SOURCE]: PASSWORD } };
    const first = [...reportEdits(3), ...keptSheetEdits()];
    const [firstSyncs] = await syncsOf(host, () => new OfficeWorkbook().apply(first, policy));
    const [again, { inverse }] = await syncsOf(host, () => new OfficeWorkbook().apply(rerunEdits(), policy));
    const [undo] = await syncsOf(host, () => new OfficeWorkbook().apply(inverse, policy));
    expect(firstSyncs).toBeLessThanOrEqual(16);
    expect(again).toBeLessThanOrEqual(25);
    expect(undo).toBeLessThanOrEqual(26);
  });

  it("is not more than it was for reports of the sample", async () => {
    const sample = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample.xlsx")));
    const before = await (await openXlsxWorkbook(sample, "книга.xlsx", { engine })).snapshot();
    const host = hostWith(before, { sheet: PASSWORD });
    host.connect();
    const policy = {
      sheetPasswords: Object.fromEntries(before.sheets.map(({ name }) => [name, PASSWORD])),
    };
    const counts: number[] = [];
    for (let round = 0; round < 3; round++) {
      const workbook = await new OfficeWorkbook().snapshot();
      const edits = await checkedReport(workbook);
      calculateAs(host, edits);
      const [syncs, { inverse }] = await syncsOf(host, () => new OfficeWorkbook().apply(edits, policy));
      counts.push(syncs);
      if (round === 2)
        counts.push((await syncsOf(host, () => new OfficeWorkbook().apply(inverse, policy)))[0]);
    }
    const most = [42, 48, 49, 39];
    expect(counts.map((count, index) => Math.max(count, most[index] ?? 0))).toEqual(most);
  }, 120_000);
});
