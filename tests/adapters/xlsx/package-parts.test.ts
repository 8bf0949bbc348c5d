import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { contractPackage } from "./contract-package";

const RELATIONSHIPS =
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
const TYPES = "[Content_Types].xml";

describe("content types", () => {
  it("name the type of relationships in a package that LibreOffice has written, part by part", async () => {
    const parts = unzipSync(contractPackage(false));
    const before = strFromU8(parts[TYPES] ?? new Uint8Array());
    const bare = zipSync({ ...parts, [TYPES]: strToU8(before.replace(RELATIONSHIPS, "")) });
    expect(before).toContain(RELATIONSHIPS);
    const workbook = await openXlsxWorkbook(bare, "книга.xlsx", { engine });
    await workbook.apply([
      { kind: "add-sheet", sheet: "ОКО" },
      { kind: "link", sheet: "ОКО", row: 0, column: 0, target: { url: "https://example.org" } },
    ]);
    const after = unzipSync(workbook.save().bytes);
    expect(Object.keys(after)).toContain("xl/worksheets/_rels/sheet2.xml.rels");
    expect(strFromU8(after[TYPES] ?? new Uint8Array())).toContain(RELATIONSHIPS);
  });
});
