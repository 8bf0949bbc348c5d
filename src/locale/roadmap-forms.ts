import type { FormField, RoadmapSection } from "../core/roadmap/forms";
import type { RoadmapRow } from "../core/roadmap/plan-roadmap";
import type { FormId, Measure, RoleId } from "../core/roadmap/measure";

/** The words of a form, as in the document it comes from; names of districts left out. Its build is in `FORMS`. */
export interface RoadmapForm {
  readonly title: string;
  readonly columns: readonly { readonly field: FormField; readonly header: string; readonly width: number }[];
  readonly sections: readonly string[];
}

const SEVERSKY_COLUMNS: RoadmapForm["columns"] = [
  { field: "number", header: "№ п/п", width: 6 },
  { field: "task", header: "Задачи", width: 16 },
  { field: "text", header: "Мероприятия", width: 26 },
  { field: "date", header: "Дата реализации", width: 12 },
  { field: "indicator", header: "Показатели", width: 16 },
  { field: "roles", header: "Ответственные", width: 20 },
];

/** Every form by its id. */
export const ROADMAP_FORMS: Readonly<Record<FormId, RoadmapForm>> = {
  seversky: {
    title: "Дорожная карта реализации программы повышения качества образования",
    columns: SEVERSKY_COLUMNS,
    sections: [
      "Оценка качества образования обучающихся",
      "Повышение качества образования в школах с низкими образовательными результатами и/или школах, работающих в сложных социальных условиях",
      "Повышение объективности оценки образовательных результатов в образовательных организациях",
      "Обеспечение профессионального развития педагогических работников",
    ],
  },
  smolensk: {
    title: "Дорожная карта проекта «Муниципальный образовательный центр»",
    columns: [
      { field: "number", header: "№", width: 6 },
      { field: "text", header: "Мероприятие", width: 50 },
      { field: "date", header: "Срок", width: 15 },
      { field: "roles", header: "Ответственные", width: 22 },
    ],
    sections: [
      "Нормативно правовое обеспечение Проекта на региональном, муниципальном уровнях",
      "Создание муниципальной инфраструктуры для оказания информационно-методической помощи школам, консультирования и тьюторского сопровождения школ с низкими результатами обучения, а также школ, функционирующих в неблагоприятных социальных условиях, и педагогов этих школ",
    ],
  },
  tver: {
    title:
      "План мероприятий по работе со школами с низкими результатами и в неблагоприятных социальных условиях",
    columns: [
      { field: "number", header: "№№ пп", width: 7 },
      { field: "text", header: "Мероприятия", width: 52 },
      { field: "date", header: "Сроки", width: 16 },
      { field: "roles", header: "Исполнитель", width: 20 },
    ],
    sections: [
      "1. Выявление школ с низкими результатами обучения и школ, функционирующих в неблагоприятных социальных условиях",
      "2. Поддержка школ со стабильно низкими результатами и школ, находящихся в сложных социальных условиях",
      "2.2 Развитие системы оценки качества образования – как направления деятельности по поддержке школ с низкими результатами:",
      "2.3 Критерии и показатели стимулирующих выплат педагогам.",
    ],
  },
  stavropol: {
    title: "Карточка: предложения и мероприятия по результатам оценочных процедур",
    columns: [
      { field: "task", header: "Направление", width: 22 },
      { field: "proposal", header: "Предложения", width: 37 },
      { field: "measure", header: "Мероприятия", width: 37 },
    ],
    sections: [
      "Адресные мероприятия по результатам федеральных оценочных процедур",
      "Предложения в части оценки качества образования",
    ],
  },
  maima: {
    title: "Реализация Концепции: планы мероприятий («дорожные карты»)",
    columns: [
      { field: "number", header: "№", width: 6 },
      { field: "task", header: "Составляющая плана", width: 18 },
      { field: "text", header: "Содержание", width: 40 },
      { field: "date", header: "Срок", width: 13 },
      { field: "roles", header: "Ответственные", width: 19 },
    ],
    sections: [
      "План мероприятий по развитию муниципальной системы оценки качества подготовки обучающихся",
      "План мероприятий по работе со школами с низкими результатами обучения и /или школами, функционирующие в неблагоприятных социальных условиях",
      "План мероприятий по развитию муниципальной системы выявления, поддержки и развития способностей и талантов у детей и молодежи",
      "План мероприятий по развитию муниципальной системы по самоопределению и профессиональной ориентации обучающихся",
      "План мероприятий по развитию муниципальной системы обеспечения объективности процедур оценки качества образования и олимпиад школьников",
      "План мероприятий по созданию муниципальной системы мониторинга эффективности руководителей всех образовательных организаций",
      "План мероприятий по созданию муниципальной системы мониторинга дополнительного профессионального образования педагогических работников",
      "План мероприятий по совершенствованию муниципальной системы методической работы",
      "План мероприятий по развитию муниципальной системы воспитания и социализации обучающихся",
    ],
  },
  "500+": {
    title: "Антирисковые программы",
    columns: [
      { field: "task", header: "Факторы риска (только актуальные для ОО)", width: 24 },
      { field: "text", header: "Краткое описание мер", width: 40 },
      { field: "date", header: "Срок", width: 13 },
      { field: "roles", header: "Ответственные", width: 19 },
    ],
    sections: [
      "Низкий уровень оснащения школы",
      "Дефицит педагогических кадров",
      "Недостаточная предметная и методическая компетентность педагогических работников",
      "Риски низкой адаптивности учебного процесса",
      "Несформированность внутришкольной системы повышения квалификации",
      "Высокая доля обучающихся с ОВЗ",
      "Низкое качество преодоления языковых и культурных барьеров",
      "Пониженный уровень качества школьной образовательной и воспитательной среды",
      "Высокая доля обучающихся с рисками учебной неуспешности",
      "Низкий уровень вовлечённости родителей",
    ],
  },
  "school-plan": { title: "План школы", columns: SEVERSKY_COLUMNS, sections: [] },
};

const ROLES: Readonly<Record<RoleId, string>> = {
  coordinator: "муниципальный координатор",
  office: "специалист УО",
  "office-vpr": "специалист УО по ВПР",
  "office-gia": "специалист УО по ГИА",
  "centre-head": "руководитель ИМЦ",
  "centre-methodist": "методист ИМЦ",
  "centre-staff": "специалисты ИМЦ",
  mentor: "наставник",
  tutor: "тьютор",
  curator: "куратор",
  "school-head": "руководитель ОО",
  institute: "институт развития образования",
  municipality: "орган местного самоуправления",
  "education-centre": "муниципальный образовательный центр",
  ministry: "министерство образования",
  "assessment-centre": "центр оценки качества образования",
};

/** A role's name, as a plan writes it. */
export function roleName(role: RoleId): string {
  return ROLES[role];
}

/** Who carries a measure out, by name of role: those of ours first, then as people wrote them. */
export function roleLines({ roles, otherRoles }: Pick<Measure, "roles" | "otherRoles">): string[] {
  return [...roles.map(roleName), ...otherRoles];
}

/** The task of a row: in forms of risk factors the factor itself. */
export function taskText({ task, section }: Pick<RoadmapRow, "task" | "section">): string {
  return task ?? sectionText(section);
}

/** The name of a section, as it stands on the sheet. */
export function sectionText(section: RoadmapSection): string {
  return "name" in section ? section.name : (ROADMAP_FORMS[section.form].sections[section.index] ?? "");
}
