import { inspectWorkbook } from "../../src/app/run-check";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { noticeText } from "../../src/locale/notices";
import type { Cell, Grid } from "../../src/workbook/cell";
import { snapshotOf } from "../read-snapshot";

const PLAN: Grid = [
  ["План мероприятий по повышению объективности оценивания на 2025-2026 учебный год"],
  [],
  ["№ п/п", "Мероприятие", "Сроки", "Ответственный", "Ожидаемый результат"],
  ...["Семинар", "Перепроверка работ", "Круглый стол"].map((name, at): Cell[] => [
    at + 1,
    name,
    "октябрь 2025",
    "ИМЦ",
    "Протокол",
  ]),
];
const RESULTS: Grid = [
  ["ВПР 2025, математика, 5 класс"],
  ["Школа", "Писали", "2", "3", "4", "5"],
  ["СОШ № 1", 20, 1, 9, 7, 3],
];
const STOCK: Grid = [1, 2, 3, 4, 5].map((at) => ["Стол", "Парта", at, "шт."]);

function noticesOf(sheets: Readonly<Record<string, Grid>>) {
  return inspectWorkbook(snapshotOf(sheets), NO_OWN_SETTINGS).notices;
}

describe("a plan of measures that people made is said to be one", () => {
  it("beside tables of results, where other sheets stay unknown", () => {
    const notices = noticesOf({ ВПР: RESULTS, "Дорожная карта": PLAN, Склад: STOCK });
    expect(notices.map(({ code, details }) => [code, details["sheets"]])).toEqual([
      ["sheets-unknown", ["Склад"]],
      ["sheets-plan", ["Дорожная карта"]],
    ]);
    expect(noticeText(notices[1] ?? { code: "sheets-plan", place: null, details: {} })).toBe(
      "Лист «Дорожная карта» — план мероприятий, а не результаты школ: в проверке он не участвует. Сроки и исполнение показывает «Дорожная карта».",
    );
  });

  it.each([
    [
      "a roadmap of another office",
      [
        ["Дорожная карта"],
        ["№", "Мероприятие", "Срок", "Ответственные"],
        [1, "Семинар", "до 01.12.2025", "УО"],
        [2, "Анализ", "ежеквартально", "ИМЦ"],
        [3, "Совет", "май", "УО"],
      ],
    ],
    [
      "a complex of measures",
      [
        ["Комплекс мер по поддержке ШНОР"],
        ["№ п/п", "Наименование мероприятия", "Срок исполнения", "Исполнитель"],
        [1, "Семинар", "2025", "УО"],
        [2, "Анализ", "2025", "ИМЦ"],
        [3, "Совет", "2026", "УО"],
      ],
    ],
  ])("alone: %s", (_how, rows) => {
    const notices = noticesOf({ Лист1: rows });
    expect(notices.map(({ code, details }) => [code, details["sheets"]])).toEqual([
      ["no-known-table", []],
      ["sheets-plan", ["Лист1"]],
    ]);
  });

  it("is no table of results with a plan for its title", () => {
    const notices = noticesOf({ План: RESULTS });
    expect(notices.map(({ code }) => code)).not.toContain("sheets-plan");
  });
});
