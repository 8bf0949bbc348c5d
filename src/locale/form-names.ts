import type { ExamMeasure } from "../core/model/recognised-table";
import type { ClaimMeasure, MedalMeasure } from "../core/model/recognised-table";
import type { RecheckMeasure } from "../core/model/recognised-table";
import type { ColumnMeaning, FixedMeaning, FormId } from "../core/model/recognised-table";
import type { SubjectId } from "../core/model/procedure";
import type { RiskFactorNumber } from "../core/model/risk-factors";
import { riskFactorName } from "./risk-factor-names";
import { subjectName } from "./subject-names";

const FORMS: Readonly<Record<FormId, string>> = {
  "vpr-mark-shares": "ВПР: статистика по отметкам",
  "vpr-indices": "ВПР: успеваемость и качество",
  "vpr-journal-shares": "ВПР: сравнение отметок с отметками по журналу",
  "vpr-score-distribution": "ВПР: распределение первичных баллов",
  "vpr-individual": "ВПР: индивидуальные результаты",
  "vpr-collection": "ВПР: форма сбора результатов",
  "vpr-pupils": "ВПР: таблица по ученикам",
  "marker-list": "Список ОО с маркерами",
  "scale-table": "Шкалы перевода баллов в отметки",
  "context-questionnaire": "Контекстные данные об ОО",
  "school-list": "Список школ по группам",
  "risk-factors": "Факторы риска «500+»",
  "ege-by-school": "ЕГЭ: результаты по школам",
  "oge-by-school": "ОГЭ: результаты по школам",
  "ege-protocol": "ЕГЭ: протокол по участникам",
  "oge-protocol": "ОГЭ: протокол по участникам",
  "exam-items": "Экзамен: выполнение заданий по школам",
  "vpr-items": "ВПР: выполнение заданий по школам",
  "literacy-levels": "Функциональная грамотность: уровни по школам",
  forecast: "Прогноз или план результатов",
  "exam-score-distribution": "Распределение баллов экзамена",
  "medal-pupils": "Медали: претенденты по ученикам",
  "medal-counts": "Медали: числа по школам",
  "pupil-progress": "Два балла учеников: на входе и на выходе",
  "school-indicators": "Показатели мониторинга по школам",
  "recheck-works": "Перепроверка ВПР: по работам",
  "recheck-counts": "Перепроверка ВПР: по школам",
};

const COLUMNS: Readonly<Record<FixedMeaning, string>> = {
  group: "группа участников",
  "school-login": "логин школы",
  "school-name": "название школы",
  "school-code": "код ОО в РИС ГИА",
  territory: "муниципалитет",
  region: "регион",
  "school-count": "число ОО",
  participants: "число участников",
  mark2: "отметка «2»",
  mark3: "отметка «3»",
  mark4: "отметка «4»",
  mark5: "отметка «5»",
  "pupil-code": "код участника",
  "class-group": "класс (литера)",
  variant: "вариант",
  total: "первичный балл",
  "test-score": "тестовый балл",
  mark: "отметка за работу",
  "journal-mark": "отметка по журналу",
  sex: "пол",
  year: "год",
  "marker-count": "количество маркеров",
  "passed-share": "успеваемость, %",
  "passed-count": "без «2», участников",
  "failed-share": "с «2», %",
  "failed-count": "с «2», участников",
  "quality-share": "качество, %",
  "quality-count": "«4» и «5», участников",
  "mean-mark": "средняя отметка",
  share: "доля, %",
  "lowered-share": "понизили, %",
  "lowered-count": "понизили, участников",
  "confirmed-share": "подтвердили, %",
  "confirmed-count": "подтвердили, участников",
  "raised-share": "повысили, %",
  "raised-count": "повысили, участников",
  "earlier-score": "балл на входе",
  "later-score": "балл на выходе",
  indicator: "показатель",
  maximum: "максимальный балл",
  from3: "«3» начинается с балла",
  from4: "«4» начинается с балла",
  from5: "«5» начинается с балла",
  "scale-written": "что записано ОКО",
  subject: "предмет",
  grade: "класс (параллель)",
  "marked-procedure": "процедура с признаками необъективности",
  "listed-low": "ШНОР по списку",
  "listed-adverse": "ШССУ по списку",
  "listed-deficit": "дефицит ресурсов по списку",
  "listed-bias": "признаки необъективности по списку",
  "listed-category": "категория школы",
  factor: "фактор риска",
  significance: "значимость фактора риска",
  other: "не используется",
};

const EXAM_MEASURES: Readonly<Record<ExamMeasure, string>> = {
  participants: "число участников экзамена",
  below: "не преодолели минимальный порог",
  passed: "преодолели минимальный порог",
  high: "высокобалльники",
  hundred: "получили 100 баллов",
  "mean-mark": "средняя отметка",
  "mean-score": "средний балл",
  mark2: "экзаменационная отметка «2»",
  mark3: "экзаменационная отметка «3»",
  mark4: "экзаменационная отметка «4»",
  mark5: "экзаменационная отметка «5»",
};

const MEDAL_MEASURES: Readonly<Record<MedalMeasure, string>> = {
  claimants: "претенденты на медаль",
  confirmed: "подтвердили",
  unconfirmed: "не подтвердили",
  awarded: "выдано медалей",
  "awarded-below": "выдано при невыполненных условиях",
  unannounced: "новые медалисты (не заявлены)",
  graduates: "выпускники",
};

const CLAIM_MEASURES: Readonly<Record<ClaimMeasure, string>> = {
  degree: "степень медали",
  announced: "заявлен школой",
  confirmed: "подтвердил",
  unconfirmed: "не подтвердил",
  awarded: "медаль выдана",
  exam: "результат ЕГЭ",
  "best-other": "лучший другой ЕГЭ",
};

const RECHECK_MEASURES: Readonly<Record<RecheckMeasure, string>> = {
  before: "балл до перепроверки",
  after: "балл после перепроверки",
  works: "перепроверено работ",
  changed: "оценивание изменено",
  unchanged: "без изменений",
  lowered: "балл снижен",
  raised: "балл повышен",
};

/** What a kind of table is called. */
export function formName(form: FormId): string {
  return FORMS[form];
}

/**
 * What a column holds.
 *
 * @example
 * columnName("item:6.2") // => "балл за задание 6.2"
 */
export function columnName(meaning: ColumnMeaning): string {
  const [kind = "", first = "", second = ""] = meaning.split(":");
  if (kind === "medal") return MEDAL_MEASURES[first as MedalMeasure];
  if (kind === "claim") return CLAIM_MEASURES[first as ClaimMeasure];
  if (kind === "recheck") return RECHECK_MEASURES[first as RecheckMeasure];
  if (kind === "exam") return EXAM_MEASURES[first as ExamMeasure];
  if (kind === "item") return `балл за задание ${first}`;
  if (kind === "score") return `участников с баллом ${first}`;
  if (kind === "factor" && first !== "")
    return `фактор риска ${first}: ${riskFactorName(Number(first) as RiskFactorNumber)}`;
  if (kind === "marker") return `маркер: ${first} класс, ${subjectName(second as SubjectId).name}`;
  return COLUMNS[meaning as FixedMeaning];
}
