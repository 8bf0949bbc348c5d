import { THRESHOLD_DEFINITIONS } from "../../src/core/model/thresholds";
import { settingEdits, NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { readOwnSettings } from "../../src/app/read-own-settings";
import { readSetting } from "../../src/app/setting-problem";
import { OWN_PROFILE } from "../../src/app/settings-schemas";
import { knownKeysText, settingMustBe } from "../../src/locale/setting-problems";
import { isCounted, lowResultsProfile } from "../../src/core/classify/low-results-profile";
import type { OwnProfile } from "../../src/core/classify/own-profile";
import { lowResultsRule } from "../../src/locale/report-text";
import type { Procedure } from "../../src/core/model/procedure";
import { madeUpProcedure, MATHS_4 } from "../core/objectivity/made-up-results";
import { runOf } from "../core/run/made-up-run";

const OWN: OwnProfile = {
  name: "Лесной район",
  exams: ["vpr", "oge"],
  subjects: ["ru", "ma"],
  grades: [5, 6],
  thresholds: { "low.share": 0.2, "low.minProcedures": 1 },
};

function vpr(subject: Procedure["subject"], grade: number): Procedure {
  return { exam: "vpr", subject, grade, year: 2022 };
}

const KEYS = ["name", "exams", "subjects", "grades", "criteria", "thresholds"];
const LOW_KEYS = THRESHOLD_DEFINITIONS.map(({ id }) => id as string).filter((id) => id.startsWith("low."));

describe("the schema of an own profile", () => {
  it.each([
    [{ exams: ["vpr"] }, null],
    [OWN, null],
    [{}, { path: ["exams"], text: settingMustBe.listOf(["vpr", "oge", "ege"]) }],
    [{ exams: [] }, { path: ["exams"], text: settingMustBe.listOf(["vpr", "oge", "ege"]) }],
    [
      { exams: ["vpr"], criteria: ["medals"] },
      { path: ["criteria"], text: settingMustBe.listOf(["no-certificate", "olympiads"]) },
    ],
    [
      { exams: ["vpr"], years: 3 },
      { path: ["years"], isUnknownKey: true, text: knownKeysText(KEYS) },
    ],
    [
      { exams: ["vpr"], name: " " },
      { path: ["name"], text: settingMustBe.name(60) },
    ],
    [
      { exams: ["vpr"], thresholds: { "low.share": 30 } },
      { path: ["thresholds", "low.share"], text: settingMustBe.numberBetween(0.01, 1) },
    ],
    [
      { exams: ["vpr"], thresholds: { "signal.alpha": 0.05 } },
      { path: ["thresholds", "signal.alpha"], isUnknownKey: true, text: knownKeysText(LOW_KEYS) },
    ],
    [
      { exams: ["vpr"], thresholds: 3 },
      { path: ["thresholds"], text: settingMustBe.object },
    ],
  ])("%j", (value, problem) => {
    const read = readSetting(OWN_PROFILE, value);
    expect(read).toEqual(
      problem === null ? { value, problem } : { value: null, problem: { isUnknownKey: false, ...problem } },
    );
  });
});

describe("a rule of one's own", () => {
  it("counts the exams, subjects and grades that it names", () => {
    const profile = lowResultsProfile(OWN);
    expect(
      [vpr("ma", 5), vpr("ma", 4), vpr("is", 5)].map((procedure) => isCounted(profile, procedure)),
    ).toEqual([true, false, false]);
    expect(isCounted(profile, { exam: "oge", subject: "ma", grade: 9, year: 2022 })).toBe(true);
    expect(isCounted(profile, { exam: "ege", subject: "ma", grade: 11, year: 2022 })).toBe(false);
  });

  it("changes the classes: one procedure of class 5 with a fifth of «2» is enough", () => {
    const procedures = [4, 5].map((grade) =>
      madeUpProcedure([{ marks: grade === 5 ? [4, 16, 0, 0] : [9, 11, 0, 0] }], {
        procedure: { ...MATHS_4, grade },
      }),
    );
    const run = runOf({ procedures }, { profile: OWN });
    expect(run.classes.map(({ category, tests }) => [category, tests.length])).toEqual([["low", 1]]);
    expect(lowResultsRule(run)).toContain(
      "Профиль «Лесной район» (предметы: русский язык и математика; классы ВПР: 5 и 6)",
    );
    expect(runOf({ procedures }).classes.map(({ category }) => category)).toEqual(["risk"]);
  });

  it("travels with the workbook; what cannot be read counts as not set", () => {
    const edits = settingEdits({ ...NO_OWN_SETTINGS, profile: OWN });
    const kept = edits.flatMap((edit) =>
      edit.kind === "setting" && edit.key === "profile" ? [edit.value ?? ""] : [],
    );
    expect(readOwnSettings({ profile: kept[0] ?? "" }).profile).toEqual(OWN);
    expect(readOwnSettings({ profile: '{"exams": ["pisa"]}' }).profile).toBeUndefined();
    expect(readOwnSettings({ profile: "tver" }).profile).toBe("tver");
  });
});
