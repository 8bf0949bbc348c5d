import { OfficeWorkbook } from "../../../src/adapters/office/office-workbook";
import type { WorkbookEdit } from "../../../src/workbook/edit";
import { contractWorkbook } from "../../contract/contract-workbook";
import { hostWith } from "../../office-host/fill-host";
import { hostPicture } from "../../office-host/host-picture";
import type { OfficeHost } from "../../office-host/office-host";

const SHEET = "ОКО Дорожная карта";
const OPEN = { row: 1, column: 1, rows: 2, columns: 1 };
const FIRST: readonly WorkbookEdit[] = [
  { kind: "add-sheet", sheet: SHEET },
  {
    kind: "write",
    sheet: SHEET,
    row: 0,
    column: 0,
    cells: [
      ["Мера", "Срок"],
      ["Встреча", "май"],
    ],
  },
  { kind: "protect-sheet", sheet: SHEET, unlocked: [OPEN] },
];
const CHANGE: WorkbookEdit = { kind: "write", sheet: SHEET, row: 0, column: 0, cells: [["Иначе"]] };

let host: OfficeHost;

beforeEach(async () => {
  host = hostWith(contractWorkbook(false), {});
  host.connect();
  await new OfficeWorkbook().apply(FIRST);
});
afterEach(() => {
  expect(host.gaps).toEqual([]);
});

/** What a person types into a cell. */
function type(row: number, column: number, text: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRangeByIndexes(row, column, 1, 1).values = [[text]];
    await context.sync();
  });
}

describe("OfficeWorkbook and a protected sheet of its own", () => {
  it("lets a person type into the open cells, and into no other", async () => {
    await type(1, 1, "июнь");
    await type(2, 1, "июль");
    await expect(type(1, 0, "иное")).rejects.toMatchObject({ code: "AccessDenied" });
    await expect(type(5, 1, "иное")).rejects.toMatchObject({ code: "AccessDenied" });
    expect(host.book.sheet(SHEET).Protection.Options).toEqual({
      allowAutoFilter: true,
      allowSort: true,
      allowFormatColumns: true,
      allowFormatRows: true,
    });
    expect(host.book.sheet(SHEET).Protection.currentPassword()).toBeNull();
  });

  it("opens other cells when it is protected anew, and the former ones after the undo", async () => {
    const below = { ...OPEN, row: 4 };
    const { inverse } = await new OfficeWorkbook().apply([
      { kind: "protect-sheet", sheet: SHEET, unlocked: [below] },
    ]);
    await type(4, 1, "июнь");
    await expect(type(1, 1, "июнь")).rejects.toMatchObject({ code: "AccessDenied" });
    await new OfficeWorkbook().apply(inverse);
    await type(1, 1, "июнь");
    await expect(type(4, 1, "июнь")).rejects.toMatchObject({ code: "AccessDenied" });
  });

  it("asks for the password that a person gave it, and protects it with that one again", async () => {
    const { Protection } = host.book.sheet(SHEET);
    Protection.Unprotect(null);
    Protection.Protect({ allowSort: true }, "секрет");
    const before = hostPicture(host);
    const workbook = new OfficeWorkbook();
    await expect(workbook.apply([CHANGE])).rejects.toMatchObject({
      code: "sheet-protected",
      details: { sheet: SHEET },
    });
    await expect(workbook.apply([CHANGE], { sheetPasswords: { [SHEET]: "нет" } })).rejects.toMatchObject({
      code: "wrong-password",
    });
    expect(hostPicture(host)).toEqual(before);
    const policy = { sheetPasswords: { [SHEET]: "секрет" } };
    const { inverse } = await workbook.apply([CHANGE], policy);
    expect([Protection.Options, Protection.currentPassword()]).toEqual([{ allowSort: true }, "секрет"]);
    await expect(workbook.apply(inverse)).rejects.toMatchObject({ code: "sheet-protected" });
    expect(await workbook.interruption()).toBeNull();
    await workbook.apply(inverse, policy);
    expect([Protection.Options, Protection.currentPassword()]).toEqual([{ allowSort: true }, "секрет"]);
  });
});
