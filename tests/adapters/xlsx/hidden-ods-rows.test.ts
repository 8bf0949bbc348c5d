import { strToU8, unzipSync, zipSync } from "fflate";
import { utils, write, type WorkBook } from "@e965/xlsx";
import { directEngineHost as engine } from "../../../src/adapters/xlsx/direct-engine-host";
import { openXlsxWorkbook } from "../../../src/adapters/xlsx/xlsx-workbook";

const NAMES = ["Школа", "СОШ № 1", "СОШ № 2", "СОШ № 3", "СОШ № 4"];

function book(): WorkBook {
  const made = utils.book_new(utils.aoa_to_sheet(NAMES.map((name) => [name])), "Первый");
  utils.book_append_sheet(made, utils.aoa_to_sheet(NAMES.map((name) => [name])), "Второй");
  return made;
}

/** Hides the third row of the second sheet and filters out the last one. */
function hidden(content: string): string {
  let row = -1;
  return content.replace(/<table:table-row/g, (tag) => {
    row += 1;
    if (row === NAMES.length + 2) return `${tag} table:visibility="collapse"`;
    return row === 2 * NAMES.length - 1 ? `${tag} table:visibility="filter"` : tag;
  });
}

it("rows that an .ods hides or filters out are hidden rows, in one part too", async () => {
  const parts = unzipSync(new Uint8Array(write(book(), { type: "array", bookType: "ods" }) as ArrayBuffer));
  const content = hidden(new TextDecoder().decode(parts["content.xml"]));
  const whole = hidden(write(book(), { type: "string", bookType: "fods" }) as string);
  const files: readonly (readonly [string, Uint8Array])[] = [
    ["книга.ods", zipSync({ ...parts, "content.xml": strToU8(content) })],
    ["книга.fods", strToU8(whole)],
  ];
  for (const [name, bytes] of files) {
    const { sheets } = await (await openXlsxWorkbook(bytes, name, { engine })).snapshot();
    expect(sheets.map(({ hiddenRows }) => [...hiddenRows])).toEqual([[], [2, 4]]);
  }
});
