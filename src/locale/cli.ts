import type { FailureCode } from "./errors";
import type { FailureDetails } from "./failure-details";
import { errorText } from "./errors";
import { filesSummary, fileVerdictText, type FileVerdict } from "./files-text";
import { countText, listText, NOUNS } from "./number-text";
import { settingMustBe } from "./setting-problems";

/** Schools that a refusal names. */
const LISTED_SCHOOLS = 10;

/** `oko --help`. */
export const USAGE = `ОКО: проверка результатов оценочных процедур

  oko inspect КНИГА…            какие таблицы есть в книге, насколько это надёжно, что не прочитано
  oko check   КНИГА… [ключи]    проверить результаты; несколько книг проверяются вместе
  oko roadmap КНИГА… [ключи]    построить дорожную карту по результатам проверки
  oko papers  КНИГА… [ключи]    сделать справку (.docx) и презентацию (.pptx) к совещанию
  oko clean   ФАЙЛ…  [ключи]    собрать таблицы школ за месяц: исправить, свести, назвать ошибки и кто не сдал

КНИГА — файл или папка: из папки берутся все файлы, и вложенных папок тоже. Из нескольких файлов те, которые нельзя
использовать, названы с причиной, остальные обрабатываются.

Ключи:
  --out ФАЙЛ                  записать книгу с листами ОКО (check, roadmap, papers); несколько книг дают новую книгу
  --json ФАЙЛ                 записать результат для программ (UTF-8)
  --settings ФАЙЛ             пороги, шкалы, ответы: {"thresholds": {}, "scales": [], "answers": {}};
                              правило низких результатов: {"profile": "two-procedures" | "smolensk" | "tver"}
                              или своё: {"profile": {"name": "Район", "exams": ["vpr", "oge"], "subjects": ["ru"],
                              "grades": [5], "criteria": ["no-certificate"], "thresholds": {"low.years": 3}}};
                              условия школ: {"conditions": {"index": {"scale": "z", "weights": {"village": -1}},
                              "deficit": {"scale": "z", "weights": {"vacancies": -1}},
                              "clusters": "quarters" | "jenks" | "k-means"}};
                              группы статистики: {"statistics": {"groups": ["territory" | "locality" | "kind" |
                              "cluster" | "column:слова из заголовка анкеты или списка школ"]}};
                              какие листы записать: {"sheets": ["findings", "schools", "register", "classes",
                              "lowResults", "riskFactors", "indicators", "card", "statistics", "pivot",
                              "schoolsPivot", "charts", "methods", "scales"]}
  --all                       в JSON все проверки, а не только сработавшие
  --territory НАЗВАНИЕ        только школы территории (check, papers)
  --procedure "4 МА, 2021"    только школы этой процедуры и её признаки (check, papers): предмет, класс, год —
                              всё или часть: "РУ", "5 класс", "математика 2021"
  --check ПРОВЕРКА            только школы, где она сработала, и её признаки (check, papers): funnel-mean,
                              boundary-region… или название; выводы о школах от отбора не меняются
  --mode copy|mark|new-workbook
                              копия строк на новых листах (по умолчанию), цвет на исходных листах,
                              отдельная новая книга
  --comments                  примечания к отмеченным строкам (только с --mode mark)
  --form seversky|smolensk|tver|stavropol|maima|500+|school-plan
                              форма дорожной карты (roadmap); по умолчанию seversky
  --for municipality|group|school
                              для кого дорожная карта; по умолчанию для муниципалитета; справка и
                              презентация (papers) — для муниципалитета или одной школы
  --who ГРУППА|ШКОЛА          marker, low, risk или adverse (с --for group); название («сош 5»), логин или код
                              школы (с --for school)
  --year ГГГГ                 начало учебного года; по умолчанию текущий
  --quarter 1|2|3|4|q1|q2|q3|q4
                              и отчёт за четверть (1–4) или календарный квартал (q1–q4), и напоминания
  --reminders                 и лист «ОКО Напоминания»: кто что должен сделать в ближайшие 30 дней
  --facts ФАЙЛ                сведения УО о школах (JSON), дополняют таблицы и важнее их: adverse, notAdverse,
                              resilient, notResilient, medals, notMedals, factors,
                              indicatorsBelowTarget, territoryShareTarget
  --basis evidence|any-sign   школы с признаками (roadmap): из официального списка или с выводом «требует
                              проверки», «обратить внимание» (по умолчанию); с любым сработавшим признаком
  --library                   и лист «ОКО Мероприятия»: правки и свои мероприятия войдут в следующую карту
  --facts-sheet               и лист «ОКО Сведения»: ШССУ, медали, факторы риска, которых нет в таблицах
  --executors                 и лист «ОКО Исполнители»: должности и ФИО войдут в карту вместо ролей
  --protect                   защитить лист карты без пароля: открыты «Статус», «Дата исполнения»,
                              «Подтверждающий документ», «Комментарий»; защищённый остаётся таким и без ключа
  --unprotect                 записать лист карты незащищённым
  --docx ФАЙЛ                 записать аналитическую справку (papers)
  --pptx ФАЙЛ                 записать презентацию (papers)
  --blank ФАЙЛ                бланк справки (papers): .docx с шапкой организации; текст встанет на место абзаца
                              {{СОДЕРЖАНИЕ}} или закладки «содержание» (или поля с этим именем), без них — в конец
  --template ФАЙЛ             пустая форма (clean); без неё форма — то, в чём сходится большинство файлов
  --register ФАЙЛ             реестр школ (clean); без него реестр составляется по файлам
  --answers ФАЙЛ              ответы на вопросы (clean): {"код вопроса": "код ответа"}; коды — в --json
  --book КНИГА                книга прошлых месяцев (clean): её решения применяются, её «ОКО Свод» дополняется
  --settings ФАЙЛ (clean)     числа очистки и срок: {"monthly": {"dueDay": 5}}; имена — docs/monthly.md
  --remarks ПАПКА             и книга каждой школы с отмеченными ячейками и текст замечаний (clean)
  --password ПАРОЛЬ           пароль на открытие книги (виден в списке процессов и в истории команд)
  --password-stdin            взять пароль из первой строки стандартного ввода; без обоих ключей он берётся из
                              переменной среды OKO_PASSWORD
  --structure-password ПАРОЛЬ пароль структуры книги
  --date ГГГГ-ММ-ДД           дата на листах; по умолчанию сегодня
  --help, --version

Коды выхода: 0 — выполнено, 1 — ни одну книгу нельзя использовать, 2 — неверный вызов.
Исходные книги никогда не изменяются.
`;

/** Why a call cannot be done as typed. */
export const callText = {
  blankWithoutDocx: "Бланк (--blank) нужен для справки: укажите и --docx ФАЙЛ.docx",
  papersOfGroup:
    "Справка и презентация делаются для муниципалитета или одной школы: --for municipality или --for school",
  notPaper: (path: string, extension: string) =>
    `Файл «${path}» должен заканчиваться на ${extension}: в нём будет ${extension === ".docx" ? "справка" : "презентация"}.`,
  noBlank: (path: string) => `Не удалось прочитать бланк «${path}»: файла нет или он занят.`,
  noCommand: "Укажите команду: inspect, check, clean, roadmap или papers. Справка: oko --help",
  unknownCommand: (command: string) =>
    `Неизвестная команда «${command}»: есть inspect, check, clean, roadmap и papers.`,
  noBooks: (command: string) => `Укажите хотя бы одну книгу: oko ${command} КНИГА.xlsx`,
  unknownKey: (key: string) => `Неизвестный ключ «${key}». Справка: oko --help`,
  keyValue: (key: string) => `Ключ «${key}» задан неверно. Справка: oko --help`,
  foreignKey: (key: string, command: string) => `Ключ «--${key}» не подходит к команде «${command}».`,
  commentsWithoutMark: "Ключ «--comments» работает только вместе с «--mode mark».",
  unknownMode: (mode: string) => `Неизвестный способ записи «${mode}»: есть copy, mark и new-workbook.`,
  badDate: (date: string) => `Дата «${date}» не читается: нужна запись вида 2022-05-31.`,
  unknownForm: (form: string, forms: readonly string[]) =>
    `Неизвестная форма «${form}»: есть ${listText(forms)}.`,
  unknownScope: (scope: string) =>
    `Неизвестно, для кого карта «${scope}»: есть municipality, group и school.`,
  unknownGroup: (group: string) => `Неизвестная группа «${group}»: есть marker, low, risk и adverse.`,
  whoMissing: (scope: string) => `С ключом «--for ${scope}» нужен ключ «--who».`,
  whoForeign: "Ключ «--who» работает только вместе с «--for group» или «--for school».",
  badYear: (year: string) => `Учебный год «${year}» не читается: нужен год начала, например 2022.`,
  badQuarter: (quarter: string) =>
    `Четверть «${quarter}» не читается: есть 1, 2, 3, 4 и кварталы q1, q2, q3, q4.`,
  twoPasswords: "Выберите одно из двух: --password или --password-stdin.",
  protectOrNot: "Выберите одно из двух: --protect или --unprotect.",
  unknownBasis: (basis: string) => `Неизвестно, что считать признаком: «${basis}». Есть evidence и any-sign.`,
  noSuchSchool: (school: string) => `Школы «${school}» в таблицах нет. Укажите название, логин или код.`,
  severalSchools: (asked: string, schools: readonly string[]) =>
    `По словам «${asked}» подходят школы (${String(schools.length)}): ${listText(schools, LISTED_SCHOOLS)}. Уточните название, логин или код.`,
  noForm: (path: string) => `В файле формы «${path}» нет таблицы: нужна строка заголовков граф.`,
  noRegister: (path: string) => `В файле «${path}» нет реестра школ: нужна графа с названиями организаций.`,
  nothingToClean: (files: number, isFormGiven: boolean) =>
    isFormGiven
      ? `Ни в одном из файлов (${String(files)}) нет таблицы этой формы. Проверьте форму (--template) или файлы.`
      : `Форма не задана (--template), а по файлам (${String(files)}) её не понять: одинаковых таблиц среди них нет.`,
  noFolder: (path: string) => `Нельзя записать «${path}»: такой папки нет.`,
  isFolder: (path: string) => `Нельзя записать «${path}»: это папка.`,
  overInput: (path: string) =>
    `Нельзя записать «${path}»: это исходный файл, а исходные файлы не изменяются.`,
  sameOutputs: (path: string) => `Книга и JSON не могут быть одним файлом «${path}».`,
  notXlsx: (path: string) => `Книга записывается как .xlsx или .xlsm, а не «${path}».`,
  otherKind: (out: string, extension: string) =>
    `Эта книга записывается как ${extension}, а не «${out}»: с другим расширением Excel её не откроет.`,
  diskFull: (path: string) =>
    `Файл «${path}» не записан: на диске нет места. Освободите место или укажите другой диск; прежний файл не изменён.`,
  cannotWrite: (path: string) => `Файл «${path}» не записан: система не разрешила.`,
  settingsUnreadable: (path: string) => `Файл настроек «${path}» не читается.`,
  settingsNotJson: (path: string) => `Файл настроек «${path}» должен быть объектом JSON.`,
  settingsKey: (path: string, key: string, known: string) =>
    `В файле настроек «${path}» неизвестный ключ «${key}»${known}.`,
  settingsShape: (path: string, key: string, mustBe: string) =>
    `В файле настроек «${path}» ключ «${key}» ${mustBe}.`,
  threshold: (path: string, id: string, mustBe: string) =>
    `В файле настроек «${path}» порог «${id}» ${mustBe}.`,
  scaleShape: (path: string, number: number) =>
    `В файле настроек «${path}» шкала № ${String(number)} ${settingMustBe.scale}.`,
} as const;

/** What the command line says of its work. */
export const cliText = {
  noTables: "Известных таблиц нет.",
  notices: "Замечания к таблицам:",
  check: "Требуют проверки:",
  attention: "Обратить внимание:",
  lowResults: (categories: string) => `Низкие результаты: ${categories}`,
  statistics: (line: string) => `Статистика. ${line}`,
  moreSchools: (count: number) => `… и ещё ${countText(count, NOUNS.school)}.`,
  moreFindings: (count: number) => `… и ещё ${countText(count, NOUNS.sign)}.`,
  moreNotices: (count: number) =>
    `… и ещё ${countText(count, ["такое же замечание", "таких же замечания", "таких же замечаний"])} (все — в --json).`,
  written: (path: string, sheets: readonly string[]) => `Записано: ${path}. Листы: ${listText(sheets)}.`,
  jsonWritten: (path: string) => `Записано: ${path}.`,
  noFolderFor: (path: string) => `Нельзя записать в «${path}»: это не папка.`,
  remarksWritten: (path: string, books: number) =>
    `Записано в ${path}: ${countText(books, ["книга", "книги", "книг"])} с отмеченными ячейками.`,
  remarksConverted: (files: readonly string[]) =>
    `Не xlsx, отмечена копия в xlsx, сам файл не изменён: ${listText(files, 5)}.`,
  questionsLeft: "Вопросы:",
  inFiles: (names: readonly string[]) => `${names.length === 1 ? "файл" : "файлы"} ${listText(names, 2)}`,
  structureLocked:
    "Структура книги защищена, пароль не указан (--structure-password): листы ОКО записаны в новую книгу.",
  manyBooks: "Книг несколько: листы ОКО записаны в новую книгу.",
  encryptedOut: "Книга записана зашифрованной, с тем же паролем, что и исходная.",
  plainOut:
    "Внимание: исходная книга зашифрована, а записанная открывается без пароля. Задайте ей пароль в Excel (Файл → Сведения → Защита книги).",
  plainTable: (files: readonly string[]) =>
    `Внимание: файлы с паролем (${listText(files, 5)}) вошли в свод, а он открывается без пароля. Задайте ему пароль в Excel (Файл → Сведения → Защита книги).`,
  plainPaper:
    "Внимание: исходная книга зашифрована, а этот файл открывается без пароля. Задайте ему пароль в своей программе (Файл → Сведения → Защита).",
  plainJson: "Внимание: исходная книга зашифрована, а файл JSON — нет.",
  savedAsNew: "Исходный формат не позволяет дописать листы: результат записан книгой .xlsx.",
  headers: {
    sheet: "лист",
    form: "таблица",
    subject: "предмет",
    grade: "класс",
    year: "год",
    rows: "строк",
    schools: "ОО",
    confidence: "уверенность",
    doubts: "что неясно",
  },
  questions: {
    subject: "предмет?",
    grade: "класс?",
    year: "год?",
    "which-of-two": "две похожие таблицы",
  },
  left: "не используется",
  unknown: "?",
  none: "—",
} as const;

/** Keys that answer a failure on the command line. */
const ADVICE: Readonly<Partial<Record<FailureCode, string>>> = {
  encrypted:
    "Файл зашифрован: укажите пароль на открытие (--password, --password-stdin или переменная OKO_PASSWORD).",
  "wrong-password": "Пароль не подошёл: проверьте --password и --structure-password.",
  "structure-protected": "Структура книги защищена: укажите --structure-password или --mode new-workbook.",
  "sheet-protected": "Лист защищён, отметить на нём строки нельзя: уберите --mode mark.",
};

/** What no key of the command line helps against is said as everywhere. */
function failureText(code: FailureCode, details: FailureDetails): string {
  return (details["cipher"] === undefined ? ADVICE[code] : undefined) ?? errorText(code, details);
}

/** A failure with one book, on one line of stderr. */
export function fileFailureText(path: string, code: FailureCode, details: FailureDetails): string {
  return `${path}: ${failureText(code, details)}`;
}

/** So many files without a known table may be those of schools. */
const LEAST_OF_SCHOOLS = 3;
const COLLECT_HINT =
  "Если это таблицы школ одной формы, их собирает в одну команда «oko clean» с теми же файлами.";

/** What came of each of several files, a line each; where none has a known table, what else they may be. */
export function filesText(
  files: readonly { readonly label: string; readonly verdict: FileVerdict }[],
): string {
  const lines = files.map(({ label, verdict }) => {
    const said =
      verdict.kind === "refused" ? failureText(verdict.code, verdict.details) : fileVerdictText(verdict);
    return `  ${label}: ${said}`;
  });
  const isOfNothing = files.every(({ verdict }) => verdict.kind !== "tables");
  const hint = isOfNothing && files.length >= LEAST_OF_SCHOOLS ? [COLLECT_HINT] : [];
  return [filesSummary(files.map(({ verdict }) => verdict)), ...lines, ...hint, "", ""].join("\n");
}
