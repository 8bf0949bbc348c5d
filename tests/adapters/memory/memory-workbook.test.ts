import { MemoryWorkbook } from "../../../src/adapters/memory/memory-workbook";
import { contractWorkbook } from "../../contract/contract-workbook";
import { workbookContract } from "../../contract/workbook-contract";

workbookContract("MemoryWorkbook", (locked) =>
  Promise.resolve(new MemoryWorkbook(contractWorkbook(locked), "лист")),
);
