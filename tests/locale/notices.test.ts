import { errorText } from "../../src/locale/errors";
import { noticeText } from "../../src/locale/notices";
import { normal } from "./normal-text";

describe("noticeText()", () => {
  it.each([
    {
      code: "not-attempted-codes" as const,
      details: { count: 34, first: ["F218"], sheet: "Лист1", header: "балл за 7" },
      text: "34 ячейки с пометкой «не приступал» на листе «Лист1» (первая: F218, столбец «балл за 7»). Учтены как 0 баллов.",
    },
    {
      code: "total-not-sum" as const,
      details: { count: 33, first: [], sheet: "Лист1" },
      text: "Итог не равен сумме заданий в 33 строках на листе «Лист1». Расчёт по столбцу с итогом.",
    },
    {
      code: "group-rows-skipped" as const,
      details: { count: 3, names: ["Вся выборка", "Край", "Муниципалитет 48"], sheet: "МА 4" },
      text: "Строки «Вся выборка», «Край» и «Муниципалитет 48» на листе «МА 4» приняты за итоги, а не за школы.",
    },
    {
      code: "group-rows-skipped" as const,
      details: { count: 1, names: ["Край"], sheet: "МА 4" },
      text: "Строка «Край» на листе «МА 4» принята за итог, а не за школу.",
    },
    {
      code: "encoding-unsure" as const,
      details: { sheet: "отчёт", encoding: "windows-1251", state: "guessed" },
      text: "Кодировка текста на листе «отчёт» нигде не указана, а русских букв слишком мало, чтобы узнать её наверное (прочитано как Windows-1251). Проверьте названия школ; если они неверны, сохраните файл как .xlsx или «CSV UTF-8».",
    },
    {
      code: "encoding-unsure" as const,
      details: { sheet: "отчёт", encoding: "utf-8", state: "unreadable" },
      text: "Текст на листе «отчёт» не читается: кодировка неизвестна или буквы потеряны при сохранении (прочитано как UTF-8). По нему нельзя судить, есть ли в файле таблицы. Откройте файл в программе, где он читается, и сохраните как .xlsx или «CSV UTF-8».",
    },
    {
      code: "year-unknown" as const,
      details: { sheet: "Лист3" },
      text: "Не удалось понять, за какой год таблица на листе «Лист3». Укажите год.",
    },
    {
      code: "check-skipped" as const,
      details: {
        reason: "too-few-schools",
        checks: ["funnel-mean"],
        exam: "vpr",
        subject: "ma",
        grade: 4,
        year: 2021,
      },
      text:
        "Не выполнено для «ВПР, математика, 4 класс, 2021»: «Средний результат выше ожидаемого разброса». " +
        "Причина: школ слишком мало.",
    },
  ])("says $code", ({ code, details, text }) => {
    expect(normal(noticeText({ code, place: null, details }))).toBe(text);
  });

  it("takes the sheet from the place where the details do not name it", () => {
    expect(noticeText({ code: "year-unknown", place: "Лист3!A8", details: {} })).toContain("«Лист3»");
  });
});

describe("errorText()", () => {
  it("says what is wrong with the file", () => {
    expect(errorText("not-a-workbook", { startsLike: "PNG" })).toBe(
      "Это не книга Excel: файл начинается как изображение PNG.",
    );
    expect(errorText("damaged", { missing: "xl/workbook.xml" })).toBe(
      "Файл повреждён: нет части xl/workbook.xml. Попробуйте открыть его в Excel и сохранить заново.",
    );
  });
});
