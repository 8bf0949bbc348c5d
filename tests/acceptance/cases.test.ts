import type { OwnSettings } from "../../src/app/own-settings";
import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import type { CheckRun } from "../../src/core/run/check-run";
import { notJudgedLine } from "../../src/locale/not-judged-line";
import { runSummary } from "../../src/locale/run-summary";
import { describeWithData } from "../shared-data";
import { runSharedFiles } from "./run-shared-file";

/** The small cases of the shared data, with the values of their README. */
async function run(folder: string, file: string, own: OwnSettings = NO_OWN_SETTINGS): Promise<CheckRun> {
  return runSharedFiles([[`cases/${folder}`, file]], own);
}

function loginsToCheck({ evidence }: CheckRun): (string | null)[] {
  return evidence.filter(({ level }) => level === "check").map(({ school }) => school.login);
}

function fired({ results }: CheckRun): [number, number] {
  return [results.filter((result) => result.fired === true).length, results.length];
}

function codes({ notices }: CheckRun): string[] {
  return notices.map(({ code }) => code);
}

/** Mark counts of all schools of each ОГЭ together. */
function markSums({ records }: CheckRun): unknown[][] {
  return records.exams.map(({ procedure, schools }) => [
    procedure.exam,
    procedure.subject,
    procedure.year,
    schools.length,
    schools.reduce((sum, { participants }) => sum + (participants ?? 0), 0),
    [0, 1, 2, 3].map((mark) => schools.reduce((sum, { marks }) => sum + (marks?.[mark] ?? 0), 0)),
  ]);
}

describeWithData("the small cases", () => {
  it.each([
    ["17-hidden-rows", "in.xlsx"],
    ["22-count-with-text", "apostrophe.xlsx"],
    ["44-cdata", "in.xlsx"],
    ["44-cdata", "inline.xlsx"],
    ["35-other-containers", "real.xlsx"],
  ])("%s/%s gives the result of base.xlsx", async (folder, file) => {
    const found = await run(folder, file);
    expect(loginsToCheck(found)).toEqual(["edu203303", "edu203307"]);
    expect(fired(found)).toEqual([15, 168]);
  });

  it.each(["emptyv.xlsx", "in.xlsx"])(
    "13/%s names formulas without values and calls no school clean",
    async (file) => {
      const found = await run("13-formulas-no-cache", file);
      const [said] = found.notices.filter(({ code }) => code === "formulas-without-values");
      expect(said?.details).toMatchObject({ count: 96, range: "D12:G35", headers: ["2", "3", "4", "5"] });
      expect(found.evidence.filter(({ level }) => level === "none")).toEqual([]);
    },
  );

  it("17 names the hidden rows 15 and 19", async () => {
    const found = await run("17-hidden-rows", "in.xlsx");
    const said = found.notices.filter(({ code }) => code === "hidden-rows");
    expect(said.map(({ details }) => details["rows"])).toEqual([["15", "19"]]);
  });

  it("18 keeps schools whose small groups are hidden", async () => {
    const found = await run("18-suppressed", "in.xlsx");
    expect(found.evidence).toHaveLength(24);
    expect(found.evidence.filter(({ proceduresUnread }) => proceduresUnread > 0)).toHaveLength(6);
    expect(notJudgedLine(found)).toContain("6\u00a0школ, чьи ячейки не прочитаны");
  });

  it("23 finds 20 schools and asks the year", async () => {
    const found = await run("23-google-form-long", "in.xlsx");
    expect(found.records.tables.map(({ schoolCount, questions }) => [schoolCount, questions])).toEqual([
      [20, ["year"]],
    ]);
    expect(runSummary(found)).not.toContain("не найдено");
  });

  it("24 reads counts and shares under two levels", async () => {
    const [of] = (await run("24-two-level-chel-percent", "in.xlsx")).records.procedures;
    expect([of?.procedure, of?.schools.length]).toEqual([
      { exam: "vpr", subject: "ma", grade: 5, year: 2025 },
      20,
    ]);
    expect(of?.schools.reduce((sum, { participants }) => sum + (participants ?? 0), 0)).toBe(869);
    const sums = [0, 1, 2, 3].map((mark) =>
      of?.schools.reduce((sum, { marks }) => sum + (marks?.[mark] ?? 0), 0),
    );
    expect(sums).toEqual([109, 344, 314, 102]);
  });

  it("26 and 29 are ОГЭ by school", async () => {
    expect(markSums(await run("26-oge-handmade", "in.xlsx"))).toEqual([
      ["oge", "ma", 2025, 20, 888, [50, 392, 346, 100]],
    ]);
    const worded = markSums(await run("29-oge-header-words", "in.xlsx"));
    expect(worded.map((of) => of.slice(0, 4))).toEqual([["oge", "ma", 2025, 20]]);
  });

  it("27 is ЕГЭ by school in Russian and mathematics", async () => {
    const { exams } = (await run("27-ege-handmade", "in.xlsx")).records;
    expect(
      exams.map(({ procedure, schools }) => [
        procedure.exam,
        procedure.subject,
        procedure.year,
        schools.length,
      ]),
    ).toEqual([
      ["ege", "ru", 2025, 20],
      ["ege", "ma", 2025, 20],
    ]);
  });

  it.each(["in", "space", "sci", "same", "samenames"])("28/%s is never without schools", async (file) => {
    const found = await run("28-code-leading-zeros", `${file}.xlsx`);
    expect(markSums(found).map((of) => of.slice(0, 4))).toEqual([
      ["oge", "ma", 2025, 20],
      ["oge", "ru", 2025, 20],
    ]);
    const ids = found.records.exams.flatMap(({ schools }) => schools.map(({ school }) => school?.id));
    expect(new Set(ids).size).toBe(20);
    expect(runSummary(found)).not.toContain("Школ в таблицах не найдено");
  });

  it("30 takes names that begin like places for schools", async () => {
    const names = (await run("30-school-names", "in.xlsx")).evidence.map(({ school }) => school);
    expect(names.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Гимн. № 1", "Гагаринская", "Горная основная", "АНОО «Область будущего»"]),
    );
    expect(names.map(({ territory }) => territory)).not.toContain("Горная основная");
  });

  it("31 reads lists by their titles", async () => {
    const low = (await run("31-lists-as-in-orders", "in0.xlsx")).records.lists;
    expect(low.map(({ groups }) => groups.low)).toEqual(Array.from({ length: 12 }, () => true));
    const bias = (await run("31-lists-as-in-orders", "in1.xlsx")).records.lists;
    expect(bias.map(({ groups }) => groups.bias)).toEqual(Array.from({ length: 12 }, () => true));
    expect((await run("31-lists-as-in-orders", "in2.xlsx")).records.markers).toHaveLength(12);
  });

  it.each(["html-1251.xls", "mhtml.xls", "cp866.csv", "koi8.csv", "utf16be.csv", "html-utf8.xls"])(
    "35/%s has 24 schools and 13 of 120",
    async (file) => {
      const found = await run("35-other-containers", file);
      expect([found.evidence.length, ...fired(found)]).toEqual([24, 13, 120]);
    },
  );

  it("40 and 41 add up protocols by school, without a name", async () => {
    const oge = await run("40-oge-protocol", "in.xlsx");
    const means = oge.records.exams.map(({ procedure, schools }) => [
      procedure.subject,
      schools.map(({ meanScore, marks }) => [Number(meanScore?.toFixed(4)), marks]),
    ]);
    expect(means).toEqual([
      [
        "ob",
        [
          [20, [5, 6, 3, 4]],
          [15.8889, [3, 10, 4, 1]],
          [18, [4, 6, 7, 1]],
          [21.4444, [4, 3, 7, 4]],
        ],
      ],
      [
        "hi",
        [
          [22.5556, [4, 4, 5, 5]],
          [21.3333, [3, 5, 7, 3]],
          [19.2222, [5, 6, 4, 3]],
          [23.6111, [2, 5, 6, 5]],
        ],
      ],
    ]);
    const ege = await run("41-ege-protocol", "in.xlsx");
    expect(ege.records.exams[0]?.schools.map(({ meanScore }) => Number(meanScore?.toFixed(4)))).toEqual([
      61.7333, 68, 62.9333, 61.6,
    ]);
    for (const found of [oge, ege])
      expect(JSON.stringify([found.records.exams, found.notices])).not.toContain("Фамилия");
  });

  it("42 gives the marks of its csv once it is told what it is", async () => {
    const answers = { "in!A1": { subject: "ma", year: 2025 } } as const;
    const { exams } = (await run("42-gia-csv", "in.csv", { ...NO_OWN_SETTINGS, answers })).records;
    expect(exams[0]?.schools.map(({ marks }) => marks)).toEqual([
      [4, 5, 8, 3],
      [6, 3, 6, 5],
      [5, 6, 3, 6],
      [4, 3, 6, 7],
    ]);
  });

  // README says 7.92; the 25 totals that were written add up to 196.
  it("47 counts only pupils who wrote: 25, mean 7.84", async () => {
    const answers = { "Протокол!A1": { subject: "ma", grade: 5, year: 2026 } } as const;
    const found = await run("47-mock-protocol", "presence.xlsx", { ...NO_OWN_SETTINGS, answers });
    const [school] = found.records.procedures[0]?.schools ?? [];
    const total = (school?.histogram ?? []).reduce((sum, pupils, score) => sum + pupils * score, 0);
    expect([school?.participants, total]).toEqual([25, 196]);
    expect(codes(found)).toContain("absent-pupils");
  });
});
