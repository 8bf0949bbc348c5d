import { strFromU8, unzipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { parseXml, type XmlElement } from "../../../src/adapters/xlsx/xml-tree";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractPackage } from "./contract-package";

/** The parts that edits add to the contract's workbook, or change in it, as text. */
export async function writtenParts(edits: readonly WorkbookEdit[]): Promise<ReadonlyMap<string, string>> {
  const original = contractPackage(false);
  const workbook = await openXlsxWorkbook(original, "книга.xlsx", { engine });
  await workbook.apply(edits);
  const before = unzipSync(original);
  const changed = Object.entries(unzipSync(workbook.save().bytes)).filter(([name, bytes]) => {
    const known = before[name];
    return known === undefined || Buffer.compare(known, bytes) !== 0;
  });
  return new Map(changed.map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The root of the one part whose path matches. */
export function rootOf(parts: ReadonlyMap<string, string>, path: RegExp): XmlElement {
  const found = [...parts].filter(([name]) => path.test(name));
  const [[, text] = ["", ""]] = found;
  if (found.length !== 1) throw new Error(`${String(found.length)} parts match ${path.source}`);
  return parseXml(text).root;
}
