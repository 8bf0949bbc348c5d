import type { LibraryRow } from "../measure";

const TASKS = [
  "Выявление профессиональных дефицитов педагогических работников",
  "Совершенствование предметных и методических компетенций педагогических работников",
  "Осуществление научно-методического сопровождения педагогических работников",
  "Выявление кадровых потребностей в образовательных организациях",
  "Развитие кадрового потенциала в образовательных организациях",
  "Поддержка молодых педагогов",
] as const;

/** Direction 4 of the Северский programme: professional development of teachers. */
export const SEVERSKY_TEACHERS: readonly LibraryRow[] = [
  { id: "seversky-4-01", source: "seversky", section: 3, task: TASKS[0], text: "Мониторинг профессиональных дефицитов, проводимый ЦНППМ", triggers: ["always", "factor-3"], date: "По графику ЦНППМ", indicator: "Аналитическая справка", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-02", source: "seversky", section: 3, task: TASKS[1], text: "Построение индивидуальных маршрутов непрерывного развития профессионального мастерства педагогических работников, разработанных на основе диагностики дефицитов профессиональных дефицитов", triggers: ["always", "factor-3"], date: "по графику ГБОУ ИРО", indicator: "ИОМ педагогов", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-03", source: "seversky", section: 3, task: TASKS[1], text: "Проведение методических семинаров", triggers: ["always", "factor-3", "factor-5"], date: "в течение всего периода", indicator: "Приказы, письма МКУ ИМЦ", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-04", source: "seversky", section: 3, task: TASKS[1], text: "Организация участия педагогов в профессиональных конкурсах", triggers: ["always"], date: "в течение всего периода", indicator: "Приказы, письма МКУ ИМЦ", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-05", source: "seversky", section: 3, task: TASKS[1], text: "Организация повышения квалификации педагогических работников, в том числе в рамках реализации приоритетных федеральных программ", triggers: ["always", "factor-2", "factor-3"], date: "в течение всего периода", indicator: "Приказы, письма МКУ ИМЦ", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-06", source: "seversky", section: 3, task: TASKS[1], text: "Расширение горизонтальной сети повышения квалификации педагогических кадров Ресурсы: – сетевое взаимодействие через деятельность РМО, проблемные и рабочие группы; – распространение педагогических и управленческих инноваций; – осуществление взаимосвязи учреждений общего и профессионального образования; – трансляция опыта ведущих образовательных организаций (по согласованию – стажировки); – организация адресных стажировок (для педагогов и руководителей и др.); – цикл вебинаров", triggers: ["always"], date: "в течение всего периода", indicator: "Приказы, письма", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-07", source: "seversky", section: 3, task: TASKS[2], text: "Выявление профессиональных дефицитов по итогам анализа качества подготовки обучающихся, посещения уроков", triggers: ["always"], date: "в течение всего периода", indicator: "Аналитическая справка", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-08", source: "seversky", section: 3, task: TASKS[2], text: "Вовлечение педагогов в экспертную деятельность", triggers: ["always"], date: "в течение всего периода", indicator: "Приказы, письма", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-09", source: "seversky", section: 3, task: TASKS[2], text: "Внедрение в процесс профессионального развития педагогических работников программы формирования компетенций с учётом задачи по развитию функциональной грамотности обучающихся", triggers: ["always"], date: "в течение всего периода", indicator: "Приказы, письма", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-10", source: "seversky", section: 3, task: TASKS[2], text: "Вовлечение педагогов в экспертную деятельность", triggers: ["always"], date: "в течение всего периода", indicator: "Приказы, письма", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-11", source: "seversky", section: 3, task: TASKS[2], text: "Организация анализа и интерпретации результатов процедур оценки качества образования", triggers: ["always", "indicator-below-target"], date: "в течение всего периода", indicator: "Рекомендации по совершенствованию методик преподавания", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-12", source: "seversky", section: 3, task: TASKS[3], text: "Мониторинг кадровых потребностей", triggers: ["always"], date: "октябрь, июнь", indicator: "Аналитическая справка", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-13", source: "seversky", section: 3, task: TASKS[4], text: "Формирование кадрового резерва", triggers: ["always", "factor-2"], date: "в течение всего периода", indicator: "Банк данных", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-14", source: "seversky", section: 3, task: TASKS[4], text: "Проведение обучающих мероприятий для кадрового резерва", triggers: ["always"], date: "в течение всего периода", indicator: "Приказы, письма", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-15", source: "seversky", section: 3, task: TASKS[5], text: "Мониторинг адаптации молодых педагогов к профессиональной деятельности", triggers: ["always"], date: "ноябрь, июнь", indicator: "Аналитическая справка", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-16", source: "seversky", section: 3, task: TASKS[5], text: "Реализация программ наставничества педагогических работников Функционирование «Школы молодого педагога»", triggers: ["always", "factor-2"], date: "в течение всего периода", indicator: "Приказы, письма", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-17", source: "seversky", section: 3, task: TASKS[5], text: "Организация и проведение конкурса «Педагогический дебют»", triggers: ["always"], date: "март - апрель", indicator: "Приказы, письма", roles: ["centre-head", "centre-staff"] },
  { id: "seversky-4-18", source: "seversky", section: 3, task: TASKS[5], text: "Включение номинации «Мы - молодые» в муниципальные профессиональные конкурсы", triggers: ["always"], date: "в течение всего периода", indicator: "Приказы, письма", roles: ["centre-head", "centre-staff"] },
];
