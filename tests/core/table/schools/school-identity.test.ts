import fc from "fast-check";
import {
  groupLevelByLogin,
  groupLevelByWords,
  isRegionName,
} from "../../../../src/core/table/schools/group-level";
import {
  comparableTerritory,
  isSchoolLogin,
  nameAndLogin,
  schoolLoginIn,
  schoolOf,
} from "../../../../src/core/table/schools/school-identity";

function idOf(name: string, territory: string | null = "Лесной район"): string {
  const parts = nameAndLogin(name);
  return schoolOf({ ...parts, territory }).id;
}

describe("nameAndLogin()", () => {
  it.each([
    ["МБОУ «СОШ № 1»(edu990389)", "МБОУ «СОШ № 1»", "edu990389"],
    ["МБОУ «СОШ № 1» ( EDU990389 ) ", "МБОУ «СОШ № 1»", "edu990389"],
    ["edu223379 | МКОУ СОШ", "МКОУ СОШ", "edu223379"],
    ["reg22_m019 | Лесной район", "Лесной район", "reg22_m019"],
    ["sch990389", "", "sch990389"],
    ["Школа (корпус 2)", "Школа (корпус 2)", null],
    ["", "", null],
  ])("takes apart %j", (text, name, login) => {
    expect(nameAndLogin(text)).toEqual({ name, login });
  });
});

describe("schoolOf()", () => {
  it("knows a school by the six digits of either login", () => {
    expect(idOf("МОУ СОШ № 1(sch990389)")).toBe(idOf("МБОУ «СОШ № 1»(edu990389)", null));
  });

  it.each([
    ["МОУ «СОШ № 1»", 'МБОУ "СОШ №1"'],
    ["МБОУ СОШ  N1", "мбоу сош № 1"],
    ["МКОУ «Берёзовская ООШ»", "МОУ Березовская ООШ"],
    [
      "Муниципальное бюджетное общеобразовательное учреждение «Средняя общеобразовательная школа № 1»",
      "МБОУ СОШ № 1",
    ],
    ["МБОУ «Основная общеобразовательная школа № 3»", "МБОУ ООШ № 3"],
    ["Основная школа с. Лесное", "ООШ с. Лесное"],
    ["МКОУ «Средняя школа № 2»", "МКОУ СОШ № 2"],
  ])("takes %j and %j for one school", (earlier, later) => {
    expect(idOf(earlier)).toBe(idOf(later));
  });

  it("tells a basic school from a secondary one of the same number", () => {
    expect(idOf("Основная школа № 3")).not.toBe(idOf("Средняя школа № 3"));
    expect(idOf("Основная общеобразовательная школа № 3")).not.toBe(idOf("СОШ № 3"));
  });

  it("tells schools of one name in two territories apart", () => {
    expect(idOf("СОШ № 1", "Лесной район")).not.toBe(idOf("СОШ № 1", "Горный район"));
    expect(idOf("СОШ № 1")).not.toBe(idOf("СОШ № 11"));
  });

  it("does not mind a Latin letter in a Russian word", () => {
    const [typed, right] = ["МБОУ «CОШ № 4»", "МБОУ «СОШ № 4»"].map((name) =>
      schoolOf({ name, login: null, territory: null }),
    );
    expect(typed?.id).toBe(right?.id);
  });

  it("does not mind case and doubled spaces", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("МБОУ «СОШ № 12»", "Лицей «Сосна»", "Гимназия № 3"),
        fc.boolean(),
        (name, upper) => {
          const other = name.replaceAll(" ", " \u00a0 ");
          return idOf(upper ? other.toUpperCase() : other) === idOf(name);
        },
      ),
    );
  });
});

describe("schoolLoginIn() and isSchoolLogin()", () => {
  it("find a school's login, not a municipality's", () => {
    expect(schoolLoginIn("Протокол edu900101 МА4.xlsx")).toBe("edu900101");
    expect(schoolLoginIn("reg22_m001.xlsx")).toBeNull();
    expect([isSchoolLogin("sch900101"), isSchoolLogin("reg22"), isSchoolLogin(null)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("comparableTerritory()", () => {
  it.each([
    ["город Бийск", "г. Бийск"],
    ["Лесной муниципальный район(reg22_m019)", "Лесной район"],
    ["Лесной  р-н", "Лесной район"],
  ])("takes %j and %j for one", (one, other) => {
    expect(comparableTerritory(one)).toBe(comparableTerritory(other));
  });

  it("keeps colleges apart from schools of the same place", () => {
    expect(comparableTerritory("СПО Лесной район")).not.toBe(comparableTerritory("Лесной район"));
  });
});

describe("groupLevelByWords()", () => {
  it.each([
    ["Вся выборка", "country"],
    ["РФ", "country"],
    ["Алтайский край", "region"],
    ["ЧР", "region"],
    ["Ханты-Мансийский автономный округ", "region"],
    ["Наурский муниципальный район", "territory"],
    ["  г.Ярославль", "territory"],
    ["Дзержинский р-н", "territory"],
    ["Муниципалитет 48", "territory"],
    ["Итого", "total"],
    ["Средние", "total"],
    ["ВСЕГО по региону", "total"],
    ["Муниципальные ООУ", "total"],
    ["МБОУ «СОШ № 1» Лесного района", null],
    ["Гимназия г. Лесной", null],
    ["Средняя школа № 2", null],
    ["Краевой лицей-интернат", null],
    // A pattern ends at the end of a word.
    ["Гимн. № 1", null],
    ["Гагаринская", null],
    ["Горная основная", null],
    ["Городская № 2", null],
    ["Районная гимназия", null],
    ["Областная", null],
    ["Всесвятская", null],
    ["Средний Икорец", null],
    ["Моздокская", null],
    ["Рассветовская осн.", null],
    ["АНОО «Область будущего»", null],
    ["Центр «Новый край»", null],
    ["«Мой район»", null],
    ["МО СОШ 10", null],
    ["Среднее по району", "total"],
    ["Средний балл", "total"],
    ["В среднем", "total"],
    ["МО город Лесной", "territory"],
    ["ГО Лесной", "territory"],
  ])("says of %j: %j", (name, level) => {
    expect(groupLevelByWords(name)).toBe(level);
  });
});

describe("groupLevelByLogin() and isRegionName()", () => {
  it("tell a region from a municipality", () => {
    expect([
      groupLevelByLogin("reg20"),
      groupLevelByLogin("reg20_m012"),
      groupLevelByLogin("edu990389"),
      groupLevelByLogin(null),
    ]).toEqual(["region", "territory", null, null]);
    expect([isRegionName("Республика Дагестан"), isRegionName("Лесной район")]).toEqual([true, false]);
  });
});
