/** An editable number with its source. Every check's file says how it is used; docs/methods.md#contents tells of all. */
export interface ThresholdDefinition {
  readonly id: ThresholdId;
  readonly initial: number;
  readonly minimum: number;
  readonly maximum: number;
  /** "share" is shown as percent. */
  readonly unit: "number" | "share" | "pupils" | "schools" | "probability" | "z";
  readonly status: "official" | "published" | "proposed";
  readonly source: string;
}

/** Every threshold. Published in settings files: never renamed. */
export type ThresholdId =
  | "official.z"
  | "official.fence"
  | "official.minSchools"
  | "smallSample"
  | "signal.minPupils"
  | "signal.alpha"
  | "signal.maxQ"
  | "signal.minSignals"
  | "evidence.checkP"
  | "evidence.aloneP"
  | "evidence.attentionP"
  | "funnel.minSchools"
  | "funnel.winsorise"
  | "funnel.tailSchools"
  | "boundary.minWindow"
  | "boundary.leaveOutShare"
  | "boundary.curvature"
  | "bunching.minPoints"
  | "bunching.minWorks"
  | "bunching.minExcess"
  | "items.minTasks"
  | "items.minReference"
  | "similarity.pairAlpha"
  | "similarity.minPairs"
  | "scale.minConsistency"
  | "scale.maxAbove"
  | "low.share"
  | "low.ogeShare"
  | "low.egeShare"
  | "low.minPupils"
  | "low.minProcedures"
  | "low.years"
  | "low.minYears"
  | "low.criterionShare"
  | "deficit.share"
  | "deficit.minKnown"
  | "risk.minSignificance"
  | "indicator.amberGap"
  | "context.adverseShare"
  | "context.adverseMinSchools"
  | "context.minSchools"
  | "context.minPupils"
  | "context.minLooR2"
  | "context.residualErrors"
  | "gap.fence"
  | "gap.minSchools"
  | "recheck.share"
  | "recheck.minWorks"
  | "medals.share"
  | "medals.minPupils"
  | "medals.russian1"
  | "medals.other1"
  | "medals.base1"
  | "medals.russian2"
  | "medals.other2"
  | "medals.base2"
  | "statistics.minPupils"
  | "quarters.minSchools"
  | "progress.minPupils"
  | "progress.minSchools";

/** Values in force. */
export type Thresholds = Readonly<Record<ThresholdId, number>>;

const OWN_MEDAL_RULE = "0 — по приказу для года выпуска; своё значение действует для всех лет";

/** All thresholds with their defaults, limits and sources. */
export const THRESHOLD_DEFINITIONS: readonly ThresholdDefinition[] = [
  { id: "official.z", initial: 1.96, minimum: 0, maximum: 5, unit: "z", status: "official", source: "ФИОКО, 2019, приложение: доверительный интервал 95 %" },
  { id: "official.fence", initial: 3, minimum: 0, maximum: 10, unit: "number", status: "official", source: "ФИОКО, 2019, приложение: три межквартильных размаха" },
  { id: "official.minSchools", initial: 20, minimum: 4, maximum: 1000, unit: "schools", status: "proposed", source: "меньше школ — границы ненадёжны" },
  { id: "smallSample", initial: 20, minimum: 1, maximum: 1000, unit: "pupils", status: "proposed", source: "пометка «малая выборка», вывода не меняет" },
  { id: "signal.minPupils", initial: 10, minimum: 1, maximum: 1000, unit: "pupils", status: "proposed", source: "у меньших школ долю решает одна работа" },
  { id: "signal.alpha", initial: 0.01, minimum: 0.0001, maximum: 0.2, unit: "probability", status: "proposed", source: "отклонение z больше 2,33" },
  { id: "signal.maxQ", initial: 0.05, minimum: 0.0001, maximum: 1, unit: "probability", status: "published", source: "Benjamini, Hochberg, 1995; порог 5 %" },
  { id: "signal.minSignals", initial: 2, minimum: 1, maximum: 10, unit: "number", status: "proposed", source: "два вида признаков: Jacob, Levitt, 2003; Benjamini, Heller, 2008" },
  { id: "evidence.checkP", initial: 0.01, minimum: 0.0001, maximum: 0.2, unit: "probability", status: "proposed", source: "честных школ отмечено не больше одной из ста при любом числе процедур" },
  { id: "evidence.aloneP", initial: 0.001, minimum: 0, maximum: 0.05, unit: "probability", status: "proposed", source: "накопление у границ без второго вида признаков; 0 — никогда" },
  { id: "evidence.attentionP", initial: 0.01, minimum: 0.0001, maximum: 0.2, unit: "probability", status: "proposed", source: "один вид признаков, с поправкой на число видов" },
  { id: "funnel.minSchools", initial: 10, minimum: 3, maximum: 1000, unit: "schools", status: "proposed", source: "меньше школ — разброс между школами не оценить" },
  { id: "funnel.winsorise", initial: 0.1, minimum: 0, maximum: 0.4, unit: "share", status: "published", source: "Spiegelhalter, 2005: 10 % с каждой стороны" },
  { id: "funnel.tailSchools", initial: 100, minimum: 20, maximum: 100000, unit: "schools", status: "proposed", source: "верхняя двадцатая часть — не меньше пяти школ" },
  { id: "boundary.minWindow", initial: 1, minimum: 1, maximum: 1000, unit: "pupils", status: "proposed", source: "точный критерий верен при любом числе работ" },
  { id: "boundary.leaveOutShare", initial: 0.05, minimum: 0, maximum: 1, unit: "share", status: "proposed", source: "крупная школа сравнивается с остальными" },
  { id: "boundary.curvature", initial: 0, minimum: 0, maximum: 0.5, unit: "number", status: "published", source: "Frandsen, 2017: k = 0" },
  { id: "bunching.minPoints", initial: 40, minimum: 20, maximum: 100, unit: "number", status: "proposed", source: "на коротких шкалах между тремя границами не остаётся места для кривой" },
  { id: "bunching.minWorks", initial: 500, minimum: 100, maximum: 100000, unit: "pupils", status: "proposed", source: "по меньшему числу работ кривая неустойчива" },
  { id: "bunching.minExcess", initial: 0.4, minimum: 0.1, maximum: 10, unit: "number", status: "proposed", source: "польский экзамен на аттестат: родной язык больше 0,4 во все годы, математика меньше 0,2" },
  { id: "items.minTasks", initial: 6, minimum: 3, maximum: 100, unit: "number", status: "proposed", source: "у меньшего числа заданий порядок трудности ничего не говорит" },
  { id: "items.minReference", initial: 200, minimum: 50, maximum: 100000, unit: "pupils", status: "proposed", source: "по меньшему числу работ обычные ответы при таком же балле не оценить" },
  { id: "similarity.pairAlpha", initial: 0.01, minimum: 0.001, maximum: 0.05, unit: "probability", status: "proposed", source: "совпадений больше, чем у 99 из 100 независимых пар" },
  { id: "similarity.minPairs", initial: 20, minimum: 5, maximum: 1000, unit: "number", status: "proposed", source: "класс из десяти человек: по пять работ каждого варианта" },
  { id: "scale.minConsistency", initial: 0.99, minimum: 0.9, maximum: 1, unit: "share", status: "proposed", source: "шкала по отметкам таблицы: неверных отметок — единицы на сотню" },
  { id: "scale.maxAbove", initial: 0.001, minimum: 0, maximum: 0.1, unit: "share", status: "proposed", source: "опечаток в итоге меньше одной на тысячу работ: 16 из 24 933 в одном регионе" },
  { id: "low.share", initial: 0.3, minimum: 0.01, maximum: 1, unit: "share", status: "proposed", source: "30 % отметок «2» на ВПР" },
  { id: "low.ogeShare", initial: 0.3, minimum: 0.01, maximum: 1, unit: "share", status: "proposed", source: "30 % отметок «2» на ОГЭ" },
  { id: "low.egeShare", initial: 0.1, minimum: 0.01, maximum: 1, unit: "share", status: "proposed", source: "10 % ниже минимума на ЕГЭ; в другом пересказе 30 %" },
  { id: "low.minPupils", initial: 10, minimum: 1, maximum: 1000, unit: "pupils", status: "proposed", source: "у меньших школ долю решает одна работа" },
  { id: "low.minProcedures", initial: 2, minimum: 1, maximum: 20, unit: "number", status: "proposed", source: "две процедуры" },
  { id: "low.years", initial: 2, minimum: 1, maximum: 10, unit: "number", status: "proposed", source: "за последние два года" },
  { id: "low.minYears", initial: 1, minimum: 1, maximum: 10, unit: "number", status: "proposed", source: "«стабильно низкие» (Тверская область) — в двух годах из трёх" },
  { id: "low.criterionShare", initial: 0.25, minimum: 0.01, maximum: 0.5, unit: "share", status: "proposed", source: "критерии Смоленской области опубликованы, пороги нет; худшая четверть школ" },
  { id: "deficit.share", initial: 0.25, minimum: 0.01, maximum: 0.5, unit: "share", status: "proposed", source: "категория Тверской области опубликована, числа нет; нижняя четверть" },
  { id: "deficit.minKnown", initial: 0.5, minimum: 0, maximum: 1, unit: "share", status: "proposed", source: "по меньшинству показателей не судят" },
  { id: "risk.minSignificance", initial: 1, minimum: 1, maximum: 2, unit: "number", status: "proposed", source: "1 — средняя и высокая значимость, 2 — только высокая" },
  { id: "indicator.amberGap", initial: 0.1, minimum: 0, maximum: 1, unit: "share", status: "proposed", source: "до цели не больше этой доли цели: «близко к цели»" },
  { id: "context.adverseShare", initial: 0.25, minimum: 0.01, maximum: 0.5, unit: "share", status: "proposed", source: "нижняя четверть индекса" },
  { id: "context.adverseMinSchools", initial: 10, minimum: 4, maximum: 1000, unit: "schools", status: "proposed", source: "четверть пяти школ — одна школа, какой бы она ни была" },
  { id: "context.minSchools", initial: 20, minimum: 10, maximum: 1000, unit: "schools", status: "proposed", source: "от 20 школ" },
  { id: "context.minPupils", initial: 8, minimum: 1, maximum: 1000, unit: "pupils", status: "proposed", source: "у меньших школ средний балл во многом случаен" },
  { id: "context.minLooR2", initial: 0.05, minimum: 0, maximum: 1, unit: "number", status: "proposed", source: "ниже 0,05 условия почти ничего не объясняют" },
  { id: "context.residualErrors", initial: 1, minimum: 0.1, maximum: 5, unit: "number", status: "proposed", source: "отклонение больше одной стандартной ошибки" },
  { id: "gap.fence", initial: 3, minimum: 0, maximum: 10, unit: "number", status: "proposed", source: "три межквартильных размаха, как в методике 2019 года" },
  { id: "gap.minSchools", initial: 20, minimum: 4, maximum: 1000, unit: "schools", status: "proposed", source: "меньше школ — границы ненадёжны" },
  { id: "recheck.share", initial: 0.9, minimum: 0.01, maximum: 1, unit: "share", status: "published", source: "Республика Хакасия, приказ 08.02.2023 № 100-128: не менее 90 % работ без изменений" },
  { id: "recheck.minWorks", initial: 5, minimum: 1, maximum: 1000, unit: "pupils", status: "proposed", source: "в школе перепроверяют единицы работ" },
  { id: "medals.share", initial: 0.25, minimum: 0.01, maximum: 1, unit: "share", status: "proposed", source: "по району 9 %, по региону 12 %; четверть претендентов школы" },
  { id: "medals.minPupils", initial: 3, minimum: 1, maximum: 1000, unit: "pupils", status: "proposed", source: "претендентов в школе единицы, о двух судить нельзя" },
  { id: "medals.russian1", initial: 0, minimum: 0, maximum: 100, unit: "number", status: "proposed", source: OWN_MEDAL_RULE },
  { id: "medals.other1", initial: 0, minimum: 0, maximum: 100, unit: "number", status: "proposed", source: OWN_MEDAL_RULE },
  { id: "medals.base1", initial: 0, minimum: 0, maximum: 5, unit: "number", status: "proposed", source: OWN_MEDAL_RULE },
  { id: "medals.russian2", initial: 0, minimum: 0, maximum: 100, unit: "number", status: "proposed", source: OWN_MEDAL_RULE },
  { id: "medals.other2", initial: 0, minimum: 0, maximum: 100, unit: "number", status: "proposed", source: OWN_MEDAL_RULE },
  { id: "medals.base2", initial: 0, minimum: 0, maximum: 5, unit: "number", status: "proposed", source: OWN_MEDAL_RULE },
  { id: "statistics.minPupils", initial: 10, minimum: 1, maximum: 1000, unit: "pupils", status: "proposed", source: "при меньшем числе работ среднее школы — во многом случайность" },
  { id: "quarters.minSchools", initial: 12, minimum: 4, maximum: 1000, unit: "schools", status: "proposed", source: "в четверти — не меньше трёх школ" },
  { id: "progress.minPupils", initial: 20, minimum: 4, maximum: 10000, unit: "pupils", status: "proposed", source: "меньше учеников — зависимость двух баллов не оценить" },
  { id: "progress.minSchools", initial: 5, minimum: 2, maximum: 1000, unit: "schools", status: "proposed", source: "меньше школ — разброс между школами не оценить" },
]; // prettier-ignore

/**
 * Thresholds in force: the defaults, with the person's own values over them.
 *
 * Values outside a threshold's limits and unknown keys are left out, so that a
 * settings text from an older version never breaks a run.
 *
 * @param own Values by id, as kept in the workbook or given in a settings file.
 */
export function thresholdsInForce(own: Readonly<Record<string, number>> = {}): Thresholds {
  const values = THRESHOLD_DEFINITIONS.map((definition): [ThresholdId, number] => {
    const value = own[definition.id];
    const isUsable = value !== undefined && value >= definition.minimum && value <= definition.maximum;
    return [definition.id, isUsable ? value : definition.initial];
  });
  return Object.fromEntries(values) as Record<ThresholdId, number>;
}
