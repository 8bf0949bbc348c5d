import { NO_OWN_SETTINGS } from "../../../../src/app/own-settings";
import { runCheck } from "../../../../src/app/run-check";
import type { School } from "../../../../src/core/model/school";
import { schoolCodeIn } from "../../../../src/core/table/read/read-school-codes";
import { schoolOf } from "../../../../src/core/table/schools/school-identity";
import { joinedSchools, type NamedSchool } from "../../../../src/core/table/schools/school-joiner";
import { noticeText } from "../../../../src/locale/notices";
import { snapshotOf } from "../../../read-snapshot";

const FIRST = schoolOf({ name: "МБОУ «СОШ № 1»", login: "edu900001", territory: "Лесной район" });
const SECOND = schoolOf({ name: "МБОУ «СОШ № 2»", login: "edu900002", territory: "Лесной район" });
const FAR = schoolOf({ name: "МБОУ «СОШ № 2»", login: "edu900003", territory: "Горный район" });

function row(
  name: string,
  code: string | null = null,
  territory: string | null = "Лесной район",
): NamedSchool {
  return { school: schoolOf({ name, login: null, territory }), code, exam: "oge" };
}

function bridge(school: School, oge: string) {
  return { school, oge, ege: null };
}

/** Logins that the rows were joined to, null where none. */
function logins(
  tables: readonly (readonly NamedSchool[])[],
  codes: readonly ReturnType<typeof bridge>[] = [],
  known: readonly School[] = [FIRST, SECOND, FAR],
): (string | null)[] {
  const joined = joinedSchools(tables, known, codes);
  return tables.flat().map(({ school }) => joined.get(school.id)?.login ?? null);
}

describe("joinedSchools()", () => {
  it("joins by login before anything else", () => {
    const school = schoolOf({ name: "Совсем другое имя", login: "sch900001", territory: null });
    expect(logins([[{ school, code: "77", exam: "oge" }]], [bridge(SECOND, "77")])).toEqual(["edu900001"]);
  });

  it("joins by code where the name has changed", () => {
    expect(logins([[row("Лицей им. Героя", "5811")]], [bridge(FIRST, "5811")])).toEqual(["edu900001"]);
  });

  it("takes the codes of the exam that the table is of", () => {
    const ege = [{ school: FIRST, oge: "1", ege: "2" }];
    const rows: NamedSchool[] = [
      { ...row("Лицей", "2"), exam: "ege" },
      { ...row("Гимназия", "2"), exam: "oge" },
    ];
    const joined = joinedSchools([rows], [FIRST], ege);
    expect(rows.map(({ school }) => joined.get(school.id)?.login ?? null)).toEqual(["edu900001", null]);
  });

  it("joins by name within the territory, else by a name that is the only one on both sides", () => {
    expect(logins([[row("МОУ СОШ № 2"), row("СОШ N1", null, null)]])).toEqual(["edu900002", "edu900001"]);
  });

  it("joins a name without a territory beside tables that have the same school with one", () => {
    const [placed, bare, far] = [
      row("СОШ № 1"),
      row("СОШ № 1", null, null),
      row("СОШ № 1", null, "Степной район"),
    ];
    expect(logins([[placed], [bare], [bare]])).toEqual(["edu900001", "edu900001", "edu900001"]);
    expect(logins([[bare], [row("МКОУ «Средняя школа № 1»")]])).toEqual(["edu900001", "edu900001"]);
    expect(logins([[placed], [far]])).toEqual(["edu900001", null]);
    expect(logins([[placed], [bare], [far]])).toEqual(["edu900001", null, null]);
  });

  it("joins no name that could be two schools", () => {
    expect(logins([[row("СОШ № 2", null, "Степной район")]])).toEqual([null]);
    expect(logins([[row("СОШ № 1", null, "Степной район"), row("СОШ № 1", null, "Южный район")]])).toEqual([
      null,
      null,
    ]);
  });

  it("joins by no code that the bridge gives to two schools", () => {
    expect(logins([[row("Лицей", "5811")]], [bridge(FIRST, "5811"), bridge(SECOND, "5811")])).toEqual([null]);
  });

  it("joins with neither where code and name point to different schools", () => {
    expect(logins([[row("СОШ № 1", "5812")]], [bridge(SECOND, "5812")])).toEqual([null]);
  });

  it("joins no name that has two codes", () => {
    const tables = [[row("Лицей", "1")], [row("Лицей", "2")]];
    expect(logins(tables, [bridge(FIRST, "1"), bridge(SECOND, "2")])).toEqual([null, null]);
  });

  it("joins one row of a table to a school: the surer, none of two alike", () => {
    const codes = [bridge(FIRST, "5811")];
    expect(logins([[row("Лицей", "5811"), row("СОШ № 1")]], codes)).toEqual(["edu900001", null]);
    expect(logins([[row("Лицей", "5811"), row("Гимназия", "5811")]], codes)).toEqual([null, null]);
  });

  it("joins rows of different tables to one school", () => {
    expect(logins([[row("Лицей", "5811")], [row("СОШ № 1")]], [bridge(FIRST, "5811")])).toEqual([
      "edu900001",
      "edu900001",
    ]);
  });
});

describe("schoolCodeIn()", () => {
  it.each([
    ["05811", "5811"],
    [5811, "5811"],
    [" 220581 ", "220581"],
    ["", null],
    ["0", null],
    ["5811-1", null],
    ["нет", null],
  ])("%s", (cell, code) => {
    expect(schoolCodeIn(cell)).toBe(code);
  });
});

describe("the bridge in a workbook", () => {
  const vprHead = ["Группы участников", "Кол-во ОО", "Кол-во участников", 2, 3, 4, 5];
  const book = snapshotOf({
    "РУ 5": [
      ["Статистика по отметкам"],
      ["ВПР 2022 Русский язык 5 класс"],
      vprHead,
      ["Заречная область", 2, 4000, 10, 40, 35, 15],
      ["Лесной район(reg99_m001)", 2, 40, 25, 35, 30, 10],
      ["МБОУ «СОШ № 1»(edu990001)", null, 20, 40, 30, 20, 10],
      ["МБОУ «СОШ № 2»(edu990002)", null, 20, 10, 40, 40, 10],
    ],
    "Общая информация об ОО": [
      [
        "Пользователь",
        "Код региона",
        "Регион",
        "Муниципалитет",
        "Школа",
        "Дата загрузки",
        "№",
        "7.\tКод ОГЭ",
        "8.\tКод ЕГЭ",
        "14. Где расположена образовательная организация?",
        "20. Укажите количество обучающихся в ОО в 2021/2022 учебном году (в сумме по всем классам/курсам)",
      ],
      [
        "edu990001",
        "99",
        "Заречная область",
        "reg99_m001 | Лесной район",
        "edu990001 | МБОУ «СОШ № 1»",
        "01.02.2022",
        1,
        "05811",
        5811,
        "4. Населенный пункт сельского типа (село, хутор, деревня и пр.)",
        "210",
      ],
      [
        "edu990002",
        "99",
        "Заречная область",
        "reg99_m001 | Лесной район",
        "edu990002 | МБОУ «СОШ № 2»",
        "01.02.2022",
        2,
        "05812",
        5812,
        "1. Город",
        "640",
      ],
    ],
    ОГЭ: [
      ["Результаты ОГЭ 2022 по образовательным организациям"],
      ["Математика"],
      ["Код ОО", "ОО", "Количество участников ОГЭ", "Экзаменационная отметка", null, null, null],
      [null, null, null, '"2"', '"3"', '"4"', '"5"'],
      ["5811", "Лицей имени Героя", 20, 8, 6, 4, 2],
      ["5812", "СОШ № 2", 20, 1, 9, 8, 2],
      ["5899", "Школа-интернат", 15, 0, 9, 4, 2],
    ],
  });

  it("counts the low results of ВПР and of ОГЭ for one school, and lists what was not joined", async () => {
    const run = await runCheck(book, NO_OWN_SETTINGS, {
      onStep: () => undefined,
      pause: () => Promise.resolve(),
      isCancelled: () => false,
    });
    const low = run.classes.find(({ school }) => school.login === "edu990001");
    expect(low?.category).toBe("low");
    expect(low?.tests.filter(({ fired }) => fired === true).map(({ procedure }) => procedure.exam)).toEqual([
      "vpr",
      "oge",
    ]);
    expect(run.records.exams[0]?.schools.map(({ school }) => school?.login ?? null)).toEqual([
      "edu990001",
      "edu990002",
      null,
    ]);
    expect(run.records.notJoined?.map(({ name }) => name)).toEqual(["Школа-интернат"]);
    const notice = run.notices.find(({ code }) => code === "schools-not-joined");
    expect(notice === undefined ? "" : noticeText(notice).replaceAll("\u00a0", " ")).toBe(
      "Не сопоставлено с ФИС ОКО: 1 школа из 3 в таблицах ОГЭ и ЕГЭ: Школа-интернат. Их результаты показаны отдельно.",
    );
  });

  it("keeps the questionnaire's conditions with the schools of ВПР", async () => {
    const run = await runCheck(book, NO_OWN_SETTINGS, {
      onStep: () => undefined,
      pause: () => Promise.resolve(),
      isCancelled: () => false,
    });
    expect(
      run.records.contexts.map(({ school, values }) => [school.login, values["size"], values["village"]]),
    ).toEqual([
      ["edu990001", 210, 1],
      ["edu990002", 640, 0],
    ]);
  });

  it("joins a social passport and a list, which have names only", async () => {
    const named = snapshotOf({
      "РУ 5": [
        ["ВПР 2022 Русский язык 5 класс"],
        vprHead,
        ["Лесной район(reg99_m001)", 2, 40, 25, 35, 30, 10],
        ["МБОУ «СОШ № 1»(edu990001)", null, 20, 40, 30, 20, 10],
        ["МБОУ «СОШ № 2»(edu990002)", null, 20, 10, 40, 40, 10],
      ],
      Паспорт: [
        ["Наименование школы", "Неполные семьи, %", "Малообеспеченные семьи, %", "На учёте в КДН"],
        ["СОШ № 1", 31, 22, 4],
        ["Гимназия", 12, 5, 0],
      ],
      Список: [
        ["Год", "Муниципалитет", "ОО", "4 РУ", "4 МА", "5 РУ", "5 МА", "Количество маркеров"],
        [2022, "Лесной район", "СОШ № 2", null, null, 1, null, 1],
      ],
    });
    const run = await runCheck(named, NO_OWN_SETTINGS, {
      onStep: () => undefined,
      pause: () => Promise.resolve(),
      isCancelled: () => false,
    });
    expect(run.records.contexts.map(({ school }) => school.login)).toEqual(["edu990001", null]);
    expect(run.records.markers.map(({ school }) => school.login)).toEqual(["edu990002"]);
    const notices = run.notices.filter(({ code }) => code === "schools-not-joined");
    expect(notices.map(({ details }) => [details["of"], details["names"]])).toEqual([
      ["conditions", ["Гимназия"]],
    ]);
  });
});
