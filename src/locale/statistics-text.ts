import type { SchoolKind } from "../core/statistics/school-kind";
import type { GroupLabel, GroupingId } from "../core/statistics/school-groups";
import type { MeanMeasure } from "../core/measured/school-means";
import type { QuarterGapOfProcedure } from "../core/statistics/quarter-gaps";
import type { SchoolStatistics } from "../core/statistics/school-statistics";
import type { GainStanding, SchoolGain, ValueAdded } from "../core/statistics/value-added";
import { countText, NBSP, NOUNS, numberText } from "./number-text";
import { procedureName } from "./procedure-names";
import { subjectName } from "./subject-names";

/** Words of `ОКО Статистика`: titles of its tables and headers of their columns. */
export const STATISTICS = {
  noStatistics:
    "Нет данных: в книге нет средних по школам с числом участников, двух баллов учеников и таблиц мониторинга.",
  blocks: {
    groups: "Средние и разброс по группам школ",
    gaps: "Разрыв между лучшей и слабейшей четвертью школ",
    gains: "Прибавка: балл на выходе с учётом балла на входе",
    monitoring: "Показатели мониторинга школ",
    ranking: "Места школ",
  },
  columns: {
    procedure: "Процедура",
    grouping: "Группировка",
    group: "Группа",
    measure: "Что усреднено",
    school: "ОО",
    territory: "Территория",
    schools: "Школ",
    pupils: "Участников",
    meanOfPupils: "Среднее по участникам",
    meanOfSchools: "Среднее по школам",
    median: "Медиана школ",
    firstQuartile: "Нижний квартиль",
    thirdQuartile: "Верхний квартиль",
    lowest: "Минимум",
    highest: "Максимум",
    deviationOfSchools: "Ст. откл. школ",
    deviationOfPupils: "Ст. откл. участников",
    lowShare: "«2» или ниже порога",
    highShare: "«4–5» или 80+",
    belowShare: "Школ ниже среднего",
    aboveShare: "Школ выше среднего",
    mean: "Средний результат",
    z: "z",
    hundred: "Шкала 0–100",
    quarter: "Четверть (4 — лучшая)",
    shrunken: "С поправкой на размер",
    place: "Место",
    bestPlace: "Место, от",
    worstPlace: "Место, до",
    gapBySchools: "Разрыв по школам",
    gapByPupils: "Разрыв по участникам",
    from: "от",
    to: "до",
    fromPupils: "от (участники)",
    toPupils: "до (участники)",
    fromChange: "от (изменение)",
    toChange: "до (изменение)",
    previous: "Год назад",
    change: "Изменение",
    verdict: "Вывод",
    source: "Таблица",
    meanEarlier: "Средний на входе",
    meanLater: "Средний на выходе",
    expected: "Ожидалось",
    gain: "Прибавка",
    indicator: "Показатель",
    unit: "Единица",
    meanValue: "Среднее значение",
    known: "Школ с данными",
    aboveZero: "Школ со значением выше нуля",
  },
  tooFew: "мало участников",
  notes: {
    groups:
      "Среднее по участникам: каждая школа учтена столько раз, сколько у неё участников; среднее по школам: каждая школа — один раз. Медиана, квартили (как КВАРТИЛЬ.ВКЛ) и разброс — по средним школ. «Выше» и «ниже среднего» — относительно среднего всех участников процедуры.",
    ranking:
      "Место — по среднему с поправкой на размер школы: чем меньше участников, тем ближе оно к общему среднему, поэтому малые школы не попадают в начало и конец списка случайно. «Место, от» и «до» — интервал 95 %: при другом наборе участников школа могла бы стоять на любом из этих мест. Если школы различаются не больше, чем по случайности, место — по среднему, а интервал — все места. Места — не оценка работы школы.",
    gaps: "Разрыв: среднее лучшей четверти минус среднее слабейшей; школа на границе четверти учтена частью. Интервал 95 % — если считать школы выборкой из похожих. Часть разрыва даёт случайный разброс малых школ. С прошлым годом не сравнить, если данных за него нет или шкала другая.",
    gains:
      "Прибавка: отклонение среднего балла школы на выходе от ожидаемого по баллам на входе, стянутое к нулю тем сильнее, чем меньше учеников (модель со случайным свободным членом для школ). Прибавка описывает учеников этой таблицы и не оценивает учителей.",
  },
} as const;

const MEASURES: Readonly<Record<MeanMeasure, string>> = {
  points: "первичный балл",
  "test-points": "тестовый балл",
  mark: "отметка",
};

const GROUPINGS: Readonly<Record<Exclude<GroupingId, `column:${string}`>, string>> = {
  territory: "Территория",
  locality: "Местность",
  kind: "Вид школы",
  cluster: "Кластер",
};

const KINDS: Readonly<Record<SchoolKind, string>> = {
  gymnasium: "гимназии",
  lyceum: "лицеи",
  cadet: "кадетские школы",
  boarding: "школы-интернаты",
  special: "специальные (коррекционные)",
  evening: "вечерние (сменные)",
  closed: "закрытого типа и при учреждениях исполнения наказаний",
  primary: "начальные школы",
  basic: "основные школы",
  secondary: "средние школы",
  ordinary: "обычные (по анкете)",
};

const STANDINGS: Readonly<Record<GainStanding, string>> = {
  above: "прибавка выше ожидаемой",
  below: "прибавка ниже ожидаемой",
  "as-expected": "прибавка как ожидалось",
};

/** What means are of. */
export function measureName(measure: MeanMeasure): string {
  return MEASURES[measure];
}

/** What schools are grouped by: the header of a column where it is one. */
export function groupingName(id: GroupingId, header: string | null): string {
  return id in GROUPINGS ? GROUPINGS[id as keyof typeof GROUPINGS] : (header ?? id.replace("column:", ""));
}

/**
 * A group, in words.
 *
 * @example
 * groupName({ of: "cluster", number: 2 }) // => "кластер 2"
 */
export function groupName(label: GroupLabel): string {
  switch (label.of) {
    case "all":
      return "все школы";
    case "text":
      return label.text;
    case "kind":
      return KINDS[label.kind];
    case "cluster":
      return `кластер ${numberText(label.number)}`;
    case "quarter":
      return `${numberText(label.number)}-я четверть: ${shortNumber(label.from)}–${shortNumber(label.to)}`;
    case "unknown":
      return "не указано";
  }
}

function shortNumber(value: number): string {
  return numberText(value, Number.isInteger(value) ? 0 : 2);
}

const REFUSALS: Readonly<Record<string, string>> = {
  "too-few-pupils": "учеников слишком мало",
  "too-few-schools": "школ слишком мало",
  "no-spread": "баллы на входе у всех одинаковы или баллы на выходе следуют из них без остатка",
};

/** Why no value added is shown. @param refusal As in `ValueAdded`. */
export function gainRefusal(refusal: string): string {
  return REFUSALS[refusal] ?? "данных не хватает";
}

/** A school's gain, in words. */
export function gainName(standing: GainStanding): string {
  return STANDINGS[standing];
}

/** «Прибавка выше ожидаемой: 1,20 балла (от 0,40 до 2,00), ожидалось 14,30, средний балл 15,60.»; none where as expected. */
export function gainReasons(gain: SchoolGain): string[] {
  if (gain.standing === "as-expected") return [];
  const { expected, lower, upper, meanLater } = gain;
  const words = gain.standing === "above" ? "Прибавка выше ожидаемой" : "Прибавка ниже ожидаемой";
  return [
    `${words}: ${numberText(gain.gain, 2)} балла (от ${numberText(lower, 2)} до ${numberText(upper, 2)}); ожидался средний балл ${numberText(expected, 2)}, получен ${numberText(meanLater, 2)}.`,
  ];
}

/** What the change of a gap says, or why there is none. */
export function gapVerdict(gap: QuarterGapOfProcedure, minSchools: number): string {
  if (gap.bySchools === null) return `школ мало, нужно не меньше${NBSP}${numberText(minSchools)}`;
  if (gap.change === null) return "с прошлым годом не сравнить";
  if (gap.change.upper < 0) return "разрыв за год сократился";
  return gap.change.lower > 0 ? "разрыв за год вырос" : "изменение за год в пределах случайного";
}

/** What a table of pupils with two scores is of: its sheet and, where known, its subject. */
export function progressName({ progress }: ValueAdded): string {
  const { sheet, subject, earlierHeader, laterHeader } = progress;
  const of = subject === null ? "" : `, ${subjectName(subject).name}`;
  return `${sheet}${of}: «${earlierHeader}» → «${laterHeader}»`;
}

/** The conclusion of the sheet, in a line or two. */
export function statisticsLine({ groups, gaps, valueAdded, indicators }: SchoolStatistics): string {
  const all = groups.filter(({ group }) => group.of === "all");
  const ofProcedures = all.map(({ procedure, meanOfPupils, median, schools }) => {
    return `${procedureName(procedure)}: среднее ${numberText(meanOfPupils, 2)}, медиана школ ${numberText(median, 2)} (${countText(schools, NOUNS.school)})`;
  });
  const known = gaps.flatMap(({ procedure, bySchools }) => {
    return bySchools === null ? [] : [`${procedureName(procedure)} — ${numberText(bySchools.value, 2)}`];
  });
  const gains = valueAdded.flatMap(({ schools }) => schools).filter(({ standing }) => standing === "above");
  const parts = [
    ...(ofProcedures.length === 0
      ? []
      : [`${ofProcedures.slice(0, MOST_NAMED).join("; ")}${restOf(ofProcedures)}.`]),
    ...(known.length === 0
      ? []
      : [
          `Разрыв лучшей и слабейшей четверти школ: ${known.slice(0, MOST_NAMED).join("; ")}${restOf(known)}.`,
        ]),
    ...(valueAdded.some(({ model }) => model !== null)
      ? [`Прибавка выше ожидаемой: ${countText(gains.length, NOUNS.school)}.`]
      : []),
    ...(indicators.length === 0 ? [] : [`Показателей мониторинга: ${numberText(indicators.length)}.`]),
  ];
  return parts.length === 0 ? STATISTICS.noStatistics : parts.join(" ");
}

const MOST_NAMED = 4;

function restOf(items: readonly string[]): string {
  return items.length > MOST_NAMED ? ` и ещё ${numberText(items.length - MOST_NAMED)}` : "";
}

/** What is behind a value added: sizes, the line and the two variances. */
export function gainModelLine(gain: ValueAdded): string {
  const { progress, model, refusal } = gain;
  const of = `${progressName(gain)}. ${countText(progress.pupils.length, NOUNS.pupil)}, ${countText(progress.schools.length, NOUNS.school)}`;
  if (model === null) return `${of}: прибавка не посчитана, ${gainRefusal(refusal ?? "")}.`;
  const share = model.betweenVariance / (model.betweenVariance + model.withinVariance);
  return `${of}: ожидаемый балл = ${numberText(model.intercept, 3)} + ${numberText(model.slope, 3)} × балл на входе; дисперсия между школами ${numberText(model.betweenVariance, 3)}, внутри школ ${numberText(model.withinVariance, 3)} (школы дают ${numberText(share * 100, 1)}${NBSP}% разброса остатков).`;
}
