import { filesSummary, filesTitle, fileVerdictText, type FileVerdict } from "../../src/locale/files-text";
import { normal } from "./normal-text";

const TABLES = { kind: "tables", tables: 9, schools: 26, asked: 0 } as const;
const PNG = { kind: "refused", code: "not-a-workbook", details: { startsLike: "PNG" } } as const;

describe("fileVerdictText()", () => {
  it.each<{ verdict: FileVerdict; text: string }>([
    { verdict: TABLES, text: "9 таблиц, в таблице до 26 школ" },
    { verdict: { ...TABLES, tables: 1, asked: 1 }, text: "1 таблица, 26 школ, нужен ответ: 1" },
    { verdict: { ...TABLES, tables: 1, schools: 0 }, text: "1 таблица, школ не найдено" },
    { verdict: { kind: "no-tables" }, text: "Прочитан, знакомых таблиц нет." },
    { verdict: { kind: "same", as: "a.xlsx" }, text: "То же содержимое, что и в «a.xlsx»: учтено один раз." },
    { verdict: { kind: "waiting" }, text: "Не прочитан: чтение остановлено." },
    { verdict: PNG, text: "Это не книга Excel: файл начинается как изображение PNG." },
  ])("says $text", ({ verdict, text }) => {
    expect(normal(fileVerdictText(verdict))).toBe(text);
  });
});

describe("filesSummary()", () => {
  it.each<{ verdicts: FileVerdict[]; text: string }>([
    { verdicts: [TABLES, PNG, { kind: "no-tables" }], text: "Прочитано 2 из 3 файлов. Таблицы есть в 1." },
    { verdicts: [TABLES], text: "Прочитан 1 файл. Таблицы есть в 1." },
    { verdicts: [PNG], text: "Прочитано 0 из 1 файла. Знакомых таблиц нет ни в одном." },
  ])("says $text", ({ verdicts, text }) => {
    expect(normal(filesSummary(verdicts))).toBe(text);
  });
});

describe("filesTitle()", () => {
  it.each([
    { paths: ["ВПР/a.xlsx", "ВПР/б/c.xlsx"], title: "ВПР" },
    { paths: ["ВПР/a.xlsx", "ОГЭ/c.xlsx"], title: "a и ещё 1" },
    { paths: ["Отчёт.xlsx", "b.xlsx", "c.xlsx"], title: "Отчёт и ещё 2" },
    { paths: ["Отчёт.xlsx"], title: "Отчёт" },
  ])("calls $paths $title", ({ paths, title }) => {
    expect(filesTitle(paths)).toBe(title);
  });
});
