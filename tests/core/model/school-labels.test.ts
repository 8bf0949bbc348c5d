import { schoolLabels } from "../../../src/core/model/school-labels";

describe("schoolLabels()", () => {
  it("gives a name alone where no other school has it, else with the login, the territory or the id", () => {
    const schools = [
      { id: "a", name: "СОШ № 1", login: "edu1", territory: "Лесной район" },
      { id: "b", name: "СОШ № 1", login: null, territory: "Степной район" },
      { id: "c", name: "СОШ № 1", login: null, territory: null },
      { id: "d", name: "СОШ № 2", login: "edu4", territory: "Лесной район" },
    ];
    const labels = schoolLabels(schools);
    expect([...labels.values()]).toEqual([
      ...["СОШ № 1 (edu1)", "СОШ № 1 (Степной район)", "СОШ № 1 (c)", "СОШ № 2"],
    ]);
    expect(new Set(labels.values()).size).toBe(schools.length);
  });
});
