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
    ["of values without a text", row(`table:number-rows-repeated="${HUGE}"`, '<table:table-cell office:value-type="float" office:value="1"/>')],
  ])("is refused at once: %s", async (_, rows) => {
    const start = performance.now();
    expect(await outcomes(rows)).toEqual(["too-large", "too-large"]);
    expect(performance.now() - start).toBeLessThan(5_000);
  }); // prettier-ignore

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
