import type { IndicatorId } from "../core/indicators/indicator";

/** Names beside bars, where the whole ones (`indicator-text.ts`) would have to be cut; the table beside the chart has those. */
const SHORT: Readonly<Record<IndicatorId, string>> = {
  "vpr-primary-below": "Не освоили начальную программу",
  "vpr-above-basic": "ВПР выше базового уровня",
  "basic-below": "Не освоили основную программу",
  "ege-reached": "Освоили среднюю программу",
  "ege-high": "ЕГЭ: 80–100 баллов",
  "ege-below": "ЕГЭ: ниже порога",
  "universal-skills": "УУД ниже минимального уровня",
  "rechecks-unchanged": "Перепроверки без изменений",
  "assessment-schedule": "Есть график процедур",
  "functional-literacy": "Функциональная грамотность",
  "teams-trained": "Обучены команды ШНОР/ШССУ",
  "mentors-assigned": "ШНОР/ШССУ с наставниками",
  "programmes-run": "ШНОР/ШССУ с программой развития",
  "regional-project": "ШНОР/ШССУ в проекте региона",
  "project-500": "ШНОР/ШССУ в проекте «500+»",
  "effective-mode": "ШНОР/ШССУ: эффективный режим",
  "medals-unconfirmed": "Медали не подтверждены",
  "medals-awarded-below": "Медалисты с ЕГЭ ниже условий",
  "medals-unannounced": "Медалисты, не заявленные школой",
  "medals-of-graduates": "Медалисты среди выпускников",
  "vpr-index-schools": "Индекс ВПР: доля школ",
  "vpr-index-participants": "Индекс ВПР: доля участников",
  "vpr-index-markers": "Индекс ВПР: число маркеров",
  "oge-index-schools": "Индекс ОГЭ: доля школ",
  "oge-index-participants": "Индекс ОГЭ: доля участников",
  observers: "ОО с наблюдателями",
  "young-adapted": "Молодые педагоги: адаптация",
  "young-mentored": "Молодые педагоги с наставником",
  "young-satisfied": "Молодые педагоги довольны помощью",
  "plans-made": "Педагоги с планом развития (ИОМ)",
  "plans-done": "Педагоги, выполнившие ИОМ",
  "contest-participants": "Участники конкурсов",
  "contest-winners": "Победители и призёры конкурсов",
  speakers: "Выступления педагогов",
  publications: "Публикации педагогов",
};

/** The short name of an indicator, whole beside a bar. */
export function shortIndicator(id: IndicatorId): string {
  return SHORT[id];
}
