import type { Cell, Grid } from "../../../workbook/cell";
import { cleanText, comparableText } from "../../cleaning/clean-text";
import { readFlag } from "../../cleaning/read-flag";
import { LIST_GROUPS, type ListedSchool, type ListGroup } from "../../model/school-list";
import { noteDirt, type DirtLog } from "./dirt-log";
import { namesListGroup } from "../recognise/group-forms";
import { factInCell } from "../recognise/head-facts";
import type { RecognisedTable } from "../../model/recognised-table";
import { columnOf, nameColumnOf } from "../recognise/table-cells";
import { unitRows } from "./unit-rows";

/** A column that says what became of a school of the list. */
const STATUS = /^(статус|состояние|примечани|отметка об? |решение|комментари)/;
const GONE =
  "(?:вышл[аио]|вышел|вышед[а-я]+|исключ(?:ен[аыо]?|ить|или|ается)|выбыл[аио]?|снят[аоы]?|покинул[аио]?|завершил[аио]? участие)";
/** What a school can leave. */
const LIST =
  "(?:(?:из|в) (?:перечн|списк|реестр|шнор|проект|программ|числ|категори|групп|зон|мониторинг)[а-я]*|с (?:учет|контрол|мониторинг|сопровождени)[а-я]*|(?:перечень|список|проект))";
/**
 * «Исключена», «вышла из ШНОР», «снята с учёта», «исключена приказом № 5»; a remark of something else, «выбыл директор», «исключить
 * списывание», and «не исключена» leave the school on the list.
 */
const LEFT = new RegExp(
  String.raw`(?<![а-я])(?<!не )${GONE} ${LIST}|^(?:(?:школа|оо|оу|организация|учреждение) )?${GONE}(?: (?:\d|№|приказ|решени|по (?:итогам|результатам|приказу|решению)|в (?:\d|связи)|с \d|от \d|[.,;:(–—-])|[.,;:(]|$)`,
);

/** Whether a table puts schools in groups: lists do, by title or column, and passports and atlases with such a column. */
export function isSchoolList(table: RecognisedTable): boolean {
  return table.listed !== undefined || table.columns.some(({ meaning }) => meaning.startsWith("listed-"));
}

/**
 * Reads a list of schools by group, as it stands: one entry for each school and year, of all groups that its rows name. An empty cell is «нет»; a cell
 * that says neither yes nor no is left out and noted (`list-flag-unread`).
 *
 * In a list by «Категория» every school stands for what its cell names; the groups that no cell of it names are not of
 * this list. Under a title that names a group («Перечень ШНОР») every school of the list is in it, but for those that a
 * column «Статус» says have left it: they are named (`schools-left-list`).
 *
 * Source: docs/methods.md#lists («the regional list imported as is (preferred)»), docs/forms.md#tables (atlas).
 */
export function readSchoolList(cells: Grid, table: RecognisedTable, log: DirtLog): ListedSchool[] {
  const yearColumn = columnOf(table, "year");
  const columns = LIST_GROUPS.map((group) => ({ group, column: columnOf(table, `listed-${group}`) }));
  const flags = columns.filter(({ column }) => column >= 0);
  const category = columnOf(table, "listed-category");
  const { schools } = unitRows(cells, table);
  const named = LIST_GROUPS.filter((group) =>
    schools.some(({ row }) => names(cells[row]?.[category], group)),
  );
  // «Статус» under a title that names the group says what became of the school.
  const isByTitle = table.listed !== undefined && named.length === 0;
  const statuses = isByTitle ? statusColumns(table) : [];
  const list = new Map<string, ListedSchool>();
  for (const { row, school } of schools) {
    const line = cells[row] ?? [];
    const told = factInCell("year", cleanText(line[yearColumn]));
    const year = typeof told === "number" ? told : (table.year?.value ?? null);
    if (statuses.some((column) => LEFT.test(comparableText(line[column])))) {
      noteDirt(log, "schools-left-list", row, nameColumnOf(table));
      continue;
    }
    const byTitle = isByTitle && table.listed !== undefined ? [[table.listed, true] as const] : [];
    const byWords = named.map((group) => [group, names(line[category], group)] as const);
    const byFlags = flags.flatMap(({ group, column }) => {
      const flag = names(line[column], group) || readFlag(line[column]);
      if (flag === null) noteDirt(log, "list-flag-unread", row, column);
      return flag === null ? [] : [[group, flag] as const];
    });
    const groups: ListedSchool["groups"] = Object.fromEntries([...byTitle, ...byWords, ...byFlags]);
    const key = `${String(year)}|${school.id}`;
    const known = list.get(key);
    if (known === undefined)
      list.set(key, { school, year, groups, source: { sheet: table.sheet, row, column: table.area.column } });
    else if (LIST_GROUPS.every((group) => known.groups[group] === groups[group]))
      noteDirt(log, "duplicate-rows", row, table.area.column);
    else list.set(key, { ...known, groups: ofBoth(known.groups, groups) });
  }
  return [...list.values()];
}

/** A school that stands twice is of every group that one of its rows names. */
function ofBoth(one: ListedSchool["groups"], other: ListedSchool["groups"]): ListedSchool["groups"] {
  const groups = LIST_GROUPS.flatMap((group) => {
    const told = [one[group], other[group]].filter((flag) => flag !== undefined);
    return told.length === 0 ? [] : [[group, told.includes(true)] as const];
  });
  return Object.fromEntries(groups);
}

function names(cell: Cell | undefined, group: ListGroup): boolean {
  return namesListGroup(comparableText(cell), group);
}

function statusColumns({ columns }: RecognisedTable): number[] {
  return columns.flatMap(({ column, meaning, header }) =>
    /^(other|listed-category)$/.test(meaning) && STATUS.test(comparableText(header)) ? [column] : [],
  );
}
