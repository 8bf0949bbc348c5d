import type { Trigger } from "../core/roadmap/measure";
import type { Ending, RowStatus, TermRequest } from "../core/roadmap/tracked-row";
import type { RoadmapScope, SchoolGroup } from "../core/roadmap/plan-roadmap";
import type { IndicatorTarget, TriggerReason } from "../core/roadmap/trigger-reason";
import { INDICATOR_ROWS } from "../core/indicators/indicator";
import type { CheckResult } from "../core/model/check-result";
import type { SchoolConditions } from "../core/classify/school-conditions";
import type { Share } from "../core/units";
import { checkName } from "./check-names";
import { conditionReasons } from "./conditions-text";
import { indicatorWords } from "./indicator-text";
import { findingNumbers } from "./finding-numbers";
import { criterionText } from "./criterion-text";
import type { RegisterYear } from "../core/objectivity/marker-register";
import { countText, listText, NOUNS, numberText, percentText, UNKNOWN_NUMBER } from "./number-text";
import { procedureMarker } from "./procedure-names";
import { significanceName } from "./risk-factor-names";

/** Fixed words of the roadmap's sheet. */
export const ROADMAP = {
  sheet: "ОКО Дорожная карта",
  table: "ОКО_Дорожная_карта",
  columns: {
    schools: "ОО",
    reason: "Основание: признак, значение, порог",
    due: "Срок до",
    status: "Статус",
    done: "Дата исполнения",
    document: "Подтверждающий документ",
    comment: "Комментарий",
    id: "Код",
    countsFrom: "Исполнение считается с",
    section: "Раздел",
    periods: "Периоды",
  },
  approval: [
    "УТВЕРЖДАЮ",
    "Начальник управления образования",
    "________________ / ________________ /",
    "Приказ от «___» __________ 20___ г. № _____",
  ],
  always: "мера программы, включается всегда",
  handMade: "из плана, составленного вручную",
  earlier: "Было:",
} as const;

/** Header of a column that people added without one. */
export const ADDED_COLUMN = "Столбец";

/** The statuses of a row, as people choose them. */
export const STATUS_NAMES: Readonly<Record<RowStatus, string>> = {
  "not-begun": "не начато",
  "in-work": "в работе",
  done: "исполнено",
  "done-late": "исполнено с опозданием",
  "not-done": "не исполнено",
  "not-required": "не требуется",
};

/** What stands in «Срок до» where no day can be known. */
export const TERM_REQUESTS: Readonly<Record<TermRequest, string>> = {
  ask: "укажите срок",
  unread: "срок не прочитан, укажите",
  passed: "срок прошёл до составления плана, укажите новый",
};

/** Why nothing asks for a row any more. */
export const ENDING_SENTENCES: Readonly<Record<Ending, string>> = {
  gone: "Больше не требуется: в новых данных основания нет.",
  off: "Больше не требуется: мероприятие выключено или снято с листа «ОКО Мероприятия».",
  declined: "Не требуется: снято при составлении карты.",
};

const TRIGGER_NAMES: Readonly<Partial<Record<Trigger, string>>> = {
  marker: "признак",
  "repeated-marker": "повторно с прошлого года",
  low: "ШНОР",
  risk: "зона риска",
  adverse: "ШССУ",
  "low-and-adverse": "ШНОР и ШССУ",
  resilient: "резильентная школа: может быть наставником",
  medals: "медали не подтверждены результатами ЕГЭ",
};

const BELOW_TARGET = "показатель не достиг цели";

const BY_OFFICE = " (по сведениям УО)";

/** Why a measure is in the roadmap: the finding, its value and its threshold. */
export function reasonText(reason: TriggerReason): string {
  const { trigger, result, indicator, share, conditions, lowestShare, significance } = reason;
  if (reason.target !== null) return `${BELOW_TARGET}: ${targetText(reason.target)}`;
  if (indicator !== null) return `${BELOW_TARGET}: ${indicator}`;
  if (share !== null) {
    return `доля ОО с маркерами ${percentText(share.value, 1)}, цель ${percentText(share.threshold, 1)}`;
  }
  if (trigger.startsWith("factor-")) {
    const weight = significance === null ? BY_OFFICE : ` (значимость ${significanceName(significance)})`;
    return `фактор риска «500+» № ${trigger.slice(7)}${weight}`;
  }
  const name = TRIGGER_NAMES[trigger] ?? trigger;
  if (conditions !== null) return `${name}: ${conditionsText(conditions, lowestShare)}`;
  if (reason.criterion !== null) return `${name}: ${criterionText(reason.criterion)}`;
  if (reason.isListed) return `${name}: по списку региона`;
  if (result === null) return name + BY_OFFICE;
  const isSaid = trigger === "marker" || trigger === "boundary" || trigger === "journal";
  return isSaid ? findingText(result) : `${name}: ${findingText(result)}`;
}

function findingText(result: CheckResult): string {
  const { procedure } = result;
  const numbers = findingNumbers(result)
    .numbers.slice(0, result.threshold === null ? 1 : 2)
    .map(({ label, value }) => `${label.toLowerCase()} ${value}`);
  return `${checkName(result.check)}, ${procedureMarker(procedure)} ${String(procedure.year)}: ${numbers.join(", ")}`;
}

/** What the conditions of a school say: of ШССУ the list or the index and its limit, of others what was expected. */
function conditionsText(conditions: SchoolConditions, lowestShare: Share | null): string {
  if (lowestShare !== null && conditions.adverseSource === "list") return "по списку региона";
  const isAdverse = lowestShare !== null;
  const own = isAdverse ? { ...conditions, standing: null } : { ...conditions, adverse: null };
  const text = conditionReasons(own).join(" ").replace(/\.$/, "");
  return isAdverse ? `${text}; порог — нижние ${percentText(lowestShare)} школ` : text;
}

function targetText({ id, ...of }: IndicatorTarget): string {
  const isShare = INDICATOR_ROWS.find((row) => row.id === id)?.unit === "share";
  const [value, target] = [of.value, of.target].map((number) =>
    isShare ? percentText(number, 1) : numberText(number),
  );
  return `${indicatorWords(id).name} — ${value ?? ""}, цель ${target ?? ""}`;
}

/** Findings of a school that a row gives in full. */
const SHOWN_FINDINGS = 2;

/**
 * A school with its reasons; without a name, the reasons of the territory.
 *
 * @example
 * schoolReasons("Школа № 1", ["ШНОР", "признак", "медали"]) // => "Школа № 1: ШНОР; признак; ещё 1"
 */
export function schoolReasons(name: string, texts: readonly string[]): string {
  const rest = texts.length - SHOWN_FINDINGS;
  const shown = [...texts.slice(0, SHOWN_FINDINGS), ...(rest > 0 ? [`ещё ${numberText(rest)}`] : [])];
  return `${name === "" ? "" : `${name}: `}${shown.join("; ")}`;
}

/** Schools whose findings a row has no room for. */
export function moreSchoolsText(count: number): string {
  return `… и ещё ${countText(count, NOUNS.school)}: числа — в планах школ.`;
}

/** Schools whose names a row has no room for. */
export function leftOutText(count: number): string {
  return `; … и ещё ${numberText(count)}: под таблицей`;
}

/** All schools that are in a roadmap for one thing. */
export function schoolListText(trigger: string, names: readonly string[]): string {
  const first = trigger.slice(0, 1).toUpperCase() + trigger.slice(1);
  return `${first} (${countText(names.length, NOUNS.school)}): ${names.join("; ")}.`;
}

const GROUPS: Readonly<Record<SchoolGroup, string>> = {
  marker: "школы с основанием «признаки»",
  low: "ШНОР",
  risk: "школы зоны риска",
  adverse: "ШССУ",
};

/** Whom the roadmap is for, and for which school year. */
export function scopeLine(scope: RoadmapScope, year: number, schools: readonly string[]): string {
  const whom =
    scope.kind === "municipality"
      ? "муниципалитет"
      : scope.kind === "group"
        ? `${GROUPS[scope.group]} (${countText(schools.length, ["школа", "школы", "школ"])})`
        : listText(schools);
  return `Для кого: ${whom}. Учебный год ${schoolYearText(year)}.`;
}

/**
 * A school year as people write it.
 *
 * @example
 * schoolYearText(2022) // => "2022/23"
 */
export function schoolYearText(year: number): string {
  return `${String(year)}/${String((year + 1) % 100).padStart(2, "0")}`;
}

/** The same where the workbook has no results: what stood in it was not looked at anew. */
export const KEPT_LINE =
  "Таблиц с результатами школ в книге нет: что уже составлено, осталось как было, основания мер не пересмотрены.";

/**
 * The conclusion of the sheet.
 *
 * @param isBegun Rows stand there already, of an earlier roadmap or of a plan made by hand.
 */
export function roadmapLine(measures: number, withReason: number, schools: number, isBegun = false): string {
  if (measures === 0) {
    if (isBegun)
      return "Оснований для новых мер этой формы в книге не найдено: строки, которые уже есть, сохранены.";
    return "Оснований для мер этой формы в книге не найдено: это пустой бланк, строки заполняются вручную.";
  }
  const because = countText(withReason, ["мера", "меры", "мер"]);
  const named = countText(schools, ["школе", "школам", "школам"]);
  return `Мер в карте: ${numberText(measures)}; из них по результатам проверки — ${because} (по ${named}).`;
}

/** The numbers of a card: marked schools of a year, of them marked a year before, all schools. */
export function cardLine({ origin, year, schools, repeated, ofAll }: RegisterYear): string {
  const before = repeated === null ? UNKNOWN_NUMBER : numberText(repeated.count);
  const all = ofAll === null ? UNKNOWN_NUMBER : numberText(ofAll.total);
  const marked = origin === "list" ? "с маркером официального списка" : "с признаком методики 2019 года";
  return ` ОО ${marked}, ${String(year)}: ${numberText(schools)}; из них с прошлого года: ${before}; всего ОО: ${all}.`;
}

/** Where the rows of a plan made by hand come from. @param others Sheets with plans that are not taken over. */
export function handMadeLine(sheet: string, rows: number, others: readonly string[] = []): string {
  const taken = `Перенесено с листа «${sheet}»: ${countText(rows, ["строка", "строки", "строк"])}; сам лист не изменён. `;
  if (others.length === 0) return taken;
  const names = listText(others.map((name) => `«${name}»`));
  const what =
    others.length === 1 ? `План на листе ${names} не перенесён` : `Планы на листах ${names} не перенесены`;
  return `${taken}${what}: впишите нужные строки в карту или соедините планы на одном листе. `;
}

/** How to work with the sheet. */
export const HOW_TO_TRACK =
  "Заполняйте «Статус», «Дата исполнения», «Подтверждающий документ» и «Комментарий»: при повторном построении введённое и добавленные вами столбцы сохраняются. Красным выделены просроченные строки, жёлтым — те, чей срок наступает в ближайшие 14 дней. «Срок до» — ближайшая дата из «Даты реализации»; где её нет, впишите сами. У мероприятия с несколькими сроками в году каждый срок исполняется отдельно: дописывайте даты исполнения в ту же ячейку через точку с запятой, «Срок до» при повторном построении перейдёт к следующему.";

/** Stands over a table whose lists of schools are too long for paper. */
export const LISTS_NOT_PRINTED = "Списки школ под таблицей на печать не идут.";

/** What can be edited on a protected sheet, and how the rest can. */
export const PROTECTED_NOTE =
  "Лист защищён без пароля: открыты только эти четыре столбца и добавленные вами; остальное правится после команды «Рецензирование» → «Снять защиту листа».";

/** A scope as keys of the command line name it. */
export function roadmapScopeName(scope: RoadmapScope): string {
  if (scope.kind === "municipality") return scope.kind;
  return `${scope.kind}: ${scope.kind === "group" ? scope.group : scope.school}`;
}

/** How many names the terminal lists. */
const LISTED = 40;

/** What a roadmap holds, for a terminal. */
export function roadmapSummary(roadmap: {
  readonly measures: number;
  readonly because: number;
  readonly names: readonly string[];
  readonly scope: RoadmapScope;
  readonly year: number;
  /** A roadmap or a plan stands in the workbook. */
  readonly isBegun: boolean;
  /** It was kept as it is, since the tables tell of no school. */
  readonly isKept: boolean;
}): string {
  const { measures, because, names, scope, year, isBegun, isKept } = roadmap;
  return [
    scopeLine(scope, year, names),
    isKept ? KEPT_LINE : roadmapLine(measures, because, names.length, isBegun),
    ...(names.length === 0 ? [] : [`ОО: ${listText(names, LISTED)}.`]),
  ].join("\n");
}
