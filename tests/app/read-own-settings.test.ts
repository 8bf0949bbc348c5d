import { NO_OWN_SETTINGS } from "../../src/app/own-settings";
import { leftOutSettings, readOwnSettings } from "../../src/app/read-own-settings";
import { inspectWorkbook } from "../../src/app/run-check";

const SCALE = {
  exam: "vpr",
  subject: "ma",
  grade: 4,
  year: 2023,
  maximum: 20,
  from3: 6,
  from4: 10,
  from5: 15,
  source: "приказ",
};

/** Places that a workbook's settings are left out at. */
function leftOut(settings: Readonly<Record<string, string>>): unknown {
  return leftOutSettings(settings).map(({ details }) => details["places"]);
}

describe("settings of a workbook that do not fit", () => {
  it("are left out one by one, and the rest holds", () => {
    const settings = {
      answers: JSON.stringify({
        "МА 4!A8": { form: "nonsense", year: 2022, exclude: true },
        "РУ 4!A8": { subject: "ru" },
        wrong: null,
      }),
      thresholds: JSON.stringify({ "low.share": 0.25, "low.years": 99, "of.another.version": 1 }),
      scales: JSON.stringify([SCALE, { ...SCALE, from4: 5 }, 7]),
      profile: "samara",
      conditions: '{"clusters": "jenks"}',
      statistics: '{"groups": "territory"}',
    };
    expect(readOwnSettings(settings)).toEqual({
      answers: { "МА 4!A8": { year: 2022, exclude: true }, "РУ 4!A8": { subject: "ru" }, wrong: {} },
      thresholds: { "low.share": 0.25 },
      scales: [SCALE],
      conditions: { clusters: "jenks" },
    });
    expect(leftOut(settings)).toEqual([
      [
        "profile",
        "statistics.groups",
        'answers["МА 4!A8"].form',
        "answers.wrong",
        "thresholds.low.years",
        "thresholds.of.another.version",
        "scales № 2",
        "scales № 3",
      ],
    ]);
  });

  it.each(["answers", "thresholds", "scales", "profile", "conditions", "statistics"])(
    "of any kind never stop a run: %s",
    (key) => {
      for (const text of [
        "не JSON",
        '{"a": [',
        "",
        "null",
        "3",
        '"text"',
        "[1]",
        '{"a": 1}',
        '{"a": {"b": null}}',
      ]) {
        const settings = { [key]: text };
        expect(readOwnSettings(settings)).toMatchObject({ thresholds: {}, scales: [] });
        expect(leftOutSettings(settings)).toHaveLength(1);
      }
    },
  );

  it("are told beside the tables; settings that fit are not", () => {
    const workbook = {
      fileName: "книга.xlsx",
      sheets: [],
      names: [],
      structureLocked: false,
      settings: { profile: "samara" },
    };
    function told(settings: Readonly<Record<string, string>>): string[] {
      return inspectWorkbook({ ...workbook, settings }, NO_OWN_SETTINGS).notices.map(({ code }) => code);
    }
    expect(told({ profile: "samara" })).toContain("setting-left-out");
    expect(told({ profile: "tver", unknown: "3" })).not.toContain("setting-left-out");
  });
});
