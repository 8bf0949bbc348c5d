import { groupLevelByWords, isSchoolByWords } from "../../../../src/core/table/schools/group-level";

describe("what a name says of its level", () => {
  it("looks at no more of a text than a name can have: a cell may hold 32 767 signs", () => {
    expect(groupLevelByWords(`${"а".repeat(32_700)} район`)).toBeNull();
    expect(isSchoolByWords(`${"а".repeat(32_700)} школа`)).toBe(false);
    expect(groupLevelByWords(`${"Очень ".repeat(100)}Дальний район`)).toBe("territory");
  });
});
