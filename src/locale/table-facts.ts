import type { RecognisedTable } from "../core/model/recognised-table";
import { countText, NBSP, NOUNS } from "./number-text";
import { shownText } from "./shown-text";
import { subjectName } from "./subject-names";

/** «математика · 4 кл. · 2021 · 25 ОО · 25 строк»; what is unknown is left out. */
export function tableFactsText(table: RecognisedTable): string {
  const { subject, grade, year, classGroup = "", schoolCount, dataRows } = table;
  const facts = [
    subject === null ? null : subjectName(subject.value).name,
    grade === null ? null : `${String(grade.value)}${classGroup.toUpperCase()}${NBSP}кл.`,
    year === null ? null : String(year.value),
    schoolCount === 0 ? null : `${String(schoolCount)}${NBSP}ОО`,
    countText(dataRows, NOUNS.row),
    table.shownBy === undefined ? null : shownText.shownBy(table.shownBy),
  ];
  return facts.filter((fact) => fact !== null).join(" · ");
}
