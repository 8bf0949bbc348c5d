import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The sample workbook. */
const SAMPLE = join(__dirname, "../assets/sample.xlsx");

/** The social passport, by its place among the sample's sheets. */
export const CONDITIONS = 28;
/** What stands beside ВПР: markers, ЕГЭ, ОГЭ and the social passport. */
export const BESIDE_VPR: readonly number[] = [25, 26, 27, CONDITIONS];

/** Sheets of a procedure, after the title sheet: the marks, the same beside the journal, and the scores. */
const REPORTS = 3;

/**
 * The sample's first sheets alone, protected as they are: the same 30 schools, of which one is to be checked and one
 * looked at, for an eighth of the work. For what is the same in any workbook.
 *
 * @param procedures Mathematics of the 4th grade in 2022, then Russian.
 * @param also Places of other sheets that stay.
 */
export function shortSample(procedures = 1, also: readonly number[] = []): Buffer {
  const first = 1 + procedures * REPORTS;
  function isKept(place: number): boolean {
    return place <= first || also.includes(place);
  }
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)), {
    filter: ({ name }) => isKept(Number(/\/sheet(\d+)\.xml$/.exec(name)?.[1] ?? first)),
  });
  const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  function leaveOut(part: string, element: string): void {
    const text = strFromU8(parts[part] ?? new Uint8Array());
    parts[part] = strToU8(text.replace(new RegExp(`<${element}.*?</\\w+>`, "g"), ""));
  }
  for (const [, at, id] of workbook.matchAll(/ sheetId="(\d+)" r:id="(\w+)"/g)) {
    if (isKept(Number(at))) continue;
    leaveOut("xl/workbook.xml", `sheet name="[^"]*" sheetId="${String(at)}"`);
    leaveOut("xl/workbook.xml", `definedName hidden="true" localSheetId="${String(Number(at) - 1)}"`);
    leaveOut("xl/_rels/workbook.xml.rels", `Relationship Id="${String(id)}"`);
    leaveOut("[Content_Types].xml", `Override PartName="/xl/worksheets/sheet${String(at)}\\.xml"`);
  }
  const names = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const places = [...workbook.matchAll(/ sheetId="(\d+)"/g)].map(([, at]) => Number(at)).filter(isKept);
  const renumbered = names.replace(/localSheetId="(\d+)"/g, (_, index: string) => {
    return `localSheetId="${String(places.indexOf(Number(index) + 1))}"`;
  });
  parts["xl/workbook.xml"] = strToU8(renumbered);
  return Buffer.from(zipSync(parts));
}
