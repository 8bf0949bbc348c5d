import { doubtLines } from "../../src/locale/roadmap-doubts";

const SHEET = "ОКО Дорожная карта";
const CELL = { sheet: SHEET, row: 11, column: 8 };
const NONE = { sheet: SHEET, statuses: [], terms: [], days: null, ahead: null, withoutTerm: null };

describe("doubtLines()", () => {
  it("says how many rows, which words and where they stand first", () => {
    const statuses = [
      { typed: "ждём", rows: 20, first: CELL },
      { typed: "перенос", rows: 1, first: { ...CELL, row: 30 } },
      { typed: "?", rows: 1, first: { ...CELL, row: 2 } },
      { typed: "12", rows: 1, first: { ...CELL, row: 4 } },
    ];
    const terms = [{ typed: "к лету", rows: 1, first: { ...CELL, column: 7 } }];
    const days = { typed: "", rows: 2, first: CELL };
    const ahead = { typed: "", rows: 1, first: { ...CELL, column: 9 } };
    const withoutTerm = { typed: "", rows: 21, first: CELL };
    expect(doubtLines({ ...NONE, statuses, terms, days, ahead, withoutTerm })).toEqual([
      `Статус не понят в 23\u00a0строках на листе «${SHEET}»: «ждём» (20, первая I12), «перенос» (I31), «?» (I3) и ещё 1. Они считаются неисполненными.`,
      `В столбце даты исполнения что-то вписано, а статус говорит другое в 2\u00a0строках на листе «${SHEET}» (первая ячейка I12): они считаются неисполненными, пока не выбрано «исполнено».`,
      `Дата исполнения позже сегодняшней в 1\u00a0строке на листе «${SHEET}» (J12): она не считается, пока этот день не наступил.`,
      `Срок не понят в 1\u00a0строке на листе «${SHEET}»: «к лету» (H12). Впишите день: до этого считается срок плана, если он был.`,
      `Срока нет у 21\u00a0мероприятия на листе «${SHEET}» (первая ячейка I12): просрочены ли они, сказать нельзя.`,
    ]);
    expect(doubtLines(NONE)).toEqual([]);
  });

  it("quotes the beginning of a long text, and names no cell that is not known", () => {
    const typed = "согласуется с отделом, ответ обещан после совещания директоров";
    expect(doubtLines({ ...NONE, statuses: [{ typed, rows: 1, first: null }] })).toEqual([
      `Статус не понят в 1\u00a0строке на листе «${SHEET}»: «согласуется с отделом, ответ обещан посл…». Она считается неисполненной.`,
    ]);
  });
});
