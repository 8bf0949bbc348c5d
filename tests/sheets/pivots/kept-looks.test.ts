import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { createXlsxWorkbook, openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";
import { pivotEdits } from "../../../src/sheets/pivots/pivot-edits";
import type { PivotSource } from "../../../src/sheets/pivots/pivot-source";
import type { PivotSpec } from "../../../src/sheets/pivots/pivot-spec";
import type { Cell } from "../../../src/workbook/cell";
import { STAMP } from "../report/build-run";
import { cellsOf, ofKind } from "../report/read-plan";

const HEADERS = ["Район", "Школа", "Год", "Учеников"];
const ROWS: readonly (readonly Cell[])[] = [
  ["А", "Школа 1", 2021, 10],
  ["А", "Школа 2", 2022, 5],
  ["Б", "Школа 3", 2021, 7],
  ["Б", "Школа 3", 2022, 1],
];
const MORE: readonly (readonly Cell[])[] = [...ROWS, ["В", "Школа 4", 2022, 20]];
const SHEET = "ОКО Сводная Проба";
const SPEC: PivotSpec = {
  ...{ name: "Проба", source: "table", rows: ["Район", "Школа"], columns: [], filters: [] },
  ...{ field: "Учеников", summarise: "sum" },
};
const TABLE = "xl/pivotTables/pivotTable1.xml";
const CACHE = "xl/pivotCache/pivotCacheDefinition1.xml";
const STYLES = "xl/styles.xml";

type Parts = Record<string, string>;

function source(rows: readonly (readonly Cell[])[]): PivotSource {
  return { id: "table", name: "Проба", headers: HEADERS, rows, place: null };
}

/** Our pivot after a person changed its parts in Excel, and the edits of a rerun over one more row. */
async function rerun(change: (parts: Parts) => Parts) {
  const made = await createXlsxWorkbook("Сводная.xlsx", { engine });
  await made.apply(pivotEdits(SPEC, source(ROWS), { sheets: [], stamp: STAMP }));
  const parts = unzipSync(made.save().bytes);
  const texts = Object.fromEntries(
    [TABLE, CACHE, STYLES].map((part) => [part, strFromU8(parts[part] ?? new Uint8Array())]),
  );
  for (const [part, text] of Object.entries(change(texts))) parts[part] = strToU8(text);
  const workbook = await openXlsxWorkbook(zipSync(parts), "Сводная.xlsx", { engine });
  const { sheets } = await workbook.snapshot();
  const edits = pivotEdits(SPEC, source(MORE), { sheets, stamp: STAMP });
  await workbook.apply(edits);
  const saved = unzipSync(workbook.save().bytes);
  const [pivot] = ofKind(edits, "pivot");
  if (pivot === undefined) throw new Error("no pivot");
  const after = await workbook.snapshot();
  const again = after.sheets.find(({ name }) => name === SHEET)?.pivots?.[0];
  return { pivot, edits, again, table: strFromU8(saved[TABLE] ?? new Uint8Array()) };
}

/** As Excel writes a pivot in its own first form: nothing is said of what is usual. */
function compact(table: string): string {
  return table
    .replace(' compact="0" compactData="0">', ' outline="1" outlineData="1">')
    .replaceAll(' compact="0" outline="0" showAll="0"', ' showAll="0"');
}

function replaced(part: string, from: string | RegExp, to: string) {
  return (parts: Parts): Parts => {
    const text = parts[part] ?? "";
    const next = text.replace(from, to);
    if (next === text) throw new Error(`${part} has no such text`);
    return { ...parts, [part]: next };
  };
}

describe("what a person changed of a pivot's look", () => {
  it("the compact form stays: one column of names, outer ones over inner ones with their subtotals", async () => {
    const { pivot, again, table } = await rerun((parts) => ({
      ...parts,
      [TABLE]: compact(parts[TABLE] ?? ""),
    }));
    expect(pivot.form).toBe("compact");
    expect(pivot.rendered).toEqual([
      ["Названия строк", "Сумма: Учеников"],
      ["А", 15],
      ["Школа 1", 10],
      ["Школа 2", 5],
      ["Б", 8],
      ["Школа 3", 8],
      ["В", 20],
      ["Школа 4", 20],
      ["Общий итог", 43],
    ]);
    expect(table).toContain('firstDataCol="1"');
    // The form of Excel's own files: an outer item's line, then its inner ones with one item repeated.
    expect(table).toContain(
      '<rowItems count="8"><i><x/></i><i r="1"><x/></i><i r="1"><x v="1"/></i><i><x v="1"/></i><i r="1"><x v="2"/></i>',
    );
    expect(again?.form).toBe("compact");
  });

  it("the outline form stays, and an outer item without a subtotal has none", async () => {
    const { pivot } = await rerun((parts) => ({
      ...parts,
      [TABLE]: compact(parts[TABLE] ?? "")
        .replaceAll(' showAll="0"', ' compact="0" showAll="0"')
        .replace(/(axis="axisRow"[^>]*)>/, '$1 defaultSubtotal="0">')
        .replace('<item t="default"/>', ""),
    }));
    expect(pivot.form).toBe("outline");
    expect(pivot.rendered.slice(0, 4)).toEqual([
      ["Район", "Школа", "Сумма: Учеников"],
      ["А", null, null],
      [null, "Школа 1", 10],
      [null, "Школа 2", 5],
    ]);
  });

  it("items that were dragged keep their order, new ones come after them", async () => {
    const { pivot, again } = await rerun((parts) => ({
      ...parts,
      [TABLE]: (parts[TABLE] ?? "").replace(
        /sortType="ascending"><items count="3"><item x="0"\/><item x="1"\/>/,
        '><items count="3"><item x="1"/><item x="0"/>',
      ),
    }));
    expect(pivot.order).toEqual({ Район: ["Б", "А"] });
    expect(pivot.rendered.flatMap(([district]) => (/^.$/.test(String(district)) ? [district] : []))).toEqual([
      "Б",
      "А",
      "В",
    ]);
    expect(again?.order).toEqual({ Район: ["Б", "А", "В"] });
  });

  it("a field that was turned round stays so", async () => {
    const { pivot, table } = await rerun(replaced(TABLE, 'sortType="ascending"', 'sortType="descending"'));
    expect(pivot.descending).toEqual(["Район"]);
    expect(pivot.rendered[1]?.[0]).toBe("В");
    expect(table).toContain('sortType="descending"');
  });

  it("the style stays, its stripes too, and one's own by its name; none is none", async () => {
    const { pivot, again, table } = await rerun(
      replaced(
        TABLE,
        /<pivotTableStyleInfo[^>]*>/,
        '<pivotTableStyleInfo name="Наш &amp; стиль" showRowHeaders="1" showColHeaders="0" showRowStripes="1" showColStripes="0" showLastColumn="1"/>',
      ),
    );
    const look = { style: "Наш & стиль", rowHeaders: true, columnHeaders: false, rowStripes: true };
    expect(pivot.look).toEqual({ ...look, columnStripes: false });
    expect(again?.look).toEqual(pivot.look);
    expect(table).toContain(
      'name="Наш &amp; стиль" showRowHeaders="1" showColHeaders="0" showRowStripes="1"',
    );
    const bare = await rerun(
      replaced(TABLE, 'name="PivotStyleLight16" showRowHeaders="1"', 'showRowHeaders="1"'),
    );
    expect(bare.again?.look?.style).toBe("");
    expect(bare.table).toContain("<pivotTableStyleInfo showRowHeaders");
  });

  it.each([
    { form: "tabular", change: (table: string) => table, first: 0 },
    {
      form: "outline",
      change: (table: string) => compact(table).replaceAll(' showAll="0"', ' compact="0" showAll="0"'),
      first: 1,
    },
  ])("labels that are repeated on every line stay so, in the $form form", async ({ change, first }) => {
    const extension =
      '<extLst><ext uri="{2946ED86-A175-432a-8AC1-64E0C546D7DE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:pivotField fillDownLabels="1"/></ext></extLst>';
    const { pivot, again, table } = await rerun((parts) => ({
      ...parts,
      [TABLE]: change(parts[TABLE] ?? "").replace(
        "</items></pivotField>",
        `</items>${extension}</pivotField>`,
      ),
    }));
    expect(pivot.repeated).toEqual(["Район"]);
    expect(again?.repeated).toEqual(["Район"]);
    expect(table).toContain(extension);
    const lines = pivot.rendered.slice(1 + first, 3 + first);
    expect(lines.map((line) => line.slice(0, 2))).toEqual([
      ["А", "Школа 1"],
      ["А", "Школа 2"],
    ]);
  });

  it("the format of numbers stays, one of the person's own too", async () => {
    const { pivot, again, edits } = await rerun((parts) =>
      replaced(
        STYLES,
        /<numFmts count="\d+">/,
        '$&<numFmt numFmtId="190" formatCode="0.0&quot; чел.&quot;"/>',
      )(
        replaced(
          STYLES,
          /<styleSheet([^>]*)>(?!.*<numFmts)/s,
          '<styleSheet$1><numFmts count="1"></numFmts>',
        )(replaced(TABLE, 'baseItem="0"', 'baseItem="0" numFmtId="190"')(parts)),
      ),
    );
    expect(pivot.values[0]?.format).toBe('0.0" чел."');
    expect(again?.values[0]?.format).toBe('0.0" чел."');
    expect(ofKind(edits, "style").map(({ style }) => style.numberFormat)).toContain('0.0" чел."');
  });

  it("it stays where it was moved to", async () => {
    const { pivot, again, edits } = await rerun(
      replaced(TABLE, /<location ref="[^"]*"/, '<location ref="D20:F26"'),
    );
    expect([pivot.row, pivot.column]).toEqual([19, 3]);
    expect(again?.corner).toEqual({ row: 19, column: 3 });
    for (const slicer of ofKind(edits, "slicer")) expect(slicer.column).toBeGreaterThan(5);
  });

  it("what a slicer hides of a field that stands nowhere stays hidden", async () => {
    const { pivot, again } = await rerun((parts) => {
      const items = '<items count="3"><item x="0"/><item h="1" x="1"/><item t="default"/></items>';
      return replaced(
        TABLE,
        /(<pivotField compact="0" outline="0" showAll="0"[^>]*>)<items.*?<\/items>/s,
        `$1${items}`,
      )(parts);
    });
    expect(pivot.shown).toEqual({ Год: ["2021"] });
    expect(pivot.rendered.at(-1)).toEqual(["Общий итог", null, 17]);
    expect(again?.shown).toEqual({ Год: ["2021"] });
  });

  it.each([
    [
      "groups",
      replaced(
        CACHE,
        "</sharedItems></cacheField>",
        '</sharedItems><fieldGroup base="0"><discretePr count="2"><x v="0"/><x v="0"/></discretePr><groupItems count="1"><s v="Группа1"/></groupItems></fieldGroup></cacheField>',
      ),
      "группировки значений",
    ],
    [
      "value-filters",
      replaced(
        TABLE,
        "<pivotTableStyleInfo",
        '<filters count="1"><filter fld="1" type="count" evalOrder="-1" id="1" iMeasureFld="0"><autoFilter ref="A1"><filterColumn colId="0"><top10 val="10" filterVal="10"/></filterColumn></autoFilter></filter></filters><pivotTableStyleInfo',
      ),
      "отбора по условию",
    ],
    [
      "sorted-by-value",
      replaced(
        TABLE,
        "</items></pivotField>",
        '</items><autoSortScope><pivotArea dataOnly="0" outline="0" fieldPosition="0"><references count="1"><reference field="4294967294" count="1" selected="0"><x v="0"/></reference></references></pivotArea></autoSortScope></pivotField>',
      ),
      "сортировки по числам",
    ],
  ] as const)("what is not made again is said: %s", async (_, change, words) => {
    const { edits, pivot } = await rerun(change);
    expect(pivot).not.toHaveProperty("lost");
    expect(cellsOf(edits, SHEET).flat().join("\n")).toContain(words);
  });
});
