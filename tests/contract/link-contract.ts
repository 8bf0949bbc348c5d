import type { WorkbookEdit } from "../../src/workbook/edit";
import type { WorkbookPort } from "../../src/workbook/port";
import { OWN } from "./contract-workbook";

const LINKS = [
  { row: 0, column: 0, value: { sheet: "О'Нил", row: 1, column: 27 } },
  { row: 0, column: 1, value: { url: "https://example.org/?a=1&b=2#стр" } },
  { row: 1, column: 0, value: { url: "Приказы/Приказ № 7.pdf" } },
] as const;

/** What every adapter owes for links. @param current The workbook of the test that runs. */
export function linkContract(current: () => WorkbookPort): void {
  describe("links", () => {
    it("are given of its own cells, beside their text, and taken back", async () => {
      const workbook = current();
      await workbook.apply([
        { kind: "add-sheet", sheet: OWN },
        { kind: "write", sheet: OWN, row: 0, column: 0, cells: [["Лист", "Сайт"], ["Приказ № 7"]] },
      ]);
      const plain = await workbook.snapshot();
      const edits = LINKS.map(({ row, column, value }): WorkbookEdit => {
        return { kind: "link", sheet: OWN, row, column, target: value };
      });
      const { inverse } = await workbook.apply([...edits].reverse());
      const own = plain.sheets.find(({ name }) => name === OWN);
      expect((await workbook.snapshot({ sheets: [OWN] })).sheets).toEqual([{ ...own, links: LINKS }]);
      await workbook.apply([{ kind: "link", sheet: OWN, row: 1, column: 0, target: LINKS[1].value }]);
      const [changed] = (await workbook.snapshot({ sheets: [OWN] })).sheets;
      expect(changed?.links.map(({ value }) => value)).toEqual([0, 1, 1].map((index) => LINKS[index]?.value));
      await workbook.apply(inverse);
      expect(await workbook.snapshot()).toEqual(plain);
    });
  });
}
