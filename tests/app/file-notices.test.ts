import { fileNotices } from "../../src/app/file-notices";
import { noticeText } from "../../src/locale/notices";
import { normal } from "../locale/normal-text";

const TABLES = { kind: "tables", tables: 9, schools: 26, asked: 0 } as const;
const PNG = { kind: "refused", code: "not-a-workbook", details: { startsLike: "PNG" } } as const;

describe("fileNotices()", () => {
  it("says first what was not read, and why", () => {
    const notices = fileNotices([
      { id: "1", path: "a.xlsx", label: "a.xlsx", verdict: TABLES },
      { id: "2", path: "b.xlsx", label: "b.xlsx", verdict: { kind: "no-tables" } },
      { id: "3", path: "c.xlsx", label: "c.xlsx", verdict: PNG },
      { id: "4", path: "d.xlsx", label: "d.xlsx", verdict: { kind: "waiting" } },
      { id: "5", path: "e.xlsx", label: "e.xlsx", verdict: { kind: "left-out" } },
      { id: "6", path: "f.xlsx", label: "f.xlsx", verdict: { kind: "same", as: "a.xlsx" } },
    ]);
    expect(notices.map(noticeText).map(normal)).toEqual([
      "Файл «c.xlsx» не участвует в проверке. Это не книга Excel: файл начинается как изображение PNG.",
      "Файл «d.xlsx» не участвует в проверке. Он не прочитан: чтение остановлено.",
      "В файле «f.xlsx» то же содержимое, что и в «a.xlsx»: оно учтено один раз.",
      "Вы сняли с проверки 1 файл: «e.xlsx».",
      "1 файл без знакомых таблиц: «b.xlsx».",
    ]);
  });
});
