import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { contractWorkbook } from "../../contract/contract-workbook";
import { workbookContract } from "../../contract/workbook-contract";
import { contractPackage } from "./contract-package";

workbookContract("XlsxWorkbook", (locked) =>
  openXlsxWorkbook(contractPackage(locked), "книга.xlsx", { engine }),
);

it("reads the contract's workbook as the memory adapter holds it", async () => {
  const workbook = await openXlsxWorkbook(contractPackage(true), "книга.xlsx", { engine });
  expect(await workbook.snapshot()).toEqual(contractWorkbook(true));
});
