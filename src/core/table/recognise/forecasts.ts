import { comparableText } from "../../cleaning/clean-text";
import { formKind } from "../../model/form-traits";
import type { FormId } from "../../model/recognised-table";
import type { HeaderTitle } from "./header-match";

/** Words above numbers that nobody has reached yet; «достижение планируемых результатов» is a report of what was reached. */
const FORECAST = /(?<![а-я])(?:прогноз|(?:планов|целев)[а-я]* (?:результат|показател|значени|отметк|балл))/;
/** Beside the forecast stands what came of it. */
const REACHED = /(?<![а-я])(?:факт|достигнут|исполнени|выполнени|сравнени|сопоставлени)|прогноз[а-я]* и /;

/** "forecast" for results whose title says that they are still to come; else the form as it is. */
export function formOfForecast(form: FormId, { text, fileName }: HeaderTitle): FormId {
  const kind = formKind(form);
  if (kind !== "report" && kind !== "pupils" && kind !== "exam") return form;
  const said = `${text} ${comparableText(fileName)}`;
  return FORECAST.test(said) && !REACHED.test(said) ? "forecast" : form;
}
