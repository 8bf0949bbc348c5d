import { importedLists, listAgreement, listSays } from "../../../src/core/classify/school-lists";
import { listed, madeUpSchool } from "./made-up-schools";

describe("importedLists()", () => {
  it("says no of a school without a row only where it names schools of groups alone", () => {
    const [ofGroups] = importedLists([listed(1, { low: true }), listed(2, { low: false, adverse: true })]);
    const [atlas] = importedLists([listed(1, { low: true }), listed(2, { low: false })]);
    const ids = [1, 2, 3].map((number) => madeUpSchool(number).id);
    expect(ids.map((id) => ofGroups && listSays(ofGroups, id))).toEqual([true, false, false]);
    expect(ids.map((id) => atlas && listSays(atlas, id))).toEqual([true, false, null]);
  });

  it("takes the latest year, and a column without marks for a blank form", () => {
    const lists = importedLists([
      listed(1, { low: true }, 2021),
      listed(2, { low: true }, 2022),
      listed(3, { adverse: false }, 2022),
    ]);
    expect(lists.map(({ group, year, listed: of }) => [group, year, [...of]])).toEqual([
      ["low", 2022, [madeUpSchool(2).id]],
    ]);
  });
});

describe("the latest list of each group", () => {
  it("is of the rows that speak of the group, whatever other lists stand beside it", () => {
    const [low, adverse] = importedLists([
      listed(1, { low: true }, 2021),
      listed(2, { low: false }, 2021),
      listed(3, { adverse: true }, 2023),
    ]);
    expect([low?.year, [...(low?.known ?? [])], low?.isComplete]).toEqual([
      2021,
      [1, 2].map((of) => madeUpSchool(of).id),
      false,
    ]);
    expect([adverse?.year, [...(adverse?.listed ?? [])], adverse?.isComplete]).toEqual([
      2023,
      [madeUpSchool(3).id],
      true,
    ]);
  });

  it("is with the rows that name no year, and names none where no row does", () => {
    const rows = [
      listed(1, { low: true }, 2022),
      listed(2, { low: true }, null),
      listed(3, { low: true }, 2021),
    ];
    expect(importedLists(rows).map(({ year, listed: of }) => [year, of.size])).toEqual([[2022, 2]]);
    expect(importedLists([listed(2, { bias: true }, null)]).map(({ group, year }) => [group, year])).toEqual([
      ["bias", null],
    ]);
  });

  it("names each sheet that it stands on once", () => {
    const other = { ...listed(2, { low: true }), source: { sheet: "Другой", row: 1, column: 0 } };
    const [list] = importedLists([listed(1, { low: true }), other, listed(3, { low: true })]);
    expect(list?.sheets).toEqual(["Список", "Другой"]);
  });
});

describe("listAgreement()", () => {
  it("is as in docs/methods.md#lists: 8 in the list, 7 by the index, 5 in both", () => {
    const [list] = importedLists(Array.from({ length: 8 }, (_, number) => listed(number, { adverse: true })));
    const answers = Array.from({ length: 20 }, (_, number) => {
      return { id: madeUpSchool(number).id, computed: number >= 3 && number < 10 };
    });
    expect(list && listAgreement(list, answers)).toEqual({
      group: "adverse",
      year: 2022,
      sheets: ["Список"],
      listed: 8,
      computed: 7,
      both: 5,
      onlyListed: 3,
      onlyComputed: 2,
      unknown: 0,
    });
  });

  it("counts what both say, each alone, and what could not be computed", () => {
    const [list] = importedLists([1, 2, 3, 4].map((number) => listed(number, { adverse: true })));
    const answers = [true, true, false, null, true].map((computed, index) => ({
      id: madeUpSchool(index + 1).id,
      computed,
    }));
    if (list === undefined) throw new Error("No list");
    expect(listAgreement(list, answers)).toMatchObject({
      listed: 4,
      computed: 3,
      both: 2,
      onlyListed: 1,
      onlyComputed: 1,
      unknown: 1,
    });
  });
});
