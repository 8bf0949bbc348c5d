import type { DoubtedRows, RoadmapDoubts } from "../core/roadmap/roadmap-doubts";
import { cellAddress } from "../workbook/address";
import { countText, listText, numberText, type NounForms } from "./number-text";

/** Words that a sentence quotes, and letters of one. */
const QUOTED = 3;
const LETTERS = 40;

const IN_ROWS: NounForms = ["строке", "строках", "строках"];

/** What keeps the counts of a roadmap from being the whole truth, a sentence a doubt; empty where there is none. */
export function doubtLines({ sheet, statuses, terms, days, ahead, withoutTerm }: RoadmapDoubts): string[] {
  const on = `на листе «${sheet}»`;
  const lines: string[] = [];
  if (statuses.length > 0) {
    const rows = rowsOf(statuses);
    const counted = rows === 1 ? "Она считается неисполненной." : "Они считаются неисполненными.";
    lines.push(`Статус не понят в ${countText(rows, IN_ROWS)} ${on}: ${wordsText(statuses)}. ${counted}`);
  }
  if (days !== null) {
    const counted = days.rows === 1 ? "она считается неисполненной" : "они считаются неисполненными";
    const where = firstText(days);
    lines.push(
      `В столбце даты исполнения что-то вписано, а статус говорит другое в ${countText(days.rows, IN_ROWS)} ${on}${where}: ${counted}, пока не выбрано «исполнено».`,
    );
  }
  if (ahead !== null) {
    const they = ahead.rows === 1 ? "она не считается" : "они не считаются";
    lines.push(
      `Дата исполнения позже сегодняшней в ${countText(ahead.rows, IN_ROWS)} ${on}${firstText(ahead)}: ${they}, пока этот день не наступил.`,
    );
  }
  if (terms.length > 0) {
    lines.push(
      `Срок не понят в ${countText(rowsOf(terms), IN_ROWS)} ${on}: ${wordsText(terms)}. Впишите день: до этого считается срок плана, если он был.`,
    );
  }
  if (withoutTerm !== null) {
    const count = countText(withoutTerm.rows, ["мероприятия", "мероприятий", "мероприятий"]);
    const they = withoutTerm.rows === 1 ? "просрочено ли оно" : "просрочены ли они";
    lines.push(`Срока нет у ${count} ${on}${firstText(withoutTerm)}: ${they}, сказать нельзя.`);
  }
  return lines;
}

function rowsOf(all: readonly DoubtedRows[]): number {
  return all.reduce((sum, { rows }) => sum + rows, 0);
}

function wordsText(all: readonly DoubtedRows[]): string {
  return listText(all.map(wordText), QUOTED);
}

/** «ждём» (2, первая I12). */
function wordText({ typed, rows, first }: DoubtedRows): string {
  const short = typed.length > LETTERS ? `${typed.slice(0, LETTERS).trimEnd()}…` : typed;
  const address = addressOf(first);
  if (rows === 1) return `«${short}»${address === "" ? "" : ` (${address})`}`;
  return `«${short}» (${numberText(rows)}${address === "" ? "" : `, первая ${address}`})`;
}

function firstText({ rows, first }: DoubtedRows): string {
  const address = addressOf(first);
  if (address === "") return "";
  return rows === 1 ? ` (${address})` : ` (первая ячейка ${address})`;
}

function addressOf(cell: DoubtedRows["first"]): string {
  return cell === null ? "" : cellAddress(cell.row, cell.column);
}
