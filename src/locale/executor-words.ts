import { numberText } from "./number-text";

/** Fixed words of `ОКО Исполнители`. */
export const EXECUTOR_WORDS = {
  sheet: "ОКО Исполнители",
  table: "ОКО_Исполнители",
  title: "Кто за какую роль отвечает",
  columns: { role: "Роль", post: "Должность", name: "ФИО", written: "Записано в картах" },
  below: [
    "Впишите должность и ФИО, как их пишут в ваших документах: в новых и ещё не исполненных строках карт они заменят название роли. Где ничего не вписано, остаётся роль. Несколько человек на одну роль — несколько строк.",
    "Имена остаются только в этой книге: в настройки, выгрузки и журналы они не попадают.",
  ],
} as const;

/** The conclusion of the sheet. */
export function executorsLine(named: number, all: number): string {
  return `Ролей: ${numberText(all)}, с должностью или ФИО: ${numberText(named)}.`;
}
