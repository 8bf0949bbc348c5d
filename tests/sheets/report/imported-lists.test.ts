import { schoolSplit } from "../../../src/core/classify/school-split";
import { groupReasons } from "../../../src/locale/groups-text";
import { noticeText } from "../../../src/locale/notices";
import { reportJson } from "../../../src/sheets/report/report-json";
import type { School } from "../../../src/core/model/school";
import { context, listed, madeUpSchool } from "../../core/classify/made-up-schools";
import { runOf } from "../../core/run/made-up-run";
import { madeUpProcedure, MATHS_4 } from "../../core/objectivity/made-up-results";

function plain(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

function names(schools: readonly School[]): string[] {
  return schools.map(({ name }) => name);
}

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
    expect(notice.details).toMatchObject({
      listed: 3,
      computed: 3,
      both: 1,
      onlyListed: 1,
      onlyComputed: 2,
      unknown: 1,
    });
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
    const adverse = schools
      .filter((of) => of.adverse === true)
      .map(({ school, adverseSource }) => [school.name, adverseSource]);
    expect(adverse).toEqual([
      ["Школа 0", undefined],
      ["Школа 1", undefined],
      ["Школа 7", "list"],
    ]);
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
    const made = madeUpProcedure(
      twos.map((two) => ({ marks: [two, 20 - two, 0, 0] as const })),
      { procedure: { ...MATHS_4, grade } },
    );
    const schools = made.schools.map((unit, index) => ({ ...unit, school: madeUpSchool(index + 1) }));
    return { ...made, schools };
  });
  const lists = [
    listed(2, { low: true }),
    listed(3, { low: true }),
    listed(1, { low: false }),
    listed(4, { low: false }),
  ];

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
    expect([split.low.length, split.adverse.length, split.both.length, split.neither.length]).toEqual([
      38, 30, 7, 0,
    ]);
    expect(names(split.both)[0]).toBe("Школа 38");
  });

  it("puts a school in one list only, and what is not known in its own", () => {
    const contexts = Array.from({ length: 8 }, (_, number) => context(number, { "low-income": 50 - number }));
    const split = schoolSplit(runOf({ contexts }));
    expect(names(split.unknown)).toHaveLength(8);
    expect([split.low, split.adverse, split.both, split.neither]).toEqual([[], [], [], []]);
  });
});
