import { THRESHOLD_DEFINITIONS } from "../core/model/thresholds";
import type { ThresholdDefinition, ThresholdId, Thresholds } from "../core/model/thresholds";
import { numberText, percentText } from "./number-text";

const THRESHOLDS: Readonly<Record<ThresholdId, string>> = {
  "official.z": "Методика 2019: множитель доверительного интервала",
  "official.fence": "Методика 2019: сколько межквартильных размахов",
  "official.minSchools": "Методика 2019: школ для сравнения параллелей, не меньше",
  smallSample: "Пометка «малая выборка»: участников меньше",
  "signal.minPupils": "Признак: участников не меньше",
  "signal.alpha": "Признак: вероятность случайного результата не больше",
  "signal.maxQ": "Признак: вероятность с поправкой на число проверок не больше",
  "signal.minSignals": "«Требует проверки»: видов признаков не меньше",
  "evidence.checkP": "«Требует проверки»: вероятность случайного совпадения не больше",
  "evidence.aloneP": "«Требует проверки» по одному накоплению у границ: вероятность не больше",
  "evidence.attentionP": "«Обратить внимание»: вероятность случайного результата не больше",
  "funnel.minSchools": "Сравнение с разбросом: школ не меньше",
  "funnel.winsorise":
    "Сравнение с разбросом: доля крайних школ, которые не влияют на разброс, с каждой стороны",
  "funnel.tailSchools":
    "Сравнение с разбросом: не уже, чем показывает верхняя двадцатая часть школ, если школ не меньше",
  "boundary.minWindow": "Границы отметок: работ у границ не меньше",
  "boundary.leaveOutShare": "Границы отметок: школа с большей долей участников сравнивается с остальными",
  "boundary.curvature": "Границы отметок: допуск на кривизну распределения",
  "bunching.minPoints": "Накопление по территории: баллов шкалы не меньше",
  "bunching.minWorks": "Накопление по территории: работ не меньше",
  "bunching.minExcess": "Накопление по территории: избыток в столбцах ровной кривой не меньше",
  "items.minTasks": "Ответы по заданиям: заданий не меньше",
  "items.minReference": "Ответы по заданиям: работ для сравнения не меньше",
  "similarity.pairAlpha": "Сходство работ: пара сходна, если вероятность случайного совпадения меньше",
  "similarity.minPairs": "Сходство работ: пар одного варианта и пар разных вариантов не меньше",
  "scale.minConsistency": "Шкала по отметкам таблицы: доля работ, которые ей не противоречат, не меньше",
  "scale.maxAbove": "Шкала не применяется: доля работ выше её максимума больше",
  "low.share": "Низкие результаты ВПР: доля «2» не меньше",
  "low.ogeShare": "Низкие результаты ОГЭ: доля «2» не меньше",
  "low.egeShare": "Низкие результаты ЕГЭ: доля не преодолевших порог не меньше",
  "low.minPupils": "Низкие результаты: участников не меньше",
  "low.minProcedures": "ШНОР: процедур с низкими результатами не меньше",
  "low.years": "ШНОР: за сколько последних лет",
  "low.minYears": "ШНОР: в скольких из этих лет, не меньше",
  "low.criterionShare": "ШНОР: показатель мониторинга низок, если таких или худших школ не больше",
  "deficit.share": "Дефицит ресурсов: нижняя доля школ по индексу обеспеченности",
  "deficit.minKnown": "Дефицит ресурсов: доля известных показателей не меньше",
  "risk.minSignificance": "Фактор риска «500+» актуален при значимости от (1 — средняя, 2 — высокая)",
  "indicator.amberGap": "Показатель «близко к цели»: до цели не больше этой доли цели",
  "context.adverseShare": "Сложные условия: нижняя доля школ по социальному индексу",
  "context.adverseMinSchools": "Сложные условия: школ с индексом не меньше",
  "context.minSchools": "Ожидаемый результат: школ не меньше",
  "context.minPupils": "Ожидаемый результат: участников не меньше",
  "context.minLooR2": "Ожидаемый результат: R² с исключением по одной не меньше",
  "context.residualErrors": "Выше или ниже ожидаемого: отклонение в стандартных ошибках больше",
  "gap.fence": "ВПР — ОГЭ — ЕГЭ: сколько межквартильных размахов",
  "gap.minSchools": "ВПР — ОГЭ — ЕГЭ: школ в обеих процедурах не меньше",
  "recheck.share": "Перепроверка: доля работ без изменений не меньше",
  "recheck.minWorks": "Перепроверка: работ не меньше",
  "medals.share": "Медали: доля неподтвердивших претендентов не меньше",
  "medals.minPupils": "Медали: претендентов не меньше",
  "medals.russian1": "Медали, своё правило, I степень: балл по русскому языку (0 — по приказу)",
  "medals.other1": "Медали, своё правило, I степень: балл по другому предмету (0 — не нужен)",
  "medals.base1": "Медали, своё правило, I степень: отметка по базовой математике (0 — неизвестна)",
  "medals.russian2": "Медали, своё правило, II степень: балл по русскому языку (0 — по приказу)",
  "medals.other2": "Медали, своё правило, II степень: балл по другому предмету (0 — не нужен)",
  "medals.base2": "Медали, своё правило, II степень: отметка по базовой математике (0 — неизвестна)",
  "statistics.minPupils": "Статистика: место школы и разрыв, участников не меньше",
  "quarters.minSchools": "Разрыв между четвертями: школ не меньше",
  "progress.minPupils": "Прибавка: учеников с двумя баллами не меньше",
  "progress.minSchools": "Прибавка: школ не меньше",
};

/** The name of a threshold, as the settings screen and the sheets call it. */
export function thresholdName(id: ThresholdId): string {
  return THRESHOLDS[id];
}

/**
 * A threshold's value as people read it: a share as percent, as many decimals as it has.
 *
 * @example
 * thresholdValueText("share", 0.3).replace("\u00a0", " ") // => "30 %"
 */
export function thresholdValueText(unit: ThresholdDefinition["unit"], value: number): string {
  if (unit === "share") return percentText(value, decimalsOf(value * 100));
  return numberText(value, decimalsOf(value));
}

/**
 * What a run was made with: the thresholds that differ from the defaults, else «по умолчанию».
 *
 * @param thresholds Values in force.
 */
export function settingsSentence(thresholds: Thresholds): string {
  const changed = THRESHOLD_DEFINITIONS.filter(({ id, initial }) => thresholds[id] !== initial);
  if (changed.length === 0) return "Настройки: по умолчанию.";
  const parts = changed.map(({ id, unit, initial }) => {
    const value = thresholdValueText(unit, thresholds[id]);
    return `${thresholdName(id)} ${value} (по умолчанию ${thresholdValueText(unit, initial)})`;
  });
  return `Настройки, изменённые против обычных: ${parts.join("; ")}.`;
}

/** How many decimal places a number needs, at most four. */
function decimalsOf(value: number): number {
  const places = [0, 1, 2, 3].find((digits) => Math.abs(value - Number(value.toFixed(digits))) < 1e-9);
  return places ?? 4;
}
