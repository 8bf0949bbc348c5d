import { LIST_GROUPS, type ListGroup } from "../core/model/school-list";
import type { Notice } from "../core/notice";
import { countText, listText, NOUNS, numberText } from "./number-text";

/** What a group of an imported list is called, and what computes it. */
const GROUPS: Readonly<Record<ListGroup, { readonly name: string; readonly computation: string }>> = {
  low: { name: "ШНОР", computation: "по результатам" },
  adverse: { name: "ШССУ", computation: "по социальному индексу" },
  deficit: { name: "дефицит ресурсов", computation: "по индексу обеспеченности" },
  bias: { name: "признаки необъективности результатов", computation: "" },
};

/** The name of a group of an imported list. */
export function listGroupName(group: ListGroup): string {
  return GROUPS[group].name;
}

/** «Список ШССУ (лист «Список», 2023 год)» */
export function listName(list: {
  readonly group: ListGroup;
  readonly sheets: readonly string[];
  readonly year: number | null;
}): string {
  const sheets = list.sheets.map((sheet) => `«${sheet}»`);
  const place = sheets.length === 0 ? [] : [`${sheets.length === 1 ? "лист" : "листы"} ${listText(sheets)}`];
  const year = list.year === null ? [] : [`${String(list.year)} год`];
  const where = [...place, ...year].join(", ");
  return `Список «${GROUPS[list.group].name}»${where === "" ? "" : ` (${where})`}`;
}

/** How far a list and the computation agree: the counts of `ListAgreement`, in the details of a notice. */
export function listAgreementText(details: Notice["details"]): string {
  const group = LIST_GROUPS.find((of) => of === details["group"]) ?? "low";
  const { computation, name } = GROUPS[group];
  const sheets = details["sheets"];
  const year = details["year"];
  const list = listName({
    group,
    sheets: Array.isArray(sheets) ? sheets : [],
    year: typeof year === "number" ? year : null,
  });
  const [listed, computed, both, onlyListed, onlyComputed, unknown] = [
    "listed",
    "computed",
    "both",
    "onlyListed",
    "onlyComputed",
    "unknown",
  ].map((key) => {
    const count = details[key];
    return typeof count === "number" ? count : 0;
  });
  const wins = group === "adverse" ? " Учтён список." : " Список и расчёт показаны рядом.";
  return `${list}: ${countText(listed ?? 0, NOUNS.school)}; «${name}» ${computation}: ${countText(computed ?? 0, NOUNS.school)}. Совпали ${numberText(both ?? 0)}, только в списке ${numberText(onlyListed ?? 0)}, только по расчёту ${numberText(onlyComputed ?? 0)}, не посчитано ${numberText(unknown ?? 0)}.${wins}`;
}
