import type { Scale } from "../core/model/procedure";
import type { ThresholdDefinition, ThresholdId } from "../core/model/thresholds";
import { subjectName } from "./subject-names";
import { thresholdValueText } from "./threshold-names";

/** What the settings screen says. */
export const settingsScreen = {
  title: "Настройки",
  thresholds: "Пороги",
  thresholdsAbout: "Свои значения хранятся в книге и записываются вместе с результатами.",
  reset: "Вернуть исходные значения",
  resetOne: "Исходное значение",
  scales: "Шкалы перевода в отметки",
  scalesAbout:
    "Проверенные шкалы ВПР уже есть. Добавьте свою, если максимум в книге другой или шкала неизвестна.",
  noScales: "Своих шкал нет.",
  addScale: "Добавить шкалу",
  editScale: "Изменить",
  removeScale: "Удалить",
  saveScale: "Сохранить шкалу",
  scaleSource: "внесена в настройках",
  maximum: "Максимум",
  from3: "«3» с балла",
  from4: "«4» с балла",
  from5: "«5» с балла",
  scaleOrder: "Нужно по возрастанию: «3» меньше «4», «4» меньше «5», «5» не больше максимума.",
  scaleIncomplete: "Заполните все поля целыми числами.",
} as const;

const STATUS: Readonly<Record<ThresholdDefinition["status"], string>> = {
  official: "официальный",
  published: "опубликованный",
  proposed: "предложено ОКО",
};

const UNITS: Readonly<Record<ThresholdDefinition["unit"], string>> = {
  number: "",
  share: "%",
  pupils: "уч.",
  schools: "ОО",
  probability: "",
  z: "",
};

/** What stands after a threshold's number. */
export function thresholdUnit(unit: ThresholdDefinition["unit"]): string {
  return UNITS[unit];
}

/** Thresholds by subject, in the order of the screen. */
export const THRESHOLD_GROUPS: readonly { readonly title: string; readonly ids: readonly ThresholdId[] }[] = [
  { title: "Методика 2019 года", ids: ["official.z", "official.fence", "official.minSchools"] },
  {
    title: "Признаки",
    ids: [
      "signal.minSignals",
      "evidence.checkP",
      "evidence.aloneP",
      "evidence.attentionP",
      "signal.minPupils",
      "smallSample",
      "signal.alpha",
      "signal.maxQ",
    ],
  },
  { title: "Сравнение школ", ids: ["funnel.minSchools", "funnel.winsorise", "funnel.tailSchools"] },
  { title: "Границы отметок", ids: ["boundary.minWindow", "boundary.leaveOutShare", "boundary.curvature"] },
  { title: "Шкалы", ids: ["scale.minConsistency", "scale.maxAbove"] },
  {
    title: "Низкие результаты",
    ids: [
      "low.share",
      "low.ogeShare",
      "low.egeShare",
      "low.minPupils",
      "low.minProcedures",
      "low.years",
      "low.minYears",
      "low.criterionShare",
    ],
  },
  {
    title: "Условия школ",
    ids: [
      "context.adverseShare",
      "context.adverseMinSchools",
      "context.minSchools",
      "context.minPupils",
      "context.minLooR2",
      "context.residualErrors",
      "deficit.share",
      "deficit.minKnown",
    ],
  },
  { title: "ВПР — ОГЭ — ЕГЭ", ids: ["gap.fence", "gap.minSchools"] },
  {
    title: "Статистика и прибавка",
    ids: ["statistics.minPupils", "quarters.minSchools", "progress.minPupils", "progress.minSchools"],
  },
  { title: "Перепроверка работ", ids: ["recheck.share", "recheck.minWorks"] },
  {
    title: "Медали",
    ids: [
      "medals.share",
      "medals.minPupils",
      "medals.russian1",
      "medals.other1",
      "medals.base1",
      "medals.russian2",
      "medals.other2",
      "medals.base2",
    ],
  },
  { title: "Факторы риска и показатели", ids: ["risk.minSignificance", "indicator.amberGap"] },
];

/** «предложено ОКО · две процедуры» under a threshold; where it is told of, a link beside it says. */
export function thresholdSource({ status, source }: ThresholdDefinition): string {
  return `${STATUS[status]} · ${source}`;
}

/** What a threshold may be. */
export function limitsText({ unit, minimum, maximum }: ThresholdDefinition): string {
  return `Введите число от ${thresholdValueText(unit, minimum)} до ${thresholdValueText(unit, maximum)}.`;
}

/** A scale in one line. */
export function scaleText(scale: Scale): string {
  const { subject, grade, year, maximum, from3, from4, from5 } = scale;
  const marks = `«3» с ${String(from3)}, «4» с ${String(from4)}, «5» с ${String(from5)} из ${String(maximum)}`;
  return `${subjectName(subject).name}, ${String(grade)} класс, ${String(year)}: ${marks}`;
}
