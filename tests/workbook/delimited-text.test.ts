import { delimitedRows } from "../../src/workbook/delimited-text";

const ROWS = [
  ["ОО", "Писали", "2", "3"],
  ["СОШ № 1, г. Юг", "20", "12,5", "40,05"],
  ["СОШ № 2", "31", "3", "41,94"],
  ["СОШ № 3", "9", "11,11", "22,22"],
];

function text(delimiter: string): string {
  return ROWS.map((row) =>
    row.map((cell) => (cell.includes(delimiter) ? `"${cell}"` : cell)).join(delimiter),
  ).join("\n");
}

function quoted(line: string): string {
  return `"${line.replaceAll('"', '""')}"`;
}

describe("a table of delimited text", () => {
  it.each([";", "\t", "|", ","])("is divided by what divides its lines alike: %j", (delimiter) => {
    expect([...delimitedRows(text(delimiter))]).toEqual(ROWS);
  });

  it("is divided so under a title of many commas", () => {
    const title = "ВПР 2025, математика, 5 класс, район, город, посёлки, все школы, и прочее, и прочее";
    for (const delimiter of ["|", ";", "\t"])
      expect([...delimitedRows(`${title}\n${text(delimiter)}`)].slice(1)).toEqual(ROWS);
  });

  it.each(["sep=|", "SEP=^", "sep=~"])("is divided as its first line says: %s", (order) => {
    expect([...delimitedRows(`${order}\r\n${text(order.slice(-1))}`)]).toEqual(ROWS);
  });

  it("keeps a cell that only begins with a word in quotes whole", () => {
    expect([...delimitedRows('А;Б\n"Лицей", г. Юг;5\n"Мир; труд";6')]).toEqual([
      ["А", "Б"],
      ['"Лицей", г. Юг', "5"],
      ["Мир; труд", "6"],
    ]);
  });

  it.each([";", "\t", "|", ","])("takes apart the lines that stand whole in quotes: %j", (delimiter) => {
    const lines = text(delimiter).split("\n");
    function inQuotes(whole: readonly number[]): string {
      return lines.map((line, index) => (whole.includes(index) ? quoted(line) : line)).join("\r\n");
    }
    for (const rows of [[0], [1, 3], [1, 2, 3], [0, 1, 2, 3]])
      expect([...delimitedRows(inQuotes(rows))]).toEqual(ROWS);
    const cells = delimiter.repeat(3);
    expect([...delimitedRows(inQuotes([0]).replace("\r\n", `${cells}\r\n`))]).toEqual(ROWS);
  });

  it("keeps a title in quotes whole, and a cell in quotes beside others", () => {
    expect([...delimitedRows('"Итоги; 5 класс; ВПР"\nА;Б\n"1;2";3\nв;5')]).toEqual([
      ["Итоги; 5 класс; ВПР"],
      ["А", "Б"],
      ["1;2", "3"],
      ["в", "5"],
    ]);
  });

  it("leaves out the lines that are drawn under a header", () => {
    expect([...delimitedRows("| А | Б |\n|---|--:|\n| в | 5 |")]).toEqual([
      ["", " А ", " Б ", ""],
      [],
      ["", " в ", " 5 ", ""],
    ]);
    expect([...delimitedRows(" А | Б \n---+---\n в | 5 ")]).toEqual([[" А ", " Б "], [], [" в ", " 5 "]]);
  });
});
