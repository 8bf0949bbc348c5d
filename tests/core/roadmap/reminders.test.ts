import { planRoadmap, type RoadmapOptions } from "../../../src/core/roadmap/plan-roadmap";
import { rolesOf } from "../../../src/core/roadmap/quarter-progress";
import { reminders, soonFacts } from "../../../src/core/roadmap/reminders";
import { excelSerial } from "../../../src/core/roadmap/school-year";
import { roleLines } from "../../../src/locale/roadmap-forms";
import { UNTOUCHED, type RowStatus, type TrackedRow } from "../../../src/core/roadmap/tracked-row";
import { remindersSheetEdits } from "../../../src/sheets/roadmap/reminders-sheet";
import { roadmapEdits } from "../../../src/sheets/roadmap/write-roadmap";
import { checked, madeUpWorkbook, STAMP } from "../../sheets/roadmap/roadmap-run";

const OPTIONS: RoadmapOptions = { form: "seversky", scope: { kind: "municipality" }, year: 2022, facts: {} };
const TODAY = "2022-12-20";
const NO_CELLS = { sheet: "К", rows: new Map<string, number>(), columns: { status: -1, due: -1, done: -1 } };

function row(id: string, roles: string, period: string, status: RowStatus = "not-begun"): TrackedRow {
  const [from = "", to = ""] = period.split("/");
  const nothing = { schools: null, reason: null, due: null };
  const form = ["", "", id, "", "", roles];
  return { id, section: "", form, ...nothing, ...UNTOUCHED, status, periods: [{ from, to }] };
}

describe("rolesOf()", () => {
  it.each([
    ["методист ИМЦ\n специалист УО", ["методист ИМЦ", "специалист УО"]],
    ["Иванова А. А., Петров  Б.Б.", ["Иванова А. А.", "Петров Б. Б."]],
    ["методист Иванова А.А. и специалист Петров Б.Б.", ["методист Иванова А. А.", "специалист Петров Б. Б."]],
    ["А. А. Иванова; методист ИМЦ;", ["Иванова А. А.", "методист ИМЦ"]],
    ["А.А. Иванова / Петров Б.Б.", ["Иванова А. А.", "Петров Б. Б."]],
    ["Иванова Анна Алексеевна, Петров Пётр Ильич", ["Иванова Анна Алексеевна", "Петров Пётр Ильич"]],
    ["специалист УО/методист ИМЦ", ["специалист УО/методист ИМЦ"]],
    ["специалист по ВПР, ОГЭ и ЕГЭ", ["специалист по ВПР, ОГЭ и ЕГЭ"]],
    ["Иванова А. А., методист ИМЦ", ["Иванова А. А., методист ИМЦ"]],
    ["  ", [null]],
  ])("parts «%s»", (roles, expected) => {
    expect(rolesOf(row("1", roles, "2022-12-01/2022-12-31"), 5)).toEqual(expected);
  });
});

describe("reminders()", () => {
  it("gives each role what is due within 30 days and what is overdue, by day", () => {
    const rows = [
      row("скоро", "тьютор\nметодист", "2022-12-01/2023-01-19"),
      row("поздно", "тьютор", "2022-11-01/2022-12-19"),
      row("сегодня", "", "2022-12-20/2022-12-20"),
      row("сделано", "тьютор", "2022-12-01/2022-12-31", "done"),
      row("не нужно", "тьютор", "2022-12-01/2022-12-31", "not-required"),
      row("потом", "тьютор", "2022-12-01/2023-01-20"),
      row("прошлый год", "тьютор", "2022-05-01/2022-05-31"),
    ];
    const all = reminders(rows, 5, TODAY);
    expect(all.map(({ role, terms }) => [role, terms.map((term) => term.row.id)])).toEqual([
      ["тьютор", ["прошлый год", "поздно", "скоро"]],
      ["методист", ["скоро"]],
      [null, ["сегодня"]],
    ]);
    expect(soonFacts(all, TODAY)).toEqual({ until: "2023-01-19", terms: 2, roles: 3, overdue: 2 });
  });
});

describe("ОКО Напоминания", () => {
  it("holds the terms of the next 30 days that the plan could still ask for, each role on a page of its own, counted anew", async () => {
    const run = await checked(madeUpWorkbook(30));
    const plan = planRoadmap(run, { ...OPTIONS, hasReminders: true });
    const stamp = { ...STAMP, date: "2022-12-29" };
    const edits = roadmapEdits(plan, run, { sheets: [], settings: {}, isNew: true }, stamp).filter(
      (edit) => "sheet" in edit && edit.sheet === "ОКО Напоминания",
    );
    const table = edits.find((edit) => edit.kind === "write" && edit.cells[0]?.[0] === "Ответственный");
    const [cells, firstRow] = table?.kind === "write" ? [table.cells.slice(1), table.row + 1] : [[], 0];
    const wanted = plan.rows.flatMap(({ text, roles, otherRoles, date }) =>
      date.periods
        .filter(({ to }) => to <= "2023-01-28" && to >= "2022-12-29")
        .flatMap(({ to }) =>
          roleLines({ roles, otherRoles }).map((role) => [role, text, excelSerial(to)].join("|")),
        ),
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(cells.map((line) => line.slice(0, 3).join("|")).sort()).toEqual(wanted.sort());
    const roles = cells.map(([role]) => role);
    const print = edits.find((edit) => edit.kind === "print");
    const changes = roles.flatMap((role, index) =>
      index > 0 && role !== roles[index - 1] ? [firstRow + index] : [],
    );
    expect(print).toMatchObject({ orientation: "landscape", breaks: changes });
    expect(changes).toHaveLength(new Set(roles).size - 1);
  });

  it("has the roles by name, the measures that nobody is named for among them", async () => {
    const run = await checked(madeUpWorkbook(12));
    const rows = [
      row("поздно", "тьютор\nметодист", "2022-11-01/2022-12-19"),
      row("скоро", "", "2022-12-20/2022-12-20"),
    ];
    const page = { sheet: "Л", table: "Т", rows, textColumn: 2, rolesColumn: 5, trackedCells: NO_CELLS };
    const edits = remindersSheetEdits(page, run, { ...STAMP, date: TODAY });
    const table = edits.find((edit) => edit.kind === "write" && edit.cells[0]?.[0] === "Ответственный");
    const cells = table?.kind === "write" ? table.cells.slice(1) : [];
    expect(cells.map(([role, text]) => [role, text])).toEqual([
      ["методист", "поздно"],
      ["не указан", "скоро"],
      ["тьютор", "поздно"],
    ]);
  });

  it("is written beside a quarterly report, and alone on request only", async () => {
    const run = await checked(madeUpWorkbook(30));
    function names(more: Partial<RoadmapOptions>): string[] {
      const edits = roadmapEdits(
        planRoadmap(run, { ...OPTIONS, ...more }),
        run,
        { sheets: [], settings: {}, isNew: true },
        STAMP,
      );
      return edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
    }
    expect(names({})).toEqual(["ОКО Дорожная карта"]);
    expect(names({ hasReminders: true })).toEqual(["ОКО Дорожная карта", "ОКО Напоминания"]);
    expect(names({ quarter: "2" })).toEqual([
      "ОКО Дорожная карта",
      "ОКО Отчёт за четверть",
      "ОКО Напоминания",
    ]);
  });
});
