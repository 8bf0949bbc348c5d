import type { Remark, RemarkKind } from "../core/monthly/remark";
import { dateText } from "./number-text";
import { monthText } from "./monthly-work";

type Facts = (name: string) => string;

const SAID: Readonly<Record<RemarkKind, (of: Facts, remark: Remark) => string>> = {
  "not-a-number": (of) => `здесь нужно число, а записано «${of("written")}»`,
  negative: (of) => `количество не бывает отрицательным: ${of("written")}`,
  "not-whole": (of) => `количество должно быть целым: ${of("written")}`,
  "out-of-range": (of) => `значение ${of("written")} вне пределов, которые задаёт форма`,
  "not-in-list": (of) => `«${of("written")}» нет в списке формы`,
  "not-a-date": (of) => `здесь нужна дата, а записано «${of("written")}»`,
  "date-out-of-month": (of) => `дата ${of("value")} не в отчётном месяце (${of("month")})`,
  "required-empty": () => "ячейка не заполнена",
  "given-changed": (of) => `изменено то, что задано формой: «${of("written")}»`,
  "row-missing": (of) => `нет строки «${of("label")}»`,
  "row-doubled": (of) => `строка «${of("label")}» повторяется (первая: строка ${of("first")} листа)`,
  "row-shifted": (of) => `строка «${of("label")}» сдвинута: значения стоят не в своих столбцах`,
  "column-missing": (of) => `нет столбца «${of("header")}»`,
  "formula-overwritten": () => "вместо формулы вписано число; само число верное",
  "formula-overwritten-wrong": (of) =>
    `вместо формулы вписано ${of("written")}, а по остальным ячейкам ${known(of("computed"))}`,
  "formula-differs": (of) =>
    `формула изменена: она даёт ${of("written")}, а в форме ${known(of("computed"))}`,
  "sum-differs": (of) => `итог ${of("written")} не сходится: по слагаемым ${of("computed")}`,
  "part-over-whole": (of) => `часть больше целого: ${of("part")} при ${of("whole")}`,
  "rule-broken": (of) => `нарушено правило формы: ${of("part")} и ${of("whole")}`,
  "start-not-previous-end": (of) =>
    `на начало месяца ${of("value")}, а на конец прошлого было ${of("before")}`,
  "total-fell": (of) => `накопленный итог уменьшился: было ${of("before")}, стало ${of("value")}`,
  jump: (of) => `в прошлом месяце было ${of("before")}, стало ${of("value")}: проверьте`,
  outlier: (of) => `${of("value")} намного больше обычного (${of("usual")}): проверьте`,
};

/** What a school has to look at, in a sentence that begins with its cells. */
export function remarkText(remark: Remark): string {
  const { cells, label, header, kind } = remark;
  const inForm = [label === "" ? "" : `строка «${label}»`, header === "" ? "" : `столбец «${header}»`]
    .filter((part) => part !== "")
    .join(", ");
  const place = [cells.join(", "), inForm === "" ? "" : `(${inForm})`]
    .filter((part) => part !== "")
    .join(" ");
  const said = SAID[kind]((name) => factText(remark.details[name] ?? null, name), remark);
  return `${place}${place === "" ? "" : ": "}${said}.`;
}

function factText(value: string | number | null, name: string): string {
  if (value === null) return "";
  if (name === "month" && typeof value === "string") return monthText(value);
  if (typeof value === "number")
    return String(Math.round(value * 1e4) / 1e4)
      .replace(".", ",")
      .replace("-", "−");
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dateText(value) : value;
}

function known(number: string): string {
  return number === "" ? "получается другое" : `получается ${number}`;
}

/**
 * The text that a school is sent.
 *
 * @param remarks Without those that follow from others, the weightiest first.
 */
export function schoolLetterText(school: string, remarks: readonly Remark[]): string {
  const byFile = new Map<string, Remark[]>();
  for (const remark of remarks) byFile.set(remark.file, [...(byFile.get(remark.file) ?? []), remark]);
  const parts = [...byFile].map(([file, of]) => {
    const month = of[0]?.month ?? null;
    const title = `${file.split(/[\\/]/).at(-1) ?? file}${month === null ? "" : `, ${monthText(month)}`}:`;
    return [title, ...of.map((remark, index) => `${String(index + 1)}. ${remarkText(remark)}`)].join("\n");
  });
  const greeting = school === "" ? "Уважаемые коллеги!" : `${school}. Уважаемые коллеги!`;
  return [
    `${greeting} При сборе таблицы возникли вопросы к вашему файлу. Проверьте, пожалуйста, и пришлите исправленный:`,
    ...parts,
  ].join("\n\n");
}
