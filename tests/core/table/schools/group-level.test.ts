import { groupLevelByWords, isSchoolByWords } from "../../../../src/core/table/schools/group-level";

describe("what a name says of its level", () => {
  it("looks at no more of a text than a name can have: a cell may hold 32 767 signs", () => {
    expect(groupLevelByWords(`${"а".repeat(32_700)} район`)).toBeNull();
    expect(isSchoolByWords(`${"а".repeat(32_700)} школа`)).toBe(false);
    expect(groupLevelByWords(`${"Очень ".repeat(100)}Дальний район`)).toBe("territory");
  });

  it.each(["Максимум", "МИНИМУМ", "Макс.", "мин", "Максимальное значение", "Медиана", "max"])(
    "takes «%s» for no school",
    (name) => {
      expect(groupLevelByWords(name)).toBe("total");
    },
  );

  it.each(["Максимовская СОШ", "Минская", "Мин. Воды"])("«%s» is no such word", (name) => {
    expect(groupLevelByWords(name)).not.toBe("total");
  });

  it.each([
    ["По муниципалитету", "total"],
    ["Общий итог", "total"],
    ["Свод по району", "total"],
    ["Среднерайонный показатель", "total"],
    ["Показатель по району", "total"],
    ["Итоговская", null],
    ["Сводная СОШ", null],
    ["по району", "total"],
    ["По городскому округу", "total"],
    ["По муниципальному образованию", "total"],
    ["По краю", "region"],
    ["По области:", "region"],
    ["По республике", "region"],
    ["Поозерская", null],
    ["СОШ по улице Мира", null],
  ])("«%s» is of %s", (name, level) => {
    expect(groupLevelByWords(name)).toBe(level);
  });
});
