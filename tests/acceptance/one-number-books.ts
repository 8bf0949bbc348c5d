import type { Cell, Grid } from "../../src/workbook/cell";
import type { WorkbookSnapshot } from "../../src/workbook/snapshot";
import { snapshotOf } from "../read-snapshot";

const SCHOOLS = 30;

/** Procedures of the made-up book: sheet prefix, subject, grade, and how the office writes «school» there. */
const PROCEDURES = [
  { sheet: "МА 4", subject: "Математика", grade: 4, kind: "МБОУ" },
  { sheet: "РУ 4", subject: "Русский язык", grade: 4, kind: "МОУ" },
  { sheet: "МА 5", subject: "Математика", grade: 5, kind: "МБОУ" },
] as const;

/**
 * A made-up book of three procedures of one year, marks and journal, without logins: the same schools are spelt in two ways.
 * Schools 1 and 2 have far more «4» and «5», and works marked above the journal, in several procedures; 3 in one; 30 is tiny.
 */
export function threeProcedures(): WorkbookSnapshot {
  const sheets = PROCEDURES.flatMap(({ sheet, subject, grade, kind }, place): [string, Grid][] => [
    [`${sheet} Статистика по отметкам`, marksSheet(subject, grade, kind, place)],
    [`${sheet} Сравнение отметок с отметк`, journalSheet(subject, grade, kind, place)],
  ]);
  return snapshotOf(Object.fromEntries(sheets), "Три процедуры.xlsx");
}

function head(title: string, subject: string, grade: number): Grid {
  return [
    [title],
    [],
    [`ВПР 2021 ${subject} ${String(grade)} класс`],
    ["Предмет:", subject],
    ["Максимальный первичный балл:", 20],
    ["Дата:", "20.04.2021"],
    [],
  ];
}

function marksSheet(subject: string, grade: number, kind: string, place: number): Grid {
  const rows = schoolRows(kind, (number, pupils) => {
    const high = isLifted(number, place) ? 0.97 : 0.45 + (((number * 7 + place * 3) % 11) - 5) / 60;
    const low = isLifted(number, place) ? 0 : 0.12;
    const shares = [low, 1 - low - high, high * 0.7, high * 0.3].map((share) => round(share * 100));
    return [null, pupils, ...shares];
  });
  return [
    ...head("Статистика по отметкам", subject, grade),
    ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
    ...rows,
  ];
}

function journalSheet(subject: string, grade: number, kind: string, place: number): Grid {
  const rows = schoolRows(kind, (number, pupils) => {
    const raised = Math.round(pupils * (isLifted(number, place) ? 0.75 : 0.15 + ((number + place) % 5) / 60));
    const lowered = Math.round(pupils * 0.1 * (isLifted(number, place) ? 0 : 1));
    const same = pupils - raised - lowered;
    return [
      pupils,
      ...[lowered, same, raised].flatMap((count): Cell[] => [round((100 * count) / pupils), count]),
    ];
  });
  const of = ["Понизили (Отметка < Отметка по журналу)", "Подтвердили (Отметка = Отметке по журналу)"];
  const headers = [...of, "Повысили (Отметка > Отметка по журналу)"].flatMap((header) => [
    `${header} %`,
    `${header} Кол-во участников`,
  ]);
  return [
    ...head("Сравнение отметок с отметками по журналу", subject, grade),
    ["Группы участников", "Кол-во участников(всего)", ...headers],
    ...rows,
  ];
}

function schoolRows(kind: string, numbers: (number: number, pupils: number) => readonly Cell[]): Grid {
  return Array.from({ length: SCHOOLS }, (_, index): Cell[] => {
    const number = index + 1;
    const pupils = number === SCHOOLS ? 6 : 40 + (number % 7) * 5;
    return [`${kind} «СОШ № ${String(number)}»`, ...numbers(number, pupils)];
  });
}

function isLifted(number: number, place: number): boolean {
  return number <= 2 || (number === 3 && place === 0);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
