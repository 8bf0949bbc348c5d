const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What differs from a book of one sheet named «Список». */
export interface BookMaking {
  /** The sheet's part. */
  readonly sheet?: string;
  /** What stands in the workbook's part before its sheets. */
  readonly properties?: string;
  /** Behind them. */
  readonly names?: string;
  readonly sheetName?: string;
  readonly styles?: string;
  /** Parts beside the others. */
  readonly more?: readonly (readonly [string, string])[];
}

/** The parts of a small xlsx package, as tests spoil them. */
export function bookParts(making: BookMaking = {}): [string, string][] {
  const { sheet = cellsXml([["а"]]), properties = "", names = "", sheetName = "Список", more = [] } = making;
  const styles = making.styles ?? "";
  return [
    [
      "[Content_Types].xml",
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    ],
    [
      "_rels/.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${properties}<sheets><sheet name="${sheetName}" sheetId="1" r:id="rId1"/></sheets>${names}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ["xl/styles.xml", `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`],
    ["xl/worksheets/sheet1.xml", sheet],
    ...more.map(([name, text]): [string, string] => [name, text]),
  ];
}

/** A sheet's part with these values from A1 on; texts stand in the cells. */
export function cellsXml(rows: readonly (readonly (string | number)[])[], tail = ""): string {
  const lines = rows.map((cells, row) => {
    const inner = cells.map((value, column) => {
      const ref = `${String.fromCharCode(65 + column)}${String(row + 1)}`;
      if (typeof value === "number") return `<c r="${ref}"><v>${String(value)}</v></c>`;
      return `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
    });
    return `<row r="${String(row + 1)}">${inner.join("")}</row>`;
  });
  return sheetXml(lines.join(""), tail);
}

/** A sheet's part. @param rows The elements of its rows. @param tail What follows them. */
export function sheetXml(rows: string, tail = ""): string {
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${tail}</worksheet>`;
}
