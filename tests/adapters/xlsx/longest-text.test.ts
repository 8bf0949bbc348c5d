import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { bookParts, sheetXml } from "./small-book";
import { zipOf } from "./zip-maker";

const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const LONG = "а".repeat(100_000);

describe("a text longer than a cell holds", () => {
  it("is read as long as Excel shows it, from the cell and from the shared texts", async () => {
    const sheet = sheetXml(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${LONG}</t></is></c><c r="B1" t="s"><v>0</v></c></row>`,
    );
    const parts = bookParts({
      sheet,
      more: [["xl/sharedStrings.xml", `<sst><si><t>${LONG}</t></si></sst>`]],
    });
    const relation = `<Relationship Id="rId9" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/>`;
    const led = parts.map(([name, text]): [string, string] => [
      name,
      name.endsWith("workbook.xml.rels")
        ? text.replace("</Relationships>", `${relation}</Relationships>`)
        : text,
    ]);
    const workbook = await openXlsxWorkbook(zipOf(led), "книга.xlsx", { engine });
    const cells = (await workbook.snapshot()).sheets[0]?.cells[0] ?? [];
    expect(cells.map((cell) => String(cell).length)).toEqual([32_767, 32_767]);
  });
});
