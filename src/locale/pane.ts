import type { CheckId } from "../core/model/check-result";
import type { Procedure } from "../core/model/procedure";
import { checkName } from "./check-names";
import { countText, NBSP, NOUNS, numberText } from "./number-text";
import { procedureMarker } from "./procedure-names";
import { leaveText, writeText } from "./write-text";

/** What the pane says, by place. Findings, notices and failures have files of their own. */
export const paneText = {
  product: "ОКО",
  pane: "Панель ОКО",
  section: "Содержание раздела",
  openOther: "Открыть другие файлы",
  settings: "Настройки",
  back: "Назад",
  close: "Закрыть",
  details: "Подробности",
  retry: "Повторить",
  openAgain: "Открыть снова",
  cancel: "Отмена",
  loading: "Загрузка…",
  structureLocked: "структура книги защищена",
  sheetsProtected: "есть защищённые листы",
  savedAsNew: "Результат будет сохранён новым файлом .xlsx: в этот формат записать нельзя.",

  empty: {
    title: "Откройте книгу с результатами ВПР",
    drop: "Перетащите файлы или папку сюда или нажмите «Открыть файлы».",
    accepts:
      "Подойдут отчёты ФИС ОКО, таблицы с работами учеников и списки школ с маркерами: xlsx, xlsm, xls, ods, csv.",
    sample: "Открыть пример",
    sampleName: "Муниципалитет-пример.xlsx",
    sampleAbout: "Вымышленный муниципалитет: 30 школ за три года.",
    firstSteps: "Первые пять минут",
    steps: [
      "Откройте книгу: ОКО найдёт в ней таблицы и скажет, за что приняло каждую.",
      "Ответьте на вопросы, если год, класс или предмет непонятны.",
      "Нажмите «Проверить»: школы с признаками появятся списком.",
      "Нажмите на школу: откроется карточка с числами, порогами и графиком.",
      "Нажмите «Записать», потом «Сохранить файл». Исходный файл не изменится.",
    ],
    private: "Файл не покидает этот компьютер.",
    open: "Открыть файлы",
  },

  tabs: {
    label: "Разделы",
    tables: "Таблицы",
    findings: "Признаки",
    schools: "Школы",
    more: "Ещё разделы",
    notices: "Замечания к данным",
    methods: "Методика",
    settings: "Настройки",
  },

  work: {
    open: "Открываю книгу",
    settings: "Применяю",
    check: "Проверяю",
    write: "Записываю",
    undo: "Отменяю запись",
    unmark: "Снимаю отметки",
    remark: "Возвращаю отметки",
    save: "Собираю файл",
  },

  done: {
    written: "Записано. Новые листы видны в книге; теперь сохраните файл.",
    undone: "Запись отменена.",
    unmarked: "Отметки и примечания к ним сняты.",
    marked: "Отметки возвращены.",
    repaired: "Книга такая, какой была; снятая защита поставлена снова.",
    saved: "Файл передан браузеру для сохранения.",
    cancelled: "Остановлено. Ничего не изменилось.",
  },

  password: {
    title: "Файл зашифрован",
    ask: "Введите пароль на открытие (он нигде не сохраняется).",
    field: "Пароль",
    wrong: "Пароль не подошёл.",
    open: "Открыть",
  },

  tables: {
    title: "Таблицы книги",
    none: "Знакомых таблиц не найдено. Подойдут отчёты ФИС ОКО по ВПР, таблицы с работами учеников и списки с маркерами.",
    check: "Проверить",
    checkAgain: "Проверить снова",
    excluded: "не участвует",
    sure: "распознана",
    doubt: "проверьте",
    asks: "нужен ответ",
    edit: "Исправить",
    useIt: "Учитывать эту таблицу",
    leaveOutHidden: (count: number) => `Не учитывать скрытые строки (${numberText(count)})`,
    form: "Вид таблицы",
    subject: "Предмет",
    grade: "Класс",
    year: "Год",
    choose: "выберите",
    apply: "Применить",
    gradeInvalid: "Класс: число от 1 до 11.",
    yearInvalid: "Год: четыре цифры, например 2021.",
    showRows: "Показать на листе",
    twoAlike: "Есть вторая такая же таблица. Учитывать эту?",
    useThis: "Учитывать",
    leaveOut: "Не учитывать",
    questions: { subject: "Какой это предмет?", grade: "Какой это класс?", year: "За какой это год?" },
  },

  findings: {
    title: "Школы с признаками",
    allTitle: "Все школы",
    none: "Признаков не найдено. Это не доказывает объективность: см. «Замечания к данным».",
    noneOfChecked:
      "В том, что удалось проверить, признаков не найдено. Это не доказывает объективность: что не проверено, сказано выше.",
    noSchools: "Списка школ нет: почему, сказано выше.",
    noneFiltered: "По этим условиям школ нет.",
    reset: "Сбросить условия",
    filters: "Условия отбора",
    all: "все",
    territory: "Территория",
    subject: "Предмет",
    grade: "Класс",
    year: "Год",
    check: "Признак",
    level: "Сила",
    search: "Название или логин школы",
    listLabel: "Список школ",
    official: "Признаки 2019 года и официального списка показаны отдельно и в силу не входят.",
    roles: { other: "Ещё", official: "Отдельно" },
  },

  categories: {
    low: "низкие результаты (ШНОР)",
    risk: "риск низких результатов",
  },

  card: {
    toList: "К списку",
    means: "Что это может значить",
    doesNotMean: "Чего это не значит",
    next: "Что делать",
    showRow: "К строке",
    statistics: "Числа для статистика",
    sections: "Разделы карточки",
    leadingPlot: "Работы, по которым признак сильнее всего",
    roles: {
      signal: "Признаки, по которым сделан вывод",
      other: "Другие сработавшие проверки",
      official: "Отдельно: методика 2019 года и официальный список",
    },
    roleLinks: { signal: "Признаки", other: "Другие проверки", official: "Методика 2019 и список" },
    otherAbout:
      "На вывод не влияют: прошлые годы, повтор того же признака другой проверкой, низкие результаты.",
    officialAbout: "В вывод не входят.",
    plots: "Распределение баллов",
    otherPlots: "Распределение баллов в других работах",
    plotsLink: "Графики",
    noFindings: "Признаков нет.",
  },

  write: writeText,
  leave: leaveText,

  notices: {
    title: "Замечания к данным",
    none: "Замечаний нет: все строки прочитаны.",
  },

  methods: {
    title: "Методика",
    contents: "К содержанию",
    back: "Назад",
  },

  page: {
    workbook: "Книга",
    sheets: "Листы книги",
    protectedSheet: "лист защищён",
    hiddenSheet: "лист скрыт",
    emptySheet: "Лист пустой.",
    showTable: "Показать таблицу",
    showPane: "Вернуться к панели",
    nothingOpen: "Здесь появятся листы книги.",
    chart: "диаграмма",
    nothingOpenAbout: "Нажмите на признак в панели, и таблица откроется на нужной строке.",
  },
} as const;

/** «9 листов» */
export function sheetsText(count: number): string {
  return countText(count, NOUNS.sheet);
}

/** «Новые листы (12)» */
export function writtenSheetsText(count: number): string {
  return `${paneText.write.newSheets} (${numberText(count)})`;
}

/** «9 таблиц, 2 вопроса» beside the main button. */
export function readinessText(tables: number, questions: number, waiting = 0): string {
  const ready = countText(tables, NOUNS.table);
  if (questions === 0) return ready;
  const asked = `${ready}, ${countText(questions, ["вопрос", "вопроса", "вопросов"])}`;
  return waiting === 0 ? asked : `${asked}; без ответа не проверяется: ${numberText(waiting)}`;
}

/** «показано 12 из 26 школ» */
export function shownText(shown: number, all: number): string {
  return `показано ${numberText(shown)} из${NBSP}${countText(all, NOUNS.ofSchool)}`;
}

/** «Условия отбора (2)» */
export function filtersText(active: number): string {
  return active === 0 ? paneText.findings.filters : `${paneText.findings.filters} (${numberText(active)})`;
}

/** «38 %» of a long work, read out and shown. */
export function doneText(done: number, total: number): string {
  return total === 0 ? "" : `${numberText(Math.floor((100 * done) / total))}${NBSP}%`;
}

/** «Замечания к данным (4)» */
export function noticesText(count: number): string {
  return `${paneText.notices.title} (${numberText(count)})`;
}

/** «2021 год, 28 участников» of a school; what is unknown or goes without saying is left out. */
export function schoolFactsText(participants: number | null, year: number | null): string {
  const ofYear = year === null ? [] : [`${String(year)} год`];
  const pupils = participants === null ? [] : [countText(participants, NOUNS.participant)];
  return [...ofYear, ...pupils].join(", ");
}

/** «Другие проверки (2)» */
export function sectionLinkText(name: string, count: number): string {
  return `${name} (${numberText(count)})`;
}

/** «Низкие результаты: 4 МА, 5 РУ» — the kinds of signs of one school, each with its procedures. */
export function signsText(
  findings: readonly { readonly check: CheckId; readonly procedure: Procedure }[],
): string {
  const kinds = [...new Set(findings.map(({ check }) => check))];
  const parts = kinds.map((kind) => {
    const markers = findings
      .filter(({ check }) => check === kind)
      .map(({ procedure }) => procedureMarker(procedure).replaceAll(" ", NBSP));
    return `${checkName(kind)}: ${[...new Set(markers)].sort().join(", ")}`;
  });
  return parts.join("; ");
}

/** «Какие листы записать: 3 из 12» */
export function sheetsChoiceText(chosen: number, all: number): string {
  return `${paneText.write.sheets}: ${numberText(chosen)} из ${numberText(all)}`;
}
