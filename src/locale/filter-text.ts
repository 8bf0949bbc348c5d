import type { ResultsFilter } from "../core/run/results-filter";
import { checkName } from "./check-names";
import { countText, NOUNS } from "./number-text";
import { subjectName } from "./subject-names";

/** «территория — Заречный район; процедура — математика, 4 класс, 2021 год; проверка — «…»»; empty where nothing is narrowed. */
export function filterText({
  territory,
  subject,
  grade,
  year,
  years,
  check,
  schools,
}: ResultsFilter): string {
  const procedure = [
    ...(subject === null ? [] : [subjectName(subject).name.toLowerCase()]),
    ...(grade === null ? [] : [`${String(grade)} класс`]),
    ...(year === null ? [] : [`${String(year)} год`]),
    ...(years === undefined
      ? []
      : [
          `${[...years].sort((one, other) => one - other).join(", ")} ${years.length === 1 ? "год" : "годы"}`,
        ]),
  ];
  return [
    ...(territory === null ? [] : [`территория — ${territory}`]),
    ...(procedure.length === 0 ? [] : [`процедуры — ${procedure.join(", ")}`]),
    ...(check === null ? [] : [`признак — «${checkName(check)}»`]),
    ...(schools === undefined ? [] : [`по выбору — ${countText(schools.length, NOUNS.school)}`]),
  ].join("; ");
}

/** What stands in the head of every sheet while results are narrowed. */
export function filterLine(filter: ResultsFilter): string {
  return `Отбор: ${filterText(filter)}. Места, группы и разброс посчитаны по всем школам книги.`;
}

/** The same before a write. */
export function filterPreviewLine(filter: ResultsFilter): string {
  return `Отбор: ${filterText(filter)}. Будут записаны только эти школы и признаки.`;
}
