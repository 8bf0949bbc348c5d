import { pageTables } from "../../../src/adapters/xlsx/page-tables";

const ROWS = [
  ["Школа", "Писали"],
  ["СОШ № 1", "25"],
];

function table(rows: readonly (readonly string[])[] = ROWS, above = ""): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("\n")}</tr>`);
  return `<table>${above}${lines.join("")}</table>`;
}

function rowsOf(page: string): unknown {
  return pageTables(page).map(({ rows }) => rows);
}

describe("the tables of a page", () => {
  it("have above them the page's headings and the lines before them, and not what leads elsewhere", () => {
    const page = `<!DOCTYPE html><title>Портал</title><nav><a href="/oge">ОГЭ</a></nav><h1>ВПР 2025</h1>
      <ul><li>ЕГЭ</li></ul><h2>Русский&nbsp;язык</h2><p>По данным<br>района</p>${table()}<h2>История</h2>${table()}`;
    expect(rowsOf(page)).toEqual([
      [["ВПР 2025"], ["Русский язык"], ["По данным"], ["района"], ...ROWS],
      [["ВПР 2025"], ["История"], ...ROWS],
    ]);
  });

  it("have their captions, each its own, and the page's title where nothing else is said", () => {
    const page = `<h1>ВПР</h1>${table(ROWS, "<caption>5 <b>класс</b></caption>")}${table()}`;
    expect(rowsOf(page)).toEqual([
      [["ВПР"], ["5 класс"], ...ROWS],
      [["ВПР"], ...ROWS],
    ]);
    expect(rowsOf(`<head><title>ВПР &amp; ОГЭ</title></head>${table()}`)).toEqual([[["ВПР & ОГЭ"], ...ROWS]]);
  });

  it.each([
    ["a link", '<a href="#t">5 класс</a>', 'id="t"'],
    ["a button of Bootstrap", '<button data-bs-target="#t">5 <i>класс</i></button>', "id=t"],
    ["a button with a script", `<button onclick="show(event, 't')">5 класс</button>`, 'id="t" hidden'],
    ["a tab", '<div role="tab" id="x">5 класс</div>', 'aria-labelledby="x"'],
  ])("are called as the tab that shows them, seen or not: %s", (_, tab, part) => {
    const page = `<div>${tab}</div><section><div ${part} style="display: none"><div>${table()}</div></div></section>`;
    expect(pageTables(page)).toMatchObject([{ tab: "5 класс", rows: [["5 класс"], ...ROWS] }]);
    expect(pageTables(`${page}${table()}`)[1]).toMatchObject({ tab: null, rows: ROWS });
  });

  it("within the cells of another are tables of their own, under its headings", () => {
    const inside = `<h1>ВПР 2025</h1>Район<h2>5 класс</h2>${table()}<h2>6 класс</h2>${table()}`;
    expect(
      rowsOf(
        table([
          ["Меню", inside],
          ["", "Подвал"],
        ]),
      ),
    ).toEqual([
      [["ВПР 2025"], ["5 класс"], ...ROWS],
      [["ВПР 2025"], ["6 класс"], ...ROWS],
    ]);
  });

  it("that hold a few words are the text of the cell they stand in", () => {
    const inside = table([["СОШ № 1"], ["с. Ключи"]]);
    expect(
      rowsOf(
        table([
          ["Школа", "Писали"],
          [inside, "25"],
        ]),
      ),
    ).toEqual([
      [
        ["Школа", "Писали"],
        ["СОШ № 1\nс. Ключи", "25"],
      ],
    ]);
  });

  it("have cells that span others, tags left out, and rows that are not shown", () => {
    const page =
      "<table><tr><th rowspan=2>Школа<th colspan='2'>Отметки<tr><th>2<th>3" +
      '<tr style="display:none"><td>СОШ<td>1<td>2<tr><td><div>МКОУ</div><div>ООШ</div><td>3<td>4';
    const [found] = pageTables(page);
    const rows = found?.rows.map((row) => Array.from(row, (cell: string | undefined) => cell ?? null));
    expect(rows).toEqual([
      ["Школа", "Отметки"],
      [null, "2", "3"],
      ["СОШ", "1", "2"],
      ["МКОУ\nООШ", "3", "4"],
    ]);
    expect(found?.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ]);
    expect(found?.hidden).toEqual([2]);
  });

  it("leave out what a cell does not show, such as a key to sort by", () => {
    const cell = '<span style="display:none">0<span>0</span>9</span>12';
    expect(
      rowsOf(
        table([
          ["Школа", "Писали"],
          ["СОШ", cell],
        ]),
      ),
    ).toEqual([
      [
        ["Школа", "Писали"],
        ["СОШ", "12"],
      ],
    ]);
  });

  it("of a sheet that Google published stand without its letters and numbers of rows", () => {
    const head = '<tr><th class="row-header a"></th><th class="column-headers-background">A</th></tr>';
    const rows = ["ВПР 2025", "Школа"].map(
      (text) => `<tr><th class="row-headers-background"><div>1</div></th><td>${text}</td><td>x</td></tr>`,
    );
    expect(rowsOf(`<table>${head}${rows.join("")}</table>`)).toEqual([
      [[], ["ВПР 2025", "x"], ["Школа", "x"]],
    ]);
  });

  it("are read in time however many tags have no end", () => {
    const started = performance.now();
    for (const tag of [
      "<table>",
      "<div id=a>",
      "<a href=#b>",
      "<td colspan=16384>",
      "<h1>",
      "<caption>",
      '<p "',
    ])
      pageTables(table() + tag.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
