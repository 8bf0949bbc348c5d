import type { Question, QuestionKind, QuestionOption } from "../core/monthly/question";
import { monthText } from "./monthly-work";

const ASKED: Readonly<Record<QuestionKind, (subject: string) => string>> = {
  school: (subject) => `Какая это школа: «${subject}»?`,
  column: (subject) => `Какой столбец формы подписан «${subject}»?`,
  row: (subject) => `Какая строка формы названа «${subject}»?`,
  zero: (subject) => `Столбец «${subject}»: это ноль или неизвестно?`,
  twice: (subject) => `Школа «${subject}» прислала два файла за месяц. Какой учесть?`,
  month: (subject) => `За какой месяц «${subject}»?`,
};

/** What is asked, in a sentence. */
export function questionText({ kind, subject }: Pick<Question, "kind" | "subject">): string {
  return ASKED[kind](subject);
}

/** An answer that can be chosen, in words. */
export function optionText({ kind }: Pick<Question, "kind">, { id, label }: QuestionOption): string {
  if (kind === "zero" && id === "zero") return "Это ноль";
  if (kind === "zero" && id === "unknown") return "Неизвестно: оставить пустым";
  if (kind === "month") return monthText(id);
  if (kind === "twice") return label === "" ? (id.split(/[\\/]/).at(-1) ?? id) : label;
  return label === "" ? id : label;
}
