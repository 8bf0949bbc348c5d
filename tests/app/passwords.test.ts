import { applyPolicy } from "../../src/app/passwords";
import { plainSheet } from "../../src/workbook/plain-sheet";

const PROTECTION = { hasPassword: true, allowFormatCells: false };
const WORKBOOK = {
  fileName: "книга.xlsx",
  structureLocked: false,
  names: [],
  settings: {},
  sheets: [
    plainSheet("МА 4", { protection: PROTECTION }),
    plainSheet("РУ 4", { protection: PROTECTION }),
    plainSheet("Свод"),
    plainSheet("ОКО Дорожная карта", { own: true, protection: { ...PROTECTION, hasPassword: false } }),
  ],
};

describe("applyPolicy()", () => {
  it("tries one password on every protected sheet of the person's, and not on ours", () => {
    expect(applyPolicy({ anySheet: "школа" }, WORKBOOK, ["Открытый"])).toEqual({
      sheetPasswords: { "МА 4": "школа", "РУ 4": "школа", Открытый: "школа" },
    });
  });

  it("gives a sheet its own password, ours too where a person protected it", () => {
    const passwords = { anySheet: "школа", sheets: { "РУ 4": "иной", "ОКО Дорожная карта": "свой" } };
    expect(applyPolicy(passwords, WORKBOOK).sheetPasswords).toEqual({
      "МА 4": "школа",
      "РУ 4": "иной",
      "ОКО Дорожная карта": "свой",
    });
  });
});
