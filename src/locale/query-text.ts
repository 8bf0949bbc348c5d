import { countText, NOUNS } from "./number-text";

/** Ready questions. */
export const READY_QUERIES = {
  twoSubjects: "Школы с признаками по двум предметам и больше",
  lowTwoYears: "Низкие результаты два года подряд",
  check: "Школы, требующие проверки",
  lowAndSigns: "Низкие результаты и признаки сразу",
  repeated: "Признаки, которые повторяются с прошлого года",
} as const;

/** Words of questions and their answers. */
export const QUERY = {
  /** Beginning of a sheet's name; the question's own name follows. */
  sheet: "ОКО Запрос",
  columns: {
    territory: "Территория",
    school: "ОО",
    level: "Уровень ОО",
    year: "Год вывода",
    signs: "Признаков учтено",
    subjects: "Предметов с признаками",
    signSubjects: "Предметы с признаками",
    checks: "Признаки",
    low: "Процедур с низкими результатами",
    lowYears: "Лет подряд с низкими результатами",
    repeated: "Повторяются с прошлого года",
  },
  title: (name: string, schools: number) => `${name}: ${countText(schools, NOUNS.school)}`,
  /** Whether a title is of the answer to this question, whatever the answer was. */
  isTitle: (title: string, name: string): boolean =>
    title === QUERY.unknown(name) ||
    title === QUERY.title(name, Number(title.slice(name.length).replace(/\D/g, ""))),
  nothing: "По этому запросу школ нет. Это не доказывает, что всё в порядке: см. «Замечания к данным».",
  of: (schools: number) =>
    `Отобрано из: ${countText(schools, NOUNS.school)}. Фильтр в заголовке таблицы работает.`,
  unknown: (name: string) => `${name}: ответить нельзя`,
  years: (years: number) =>
    `Для этого запроса нужны результаты за ${countText(years, ["год", "года", "лет"])}, в книге их меньше: сказать ничего нельзя.`,
  noResults: "В книге нет результатов школ: сказать ничего нельзя.",
  noConclusions: "Для этого запроса нужны результаты ВПР, в книге их нет: сказать ничего нельзя.",
  noRun: "Таблицы ещё не проверены",
} as const;
