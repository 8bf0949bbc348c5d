import { countText, NOUNS } from "./number-text";

/** What a workbook holds of the add-in after something was taken back. */
export interface Remains {
  /** Sheets of ours that are in sight. */
  readonly sheets: number;
  readonly hasMarks: boolean;
  /** A write is there that the button «Отменить запись» takes back. */
  readonly canUndo: boolean;
  readonly isAsOpened: boolean;
}

/** After a write was taken back: what of the add-in is still there. */
export function remainsAfterUndo({ sheets, hasMarks, isAsOpened }: Remains): string {
  const left = [...(sheets === 0 ? [] : [sheetsOfOurs(sheets)]), ...(hasMarks ? ["отметки строк"] : [])];
  const since = isAsOpened ? ["Книга такая, какой была."] : [];
  const kept = left.length === 0 ? [] : [`Остаётся от прежних записей: ${left.join(", ")}.`];
  return [...since, ...kept].join(" ");
}

/** After marks were taken off. */
export function remainsAfterUnmark({ sheets, canUndo }: Remains): string {
  if (sheets === 0) return "Листов ОКО в книге нет.";
  const way = canUndo ? " Их убирает кнопка «Отменить запись»." : "";
  return `Остаётся в книге: ${sheetsOfOurs(sheets)}.${way}`;
}

/** «12 листов ОКО» */
function sheetsOfOurs(count: number): string {
  return `${countText(count, NOUNS.sheet)} ОКО`;
}
