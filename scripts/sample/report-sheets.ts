import type { GroupTally } from "./group-tally";
import { maximumOf, type SampleProcedure } from "./sample-procedures";
import type { SampleCell, SampleSheet } from "./sample-sheet";

/** A row of a report. */
export interface ReportGroup {
  readonly name: string;
  readonly isSchool: boolean;
  readonly tally: GroupTally;
}

/** The reports of the ФИС ОКО that the sample has (docs/forms.md#tables). */
export type ReportKind = "marks" | "journal" | "scores";

interface ReportShape {
  readonly title: string;
  /** As the tab of the latest year has it: the title cut at 31 characters by Excel. */
  readonly shortTitle: string;
  header(maximum: number): SampleCell[];
  cells(group: ReportGroup): SampleCell[];
  percentColumns(maximum: number): number[];
  readonly width: number;
  readonly headerHeight: number | null;
}

const SHAPES: Readonly<Record<ReportKind, ReportShape>> = {
  marks: {
    title: "Статистика по отметкам",
    shortTitle: "отметки",
    header: () => ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5],
    cells: ({ isSchool, tally }) => [
      isSchool ? null : tally.schools,
      tally.participants,
      ...tally.marks.map((count) => percent(count, tally.participants)),
    ],
    percentColumns: () => [3, 4, 5, 6],
    width: 11,
    headerHeight: 32,
  },
  journal: {
    title: "Сравнение отметок с отметками по журналу",
    shortTitle: "журнал",
    header: () => [
      "Группы участников",
      "Кол-во участников(всего)",
      "Понизили (Отметка < Отметка по журналу) %",
      "Понизили (Отметка < Отметка по журналу) Кол-во участников",
      "Подтвердили (Отметка = Отметке по журналу) %",
      "Подтвердили (Отметка = Отметке по журналу) Кол-во участников",
      "Повысили (Отметка > Отметка по журналу) %",
      "Повысили (Отметка > Отметка по журналу) Кол-во участников",
    ],
    cells: ({ tally }) => [
      tally.participants,
      ...tally.journal.flatMap((count) => [percent(count, tally.participants), count]),
    ],
    percentColumns: () => [2, 4, 6],
    width: 15,
    headerHeight: 78,
  },
  scores: {
    title: "Распределение первичных баллов",
    shortTitle: "баллы",
    header: (maximum) => [
      "Группы участников",
      "Кол-во участников",
      ...Array.from({ length: maximum + 1 }, (_, score) => score),
    ],
    cells: ({ tally }) => [
      tally.participants,
      ...tally.scores.map((count) => percent(count, tally.participants)),
    ],
    percentColumns: (maximum) => Array.from({ length: maximum + 1 }, (_, score) => score + 2),
    width: 7,
    headerHeight: 46,
  },
};

/** One report on its sheet: head in rows 1 to 6, header in row 8, groups from row 9. */
export function reportSheet(
  kind: ReportKind,
  procedure: SampleProcedure,
  groups: readonly ReportGroup[],
): SampleSheet {
  const shape = SHAPES[kind];
  const { code, subject, grade, year, date } = procedure;
  const maximum = maximumOf(procedure);
  const name =
    year === 2022
      ? `${code} ${grade} ${shape.title}`.slice(0, 31)
      : `${code} ${grade} ${year} ${shape.shortTitle}`;
  return {
    name,
    rows: [
      [shape.title],
      [],
      [`ВПР ${year} ${subject} ${grade} класс`],
      ["Предмет:", subject],
      ["Максимальный первичный балл:", maximum],
      ["Дата:", date],
      [],
      shape.header(maximum),
      ...groups.map((group) => [group.name, ...shape.cells(group)]),
    ],
    widths: [46, shape.width],
    headerRow: 7,
    percentColumns: shape.percentColumns(maximum),
    isProtected: true,
    headerHeight: shape.headerHeight,
    frozenColumns: 1,
  };
}

/** Percent with two decimals, as the reports have it. */
function percent(count: number, total: number): number {
  return Math.round((count / total) * 10000) / 100;
}
