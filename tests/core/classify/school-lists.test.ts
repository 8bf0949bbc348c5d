import { importedLists, listAgreement, listSays } from "../../../src/core/classify/school-lists";
import { schoolSplit } from "../../../src/core/classify/school-split";
import { groupReasons } from "../../../src/locale/groups-text";
import { noticeText } from "../../../src/locale/notices";
import { reportJson } from "../../../src/sheets/report/report-json";
import type { School } from "../../../src/core/model/school";
import { madeUpProcedure, MATHS_4 } from "../objectivity/made-up-results";
import { context, listed, madeUpSchool } from "./made-up-schools";
import { runOf } from "./school-groups-run";

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

function names(schools: readonly School[]): string[] {
  return schools.map(({ name }) => name);
}

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
    expect([low?.year, [...(low?.known ?? [])], low?.isComplete]).toEqual([2021, [1, 2].map((of) => madeUpSchool(of).id), false]); // prettier-ignore
    expect([adverse?.year, [...(adverse?.listed ?? [])], adverse?.isComplete]).toEqual([2023, [madeUpSchool(3).id], true]); // prettier-ignore
  });

  it("is with the rows that name no year, and names none where no row does", () => {
    const rows = [
      listed(1, { low: true }, 2022),
      listed(2, { low: true }, null),
      listed(3, { low: true }, 2021),
    ];
    expect(importedLists(rows).map(({ year, listed: of }) => [year, of.size])).toEqual([[2022, 2]]);
    expect(importedLists([listed(2, { bias: true }, null)]).map(({ group, year }) => [group, year])).toEqual([["bias", null]]); // prettier-ignore
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

describe("a list of ШССУ beside the index", () => {
  // The index puts the three poorest of twelve (0, 1, 2) in the lowest quarter.
  const contexts = Array.from({ length: 12 }, (_, number) => context(number, { "low-income": 50 - number }));
  const lists = [listed(2, { adverse: true }), listed(7, { adverse: true }), listed(90, { adverse: true })];

  it("wins, school by school, and what the index says is kept", () => {
    const told = runOf({ contexts, lists }).conditions?.schools.map(
      ({ school, adverse, adverseSource, adverseByIndex }) => {
        return [school.name, adverse, adverseSource, adverseByIndex];
      },
    );
    expect(told?.filter(([, adverse, , byIndex]) => adverse === true || byIndex === true)).toEqual([
      ["Школа 0", false, "list", true],
      ["Школа 1", false, "list", true],
      ["Школа 2", true, "list", true],
      ["Школа 7", true, "list", false],
      ["Школа 90", true, "list", null],
    ]);
  });

  it("is not merged in silence: the notice tells how far the two agree", () => {
    const notice = runOf({ contexts, lists }).notices.find(({ code }) => code === "list-agreement");
    if (notice === undefined) throw new Error("No notice");
    expect(notice.details).toMatchObject({ listed: 3, computed: 3, both: 1, onlyListed: 1, onlyComputed: 2, unknown: 1 }); // prettier-ignore
    expect(plain(noticeText(notice))).toBe(
      "Список «ШССУ» (лист «Список», 2022 год): 3 школы; «ШССУ» по социальному индексу: 3 школы. Совпали 1, только в списке 1, только по расчёту 2, не посчитано 1. Учтён список.",
    );
  });

  it("is named in JSON and in the reasons", () => {
    const { schools } = reportJson(runOf({ contexts, lists }), { all: false });
    const seventh = schools.find(({ school }) => school === "Школа 7");
    expect(seventh).toMatchObject({ adverse: true, adverseSource: "list", listed: ["adverse"] });
    expect(seventh?.reasons.map(plain)).toEqual([
      "Список «ШССУ» (лист «Список», 2022 год): школа в нём есть.",
      "Социальный индекс школу к ШССУ не относит: учтён список.",
    ]);
  });

  it("leaves the index in force for schools that an atlas has no row of", () => {
    const atlas = [listed(2, { adverse: false }), listed(7, { adverse: true })];
    const { schools = [] } = runOf({ contexts, lists: atlas }).conditions ?? {};
    const adverse = schools.filter((of) => of.adverse === true).map(({ school, adverseSource }) => [school.name, adverseSource]); // prettier-ignore
    expect(adverse).toEqual([["Школа 0", undefined], ["Школа 1", undefined], ["Школа 7", "list"]]); // prettier-ignore
  });

  it("stands alone where no table tells the conditions", () => {
    const alone = runOf({ lists: [listed(1, { adverse: true })] });
    expect(alone.conditions?.schools.map(({ adverse, index }) => [adverse, index.value])).toEqual([
      [true, null],
    ]);
    const reasons = alone.conditions?.schools.flatMap((of) =>
      groupReasons(of, alone.conditions?.lists ?? []),
    );
    expect(reasons).toHaveLength(1);
  });
});

describe("a list of ШНОР", () => {
  const twos = [9, 9, 1, 1];
  const procedures = [4, 5].map((grade) => {
    const made = madeUpProcedure(twos.map((two) => ({ marks: [two, 20 - two, 0, 0] as const })), { procedure: { ...MATHS_4, grade } }); // prettier-ignore
    const schools = made.schools.map((unit, index) => ({ ...unit, school: madeUpSchool(index + 1) }));
    return { ...made, schools };
  });
  const lists = [listed(2, { low: true }), listed(3, { low: true }), listed(1, { low: false }), listed(4, { low: false })]; // prettier-ignore

  it("stands beside the computed category and does not change it", () => {
    const run = runOf({ procedures, lists });
    expect(run.classes.map(({ category }) => category)).toEqual(["low", "low", "no", "no"]);
    expect(run.conditions?.schools.map(({ listed: of }) => of?.low)).toEqual([false, true, true, false]);
    const notice = run.notices.find(({ code }) => code === "list-agreement");
    expect(notice?.details).toMatchObject({ group: "low", both: 1, onlyListed: 1, onlyComputed: 1 });
  });
});

describe("schoolSplit()", () => {
  it("is Смоленск's: ШНО 38, ШФНСУ 30, both 7 of 75, by lists alone", () => {
    const lists = Array.from({ length: 75 }, (_, number) =>
      listed(number, { low: number < 45, adverse: number >= 38 }),
    );
    const split = schoolSplit(runOf({ lists }), "list");
    expect([split.low.length, split.adverse.length, split.both.length, split.neither.length]).toEqual([38, 30, 7, 0]); // prettier-ignore
    expect(names(split.both)[0]).toBe("Школа 38");
  });

  it("puts a school in one list only, and what is not known in its own", () => {
    const contexts = Array.from({ length: 8 }, (_, number) => context(number, { "low-income": 50 - number }));
    const split = schoolSplit(runOf({ contexts }));
    expect(names(split.unknown)).toHaveLength(8);
    expect([split.low, split.adverse, split.both, split.neither]).toEqual([[], [], [], []]);
  });
});
