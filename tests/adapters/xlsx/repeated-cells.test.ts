import { strToU8, unzipSync, zipSync } from "fflate";
import { write, utils } from "@e965/xlsx";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";

const HUGE = "1000000000";
const ROW = '<table:table-cell office:value-type="string"><text:p>Школа</text:p></table:table-cell>';

/** A book of one sheet and one row, with further rows given as XML: as .ods, and in one part. */
function books(rows: string): readonly (readonly [name: string, bytes: Uint8Array])[] {
  const book = utils.book_new(utils.aoa_to_sheet([["Школа"]]), "Лист");
  function grown(text: string): string {
    return text.replace("</table:table>", `${rows}</table:table>`);
  }
  const parts = unzipSync(new Uint8Array(write(book, { type: "array", bookType: "ods" }) as ArrayBuffer));
  const content = grown(new TextDecoder().decode(parts["content.xml"]));
  const whole = grown(write(book, { type: "string", bookType: "fods" }) as string);
  return [
    ["книга.ods", zipSync({ ...parts, "content.xml": strToU8(content) })],
    ["книга.fods", strToU8(whole)],
  ];
}

function row(attributes: string, cells: string): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`;
}

async function outcomes(rows: string): Promise<unknown[]> {
  const all = books(rows).map(async ([name, bytes]) => {
    const workbook = await openXlsxWorkbook(bytes, name, { engine });
    return (await workbook.snapshot()).sheets[0]?.cells.length;
  });
  return (await Promise.allSettled(all)).map((of) =>
    of.status === "fulfilled" ? of.value : (of.reason as { code: unknown }).code,
  );
}

describe("an .ods that says in ten figures how often a cell stands there", () => {
  const many = ROW.replace("<table:table-cell", `<table:table-cell table:number-columns-repeated="${HUGE}"`);
  const wide = ROW.replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="16384"');

  it.each([
    ["in columns", row("", many)],
    ["in rows", row(`table:number-rows-repeated="${HUGE}"`, ROW)],
    ["in single quotes", row(`table:number-rows-repeated='${HUGE}'`, ROW)],
    ["in both", row('table:number-rows-repeated="1000"', wide)],
    ["in many rows", row("", wide).repeat(400)],
    [
      "of values without a text",
      row(
        `table:number-rows-repeated="${HUGE}"`,
        '<table:table-cell office:value-type="float" office:value="1"/>',
      ),
    ],
  ])("is refused at once: %s", async (_, rows) => {
    const start = performance.now();
    expect(await outcomes(rows)).toEqual(["too-large", "too-large"]);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("is read where the cells are empty", async () => {
    const empty = `<table:table-cell table:number-columns-repeated="${HUGE}"/>`;
    expect(await outcomes(row(`table:number-rows-repeated="${HUGE}"`, empty))).toEqual([1, 1]);
  });

  it("is read where they are few", async () => {
    expect(await outcomes(row('table:number-rows-repeated="20"', ROW))).toEqual([21, 21]);
  });

  it("is damaged where a cell is laid over more than a sheet has", async () => {
    const spans = ["columns", "rows"].map((of) => `table:number-${of}-spanned="${HUGE}"`);
    for (const span of [...spans, spans.join(" ")]) {
      const cell = ROW.replace("<table:table-cell", `<table:table-cell ${span}`);
      expect(await outcomes(row("", cell))).toEqual(["damaged", "damaged"]);
    }
  });
});

describe("an .ods whose content ends before its time", () => {
  it.each([0.5, 0.9])("is damaged, and not read as far as it goes (%d of it)", async (share) => {
    const [, whole] = books(row("", ROW).repeat(50))[0] ?? ["", new Uint8Array()];
    const parts = unzipSync(whole);
    const content = new TextDecoder().decode(parts["content.xml"]);
    const cut = content.slice(0, Math.floor(content.length * share));
    const bytes = zipSync({ ...parts, "content.xml": strToU8(cut) });
    await expect(openXlsxWorkbook(bytes, "книга.ods", { engine })).rejects.toMatchObject({
      code: "damaged",
      details: { why: "markup", part: "content.xml" },
    });
  });
});

describe("a page whose cells span many others", () => {
  function page(rows: number, cells: string): Uint8Array {
    return strToU8(`<html><table>${`<tr>${cells}</tr>`.repeat(rows)}</table></html>`);
  }

  it.each([
    ["down to the end, from every row", page(3000, '<td rowspan="65535" colspan="100">1</td>'.repeat(30))],
    [
      "down from the first row",
      strToU8(
        `<html><table><tr>${"<td rowspan=65535>1</td>".repeat(1500)}</tr>${"<tr><td>2</td></tr>".repeat(60_000)}</table></html>`,
      ),
    ],
    ["to the right, by the hundred thousand", page(20_000, "<td colspan=2>1</td>".repeat(10))],
  ])("is refused at once: %s", async (_, bytes) => {
    const start = performance.now();
    await expect(openXlsxWorkbook(bytes, "отчёт.xls", { engine })).rejects.toMatchObject({
      code: "too-large",
      details: { why: "spans" },
    });
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it("is read where they are as many as a report has", async () => {
    const head = "<td rowspan=3>ОО</td><td colspan=4>Отметки</td>";
    const workbook = await openXlsxWorkbook(page(1000, head), "отчёт.xls", { engine });
    expect((await workbook.snapshot()).sheets[0]?.merges.length).toBeGreaterThan(1000);
  });
});
